package vn.tuanthu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves nothing: nothing that is seen, or what only holds the place of what is to be written. */
class BlankTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\u00a0",
                "\u200b\u2060",
                "\u3164",
                "...",
                "…",
                ". . .",
                "--/--",
                "QĐ số .../QĐ-UBND",
                "QĐ số …/QĐ-UBND ngày 01/02/2025",
                "…/…",
                "số ．．．/BC",
                "Báo cáo số ...",
                "BC ... ngày 01/02/2025",
                "Báo cáo 12/BC ngày ... tháng ... năm 2025",
                "Quy chế số __/QĐ",
                "QĐ số ___ ",
                "Công văn ... của Sở",
                "Số:      /QĐ-UBND",
                "Quyết định số /QĐ-UBND ngày 01/02/2025",
                "/QĐ-UBND",
                "?/QĐ-UBND",
                "000/QĐ-UBND",
                "QĐ số số/QĐ-UBND",
                "<số>/QĐ-UBND",
                "<số quyết định>",
                "QĐ {số}/QĐ-UBND",
                "${document}",
                "«văn bản»",
                "[...]",
                "[số]/QĐ-UBND",
                "[số văn bản]",
                "[điền số văn bản]",
                "xxx",
                "xx/QĐ-UBND",
                "QĐ xxx/QĐ-UBND",
                "XXX/BC-STTTT",
                "x\u200bxx",
                "aaaa",
                "TODO",
                "todo: số quyết định",
                "QĐ (TBD)",
                "n/a",
                "N/A",
                "none",
                "chưa có",
                "Không có.",
                "chưa điền",
                "điền số văn bản",
                "(điền vào đây)",
                "hãy điền tên",
                "ghi rõ báo cáo, ngày trích số liệu",
                "nhập số văn bản",
                "cập nhật sau",
                "sẽ bổ sung",
                "to be filled in",
                "fill in the number",
                "insert document here",
                "your document",
                "lý do",
                "người duyệt",
                "https://.../bao-cao",
                "https://<host>/bao-cao",
                "%DOCUMENT%",
            })
    void provesNothing(String text) {
        assertThat(Blank.provesNothing(text)).as(text).isTrue();
        assertThat(Blank.explainsNothing(text)).as(text).isTrue();
    }

    /** That there is no document yet proves nothing; for why something was not done it is a reason all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chưa có số liệu",
                "Chưa có văn bản",
                "CHƯA BAN HÀNH",
                "(chưa phê duyệt)",
                "chưa được phê duyệt.",
                "chưa thống kê",
                "chưa có văn bản nào",
                "không có văn bản",
                "không có nguồn",
                "không biết",
                "Quyết định: chưa ban hành",
                "nguồn: chưa có",
                "đang làm",
                "đang soạn thảo",
                "đang trình ký",
                "Đang trình phê duyệt",
                "đang xây dựng hồ sơ",
                "hồ sơ đang trong quá trình hoàn thiện",
                "chờ duyệt",
                "chờ số liệu",
                "sẽ ban hành",
                "dự thảo",
                "bản nháp",
                "chưa\u200b ban\u00a0hành",
                "bỏ trống",
                "thiếu",
                "xem sau",
                "not available",
                "Not yet issued",
                "not approved yet",
                "no source",
                "in progress",
                "draft",
                "being drafted",
                "to follow",
            })
    void provesNothingButMayBeAReason(String text) {
        assertThat(Blank.provesNothing(text)).as(text).isTrue();
        assertThat(Blank.explainsNothing(text)).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QĐ",
                "B 1",
                "D",
                "x",
                "HĐ 05/2024",
                "QĐ 324/QĐ-VD",
                "Quyết định số 12/QĐ-UBND",
                "Quyết định số 12 /QĐ-UBND ngày 01/02/2025",
                "Quyết định số 12/QĐ-UBND ngày 01/02/2025 về việc ban hành quy chế...",
                "Quyết định 12/QĐ-UBND về việc ...",
                "Quyết định 12/QĐ-UBND về việc …",
                "Báo cáo tháng 1, 2, …",
                "Báo cáo 12 -- Sở Y tế",
                "Thông tư 12/2022/TT-BTTTT",
                "12/QĐ-UBND/KT-TH",
                "07/GP-BTTTT",
                "Hồ sơ nghiệm thu - sơ đồ phân vùng mạng",
                "QLVB 31/12",
                "Đại hội lần thứ XX",
                "Nghị quyết khóa XXX",
                "/var/log/nginx/access.log",
                "https://vidu.gov.vn/bao-cao?id=12",
                "Nguyễn Văn Điền",
                "Ghi chép kiểm kê 2025",
                "Nguyễn Văn A <a@vidu.gov.vn>",
                "Quyết định 12/QĐ-UBND [bản sao]",
                "Công ty TNHH Viettel / VNPT",
                "bao_cao_2025__v2.pdf",
                "UBND tỉnh",
                "Enterprise register 2025",
                "chưa vận hành",
                "Không có hệ thống cấp độ 4",
                "Dự thảo Nghị định trình ngày 01/02/2025",
                "Quyết định ban hành quy chế",
                "Kế hoạch đang thực hiện 12/KH-UBND",
                "Biên bản kiểm tra số liệu",
                "Báo cáo chưa đầy đủ 05/BC",
                "Phương án 2025",
                "Không có nghĩa vụ tài chính",
                "Hồ sơ mời thầu 03",
                "No. 5",
                "Notice 12",
                "Draft decision 12",
                "Empty-handed audit 2025",
                "suy ra từ danh mục hệ thống thông tin (classify)",
                "Giám đốc Sở Ví dụ",
            })
    void provesSomething(String text) {
        assertThat(Blank.provesNothing(text)).as(text).isFalse();
    }
}

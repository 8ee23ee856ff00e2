package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.text.Language;

/** Whether what an indicator counts is what its sentence speaks of. Invented sentences. */
class CountedWordsTest {
    private static final String FIBRE = "numerator: hộ có cáp quang, denominator: tổng số hộ, unit: hộ";
    private static final String SIGNAL = "numerator: thôn có sóng, denominator: tổng số thôn, unit: thôn";

    @TempDir
    private Path folder;

    /** Indicators and thresholds are parted by {@code +}, each pair a target of the province. */
    private List<String> doubts(String sentence, String indicators, String thresholds) throws IOException {
        StringBuilder targets = new StringBuilder("basis: b\nindicators:\n");
        String[] counted = indicators.split("\\+");
        for (int i = 0; i < counted.length; i++) {
            targets.append("  - {id: i%d, %s}%n".formatted(i, counted[i].strip()));
        }
        targets.append("targets:\n");
        String[] asked = thresholds.split("\\+");
        for (int i = 0; i < asked.length; i++) {
            targets.append(
                    "  - {id: A%c, clause: A, indicator: i%d, threshold: %s, province: OWN, certainty: TEXT_READ}%n"
                            .formatted('a' + i, i, asked[i].strip()));
        }
        Files.writeString(folder.resolve("targets.yaml"), targets);
        Files.writeString(folder.resolve("plan.yaml"), """
                id: p
                title: Kế hoạch bịa
                status: ví dụ
                province: {id: tinh, name: Tỉnh bịa}
                firstDay: 2026-01-01
                lastDay: 2026-12-31
                """);
        Files.writeString(folder.resolve("plan-text.txt"), sentence + "\n");
        Files.writeString(folder.resolve("ledger.csv"), "id,line,kind,text\nA,1,TARGET,\"" + sentence + "\"\n");
        return PackReview.of(folder).doubts().stream()
                .map(one -> one.in(Language.VI))
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // whom: an age, a level, how often
                "80 % người từ 15 tuổi có tài khoản. | numerator: người từ 15 tuổi có tài khoản, denominator: người từ 15 tuổi, unit: người | 80 | -",
                "80 % người từ 15 tuổi có tài khoản. | numerator: người từ 18 tuổi có tài khoản, denominator: người từ 18 tuổi, unit: người | 80"
                        + " | câu A nói “15 tuổi”, chỉ tiêu không nói thế",
                "80 % người từ 15 tuổi có tài khoản. | numerator: người từ 18 tuổi có tài khoản, denominator: người từ 18 tuổi, unit: người | 80"
                        + " | chỉ tiêu i0 nói đến 18, câu không có con số ấy",
                "80 % người từ 15 tuổi có tài khoản. | numerator: người có tài khoản, denominator: số người, unit: người | 80 | “15 tuổi”",
                "80 % hồ sơ mức độ 4. | numerator: hồ sơ mức độ 4 đã nộp, denominator: tổng số hồ sơ, unit: hồ sơ | 80 | -",
                "80 % hồ sơ mức độ 4. | numerator: hồ sơ mức độ 3 đã nộp, denominator: tổng số hồ sơ, unit: hồ sơ | 80 | “mức độ 4”",
                "100 % hệ thống được kiểm tra ít nhất 2 lần mỗi năm. | numerator: hệ thống được kiểm tra ít nhất 2 lần,"
                        + " denominator: tổng số hệ thống, unit: hệ thống | 100 | -",
                "100 % hệ thống được kiểm tra ít nhất 2 lần mỗi năm. | numerator: hệ thống được kiểm tra,"
                        + " denominator: tổng số hệ thống, unit: hệ thống | 100 | còn nêu “hệ thống được kiểm tra ít nhất 2 lần",
                "100 % hệ thống được kiểm tra ít nhất 2 lần mỗi năm. | numerator: hệ thống được kiểm tra ít nhất 1 lần,"
                        + " denominator: tổng số hệ thống, unit: hệ thống | 100 | nói đến 1, câu không có con số ấy",
                // what is left out
                "90 % hồ sơ xử lý trên mạng (trừ hồ sơ mật). | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ, unit: hồ sơ | 90"
                        + " | câu A viết “trừ hồ sơ mật”, chỉ tiêu không nói phải bỏ ra",
                "90 % hồ sơ xử lý trên mạng (trừ hồ sơ mật). | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ trừ hồ sơ mật,"
                        + " unit: hồ sơ | 90 | -",
                "90 % hồ sơ xử lý trên mạng (trừ hồ sơ mật). | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ, unit: hồ sơ,"
                        + " trap: không tính hồ sơ mật | 90 | -",
                "90 % hồ sơ xử lý trên mạng (trừ hồ sơ mật). | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ trừ khiếu nại,"
                        + " unit: hồ sơ | 90 | chỉ tiêu loại trừ điều khác: “trừ khiếu nại”",
                "90 % hồ sơ xử lý trên mạng (trừ hồ sơ mật). | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ trừ hồ sơ khiếu nại,"
                        + " unit: hồ sơ | 90 | chỉ tiêu loại trừ điều khác: “trừ hồ sơ khiếu nại”",
                "90 % hồ sơ xử lý trên mạng. | numerator: hồ sơ xử lý trên mạng, denominator: tổng số hồ sơ không bao gồm hồ sơ mật,"
                        + " unit: hồ sơ | 90 | câu không loại trừ gì: số liệu sẽ đẹp hơn thật",
                // the wrong way round, in the wrong unit
                "75 % hộ có cáp quang. | numerator: tổng số hộ, denominator: hộ có cáp quang, unit: hộ | 75 | như bị ghi ngược",
                "75 % hộ có cáp quang. | numerator: hộ, denominator: hộ có cáp quang, unit: hộ | 75 | như bị ghi ngược",
                "75 % hộ có cáp quang. | numerator: hộ có cáp quang, denominator: hộ, unit: hộ | 75 | -",
                "75 % hộ có cáp quang. | numerator: hộ có cáp quang, denominator: tổng số hộ, unit: thôn | 75"
                        + " | đơn vị “thôn” không có từ nào trong điều được đếm “hộ có cáp quang”",
                "Năng suất lao động tăng tối thiểu 15 %. | measure: INCREASE, numerator: năng suất lao động năm nay,"
                        + " denominator: năng suất lao động năm trước, unit: đồng | 15 | -",
                "Năng suất lao động tăng tối thiểu 15 %. | measure: INCREASE, numerator: năng suất lao động năm nay,"
                        + " denominator: năng suất lao động năm trước, unit: giờ | 15 | đơn vị “giờ” không có từ nào",
                "80 % cán bộ được tập huấn. | numerator: cán bộ được tập huấn, denominator: tổng số cán bộ, unit: người | 80 | -",
                "Đạt 0,7 doanh nghiệp/1.000 dân. | measure: DENSITY, per: 1000, numerator: dân số, denominator: doanh nghiệp,"
                        + " unit: doanh nghiệp | 0.7 | đơn vị “doanh nghiệp” không có từ nào trong điều được đếm “dân số”",
                "Doanh thu tăng 15 %. | measure: INCREASE, numerator: doanh thu năm 2025, denominator: doanh thu năm 2026, unit: triệu đồng"
                        + " | 15 | như bị ghi ngược",
                "Doanh thu tăng 15 %. | measure: INCREASE, numerator: doanh thu năm 2025, denominator: doanh thu năm 2025, unit: triệu đồng"
                        + " | 15 | là số của cùng một năm, không bao giờ tăng hay giảm",
                "Doanh thu tăng 15 %. | measure: INCREASE, numerator: doanh thu năm 2026, denominator: doanh thu năm 2025, unit: triệu đồng"
                        + " | 15 | -",
                // one number for another
                "75 % hộ có cáp quang, 95 % thôn có sóng. | " + FIBRE + " + " + SIGNAL + " | 75 + 95 | -",
                "75 % hộ có cáp quang, 95 % thôn có sóng. | " + FIBRE + " + " + SIGNAL
                        + " | 95 + 75 | Aa và Ab như đổi chỗ cho nhau",
                "Trên 75 % hộ có cáp quang; 95 % thôn có sóng. | " + FIBRE + " + " + SIGNAL
                        + " | 95 + 75, comparison: MORE_THAN | Aa và Ab như đổi chỗ cho nhau",
                "75 % hộ có cáp quang, 95 % hộ có máy tính. | " + FIBRE
                        + " + numerator: hộ có máy tính, denominator: tổng số hộ, unit: hộ | 95 + 75 | Aa và Ab như đổi chỗ cho nhau",
                "75 % hộ có cáp quang, 95 % thôn có sóng. | " + FIBRE + " + " + SIGNAL
                        + " | 95 + 95 | Aa: ngưỡng 95 % là con số khác của câu; câu còn nêu “75 % hộ có cáp quang”",
                "75 % hộ có cáp quang, 95 % thôn có sóng. | " + FIBRE + " + " + SIGNAL
                        + " | 75 + 90 | Ab: ngưỡng 90 % không có trong câu của kế hoạch; câu nêu: 75 %, 95 %.",
            })
    void whatIsCountedIsWhatTheSentenceSpeaksOf(
            String sentence, String indicators, String thresholds, @Nullable String doubt) throws IOException {
        List<String> doubts = doubts(sentence, indicators, thresholds);

        if (doubt == null) {
            assertThat(doubts).isEmpty();
        } else {
            assertThat(doubts).anySatisfy(one -> assertThat(one).contains(doubt));
        }
    }
}

package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** The minutes that a council signs, as they are read back from the record. All figures are made up. */
class AcceptanceMinutesTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final OffsetDateTime STARTED = OffsetDateTime.parse("2026-01-05T08:00:00+07:00");

    @TempDir
    private Path folder;

    private static ConformanceStatement statement(StatementMinutes minutes) {
        return statement(minutes, SystemKind.DOCUMENT_MANAGEMENT, List.of());
    }

    private static ConformanceStatement statement(StatementMinutes minutes, SystemKind kind, List<String> checks) {
        ConformanceStatement plain = ConformanceStatement.of(
                PLAN.id(),
                DAY,
                "Công ty <Ví dụ>",
                new ConformanceStatement.Product(
                        "vb", "Quản lý văn bản", "2.0", Set.of(kind), 2, ConformanceStatement.Hosting.CLOUD, List.of()),
                Agency.of("so", "Sở Ví dụ", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT));
        return new ConformanceStatement(
                plain.plan(),
                plain.asOf(),
                plain.vendor(),
                plain.system(),
                plain.agency(),
                plain.addresses(),
                List.of(),
                new ConformanceStatement.Contract("Hợp đồng 01/2025", checks, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                minutes,
                ConformanceStatement.Limits.none(),
                List.of());
    }

    private Document record(ConformanceStatement statement) throws IOException {
        ProbeResult found = ProbeResult.of(
                        Measurement.of("so", "work-files-online", 90, 100, Period.ofYear(2025), "mẫu"))
                .and(ProbeResult.of(new Observation(
                        "SYS.TLS",
                        Outcome.FAIL,
                        Message.of("acceptance.said", "còn nhận TLS 1.0"),
                        List.of(LocalizedText.of("TLSv1")))));
        return record(statement, found);
    }

    private Document record(ConformanceStatement statement, ProbeResult found) throws IOException {
        CheckList list = CheckList.of(statement, PLAN);
        AcceptanceResult result = new Acceptance(ComplianceEngine.forPlan(PLAN), statement, list).judge(found, DAY);
        AcceptanceRecord.write(folder, result, list.ids(), STARTED, STARTED.plusSeconds(3725));
        return Jsoup.parse(Files.readString(folder.resolve(AcceptanceRecord.MINUTES)));
    }

    private static StatementMinutes full() {
        StatementMinutes.Person chair =
                new StatementMinutes.Person("Nguyễn Văn A", "Phó Giám đốc", "Chủ tịch hội đồng");
        return new StatementMinutes(
                "Hải Dương",
                "phòng họp",
                "Gói thầu 5",
                List.of("Quyết định 12"),
                List.of(chair),
                List.of(chair),
                List.of(chair),
                "Phạm Văn D");
    }

    @Test
    void theyHaveTheFormOfAnAdministrativePaper() throws IOException {
        Document page = record(statement(full()));

        assertThat(page.text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "SỞ VÍ DỤ")
                .contains("BIÊN BẢN NGHIỆM THU", "Căn cứ Hợp đồng 01/2025;", "Căn cứ Quyết định 12;")
                .contains("Nguyễn Văn A", "Phó Giám đốc, Chủ tịch hội đồng", "Nhà cung cấp: Công ty <Ví dụ>")
                .contains("CHỦ TỊCH HỘI ĐỒNG", "ĐẠI DIỆN NHÀ CUNG CẤP", "ĐẠI DIỆN CƠ QUAN TIẾP NHẬN");
        assertThat(page.select(".gap")).isEmpty();
    }

    @Test
    void whatNobodySaidIsLeftToBeFilledIn() throws IOException {
        assertThat(record(statement(StatementMinutes.open())).select(".gap").eachText())
                .contains("[CÒN THIẾU: nơi họp]", "[CÒN THIẾU: họ tên người kiểm thử]")
                .contains("[CÒN THIẾU: quyết định thành lập hội đồng (minutes.basis)]");
    }

    @Test
    void whatIsNotMetStandsFirstAndEveryCheckStandsOnce() throws IOException {
        ConformanceStatement statement = statement(full());
        Document page = record(statement);

        List<String> checks = page.select("table:has(th:contains(Kết quả)) td:nth-child(2)").eachText().stream()
                .map(cell -> cell.split(" ", 2)[0])
                .toList();
        assertThat(checks)
                .containsExactlyInAnyOrderElementsOf(
                        CheckList.of(statement, PLAN).ids())
                .startsWith("SYS.TLS");
        assertThat(page.text())
                .contains("Đã chạy đủ 10 kiểm tra của danh mục: 1 đạt, 1 không đạt, 0 không chạy được")
                .contains("CHƯA ĐẠT: 1 kiểm tra không đạt (SYS.TLS)", "chưa đủ điều kiện nghiệm thu")
                .contains("1 giờ 2 phút 5 giây", "từ 08:00:00 ngày 05/01/2026 đến 09:02:05 ngày 05/01/2026");
    }

    @Test
    void theTablesOfResultsAreNumberedAsTheyCome() throws IOException {
        assertThat(record(statement(full())).select("h2:contains(4.)").eachText())
                .containsExactly(
                        "4. Kết quả",
                        "4.1. Chưa đạt, không chạy được hoặc thiếu số liệu (7)",
                        "4.2. Đạt (1)",
                        "4.3. Không áp dụng (2)");

        ConformanceStatement met = statement(full(), SystemKind.OTHER, List.of("SYS.TLS", "SYS.COOKIES"));
        Message said = Message.of("acceptance.said", "đã xem");
        List<LocalizedText> seen = List.of(LocalizedText.of("TLSv1.3"));
        Document page = record(
                met,
                ProbeResult.of(new Observation("SYS.TLS", Outcome.PASS, said, seen))
                        .and(ProbeResult.of(new Observation("SYS.COOKIES", Outcome.NOT_APPLICABLE, said, seen))));

        assertThat(page.select("h2:contains(4.)").eachText())
                .containsExactly("4. Kết quả", "4.1. Đạt (1)", "4.2. Không áp dụng (1)");
        assertThat(page.text()).contains("Không có kiểm tra nào chưa đạt, không chạy được hoặc thiếu số liệu.");
    }

    @Test
    void theDocxSaysTheSame() throws IOException {
        Document page = record(statement(full()));

        byte[] docx = Files.readAllBytes(folder.resolve("bien-ban-nghiem-thu.docx"));
        try (XWPFWordExtractor read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            String text = read.getText().replaceAll("\\s+", " ");
            assertThat(page.select("p, h1, h2, th, table:not(.plain) td").eachText())
                    .allSatisfy(words -> assertThat(text).contains(words.replaceAll("[\\s\u00A0]+", " ")));
        }
    }

    @Test
    void columnsKeepTheirWidthsAndWordsStayWhole() throws IOException {
        Document page = record(statement(full()));

        String style = page.select("style").html();
        // On a telephone a long word may be broken, on paper never.
        assertThat(style.substring(0, style.indexOf("@media screen")))
                .contains("table-layout: fixed", "size: A4")
                .doesNotContain("anywhere");
        assertThat(page.select("table:has(th)").eachText()).hasSameSizeAs(page.select("table:has(th) > colgroup"));
    }
}

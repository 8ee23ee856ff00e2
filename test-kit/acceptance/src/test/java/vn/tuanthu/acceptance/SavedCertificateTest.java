package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** What somebody with a good key could write and sign, and the sentence that meets it. All figures are made up. */
class SavedCertificateTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final OffsetDateTime STARTED = OffsetDateTime.parse("2026-03-02T08:00:00+07:00");
    private static final OffsetDateTime ENDED = OffsetDateTime.parse("2026-03-02T08:00:07+07:00");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-03T08:00:00+07:00");
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Plan PLAN = ENGINE.plan();
    private static final SystemCheck OWN = new SystemCheck(
            "OWN.BACKUP",
            new LocalizedText("có bản sao", "there is a copy"),
            null,
            vn.tuanthu.verdict.Certainty.INTERPRETATION);

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void write() {
        record = folder.resolve(AcceptanceRecord.CERTIFICATE);
        write(90, ENDED);
    }

    @Test
    void whatTheKitWroteHolds() {
        assertThat(faults()).isEmpty();
        assertThat(SavedCertificate.read(record).headline()).isEqualTo("ĐẠT, 6 khuyến nghị chưa đạt");
        write(89, ENDED);
        assertThat(faults()).isEmpty();
        assertThat(SavedCertificate.read(record).accepted()).isFalse();
    }

    @Test
    void anEditedFlagIsSeen() {
        write(89, ENDED);
        edit(tree -> tree.put("accepted", true));
        assertThat(faults()).containsExactly("ghi là đạt trong khi II.2.1a chưa đạt");
    }

    @Test
    void anEditedFlagWithEditedFindingsIsSeen() {
        write(89, ENDED);
        edit(tree -> {
            tree.put("accepted", true);
            finding(tree, "II.2.1a").put("outcome", "PASS");
        });
        assertThat(faults())
                .containsExactly(
                        "tính lại từ tuyên bố và bằng chứng thì kết luận là: CHƯA ĐẠT: 1 kiểm tra không đạt (II.2.1a)",
                        "kết quả của II.2.1a không phải kết quả mà bằng chứng cho");
    }

    @Test
    void aFlagThatIsNoFlagIsSeen() {
        edit(tree -> tree.put("accepted", "true"));
        assertThat(faults()).containsExactly("accepted phải là true hoặc false, không phải \"true\"");
    }

    @Test
    void anEmptyListIsSeen() {
        edit(tree -> {
            tree.putArray("checks");
            tree.putArray("findings");
        });
        assertThat(faults()).containsExactly("danh mục kiểm tra trống: chưa kiểm tra gì");
    }

    @Test
    void aShortenedListIsSeen() {
        edit(tree -> {
            ((ArrayNode) tree.get("checks")).remove(tree.get("checks").size() - 1);
            ((ArrayNode) tree.get("findings")).remove(tree.get("findings").size() - 1);
        });
        assertThat(faults()).contains("danh mục thiếu 1 kiểm tra mà tuyên bố dẫn đến: OWN.BACKUP");
    }

    @Test
    void aListThatSaysMoreThanItsResultsIsSeen() {
        edit(tree -> ((ArrayNode) tree.get("findings")).remove(0));
        assertThat(faults()).anyMatch(fault -> fault.startsWith("danh mục có 11 kiểm tra, kết quả có 10"));
    }

    @Test
    void aRepeatedCheckIsSeen() {
        edit(tree -> ((ArrayNode) tree.get("checks")).add("II.2.1a"));
        assertThat(faults()).contains("kiểm tra II.2.1a đứng hai lần trong danh mục");
    }

    @Test
    void aDoubledKeyIsRefused() throws IOException {
        replace("\"accepted\" : true,", "\"accepted\" : false,\n  \"accepted\" : true,");
        assertThatThrownBy(() -> SavedCertificate.read(record))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("accepted");
    }

    @Test
    void reorderedKeysAreSeen() {
        edit(tree -> {
            JsonNode vendor = tree.remove("vendor");
            tree.set("vendor", vendor);
        });
        assertThat(faults()).containsExactly("thứ tự hoặc số mục không phải của bản ghi do bộ kiểm thử viết");
    }

    @Test
    void otherBlanksAreSeen() throws IOException {
        replace("\"accepted\" : true", "\"accepted\":true");
        assertThat(faults()).singleElement().asString().startsWith("nội dung đúng nhưng không viết như");
    }

    @Test
    void anEditedTextIsSeen() {
        edit(tree -> tree.put("vendor", "Công ty Khác"));
        assertThat(faults()).singleElement().asString().contains("“vendor”");
        edit(tree -> ((ObjectNode) tree.get("digests")).put("rules", "0".repeat(64)));
        assertThat(faults()).singleElement().asString().contains("bộ quy tắc không phải bản đã dùng");
    }

    @Test
    void timesThatCannotBeAreSeen() {
        edit(tree -> tree.put("issued", "2030-01-01T08:00:00+07:00"));
        assertThat(faults()).containsExactly("thời điểm kiểm thử 2030-01-01T08:00+07:00 còn ở phía trước");
        write(90, ENDED);
        edit(tree -> tree.put("issued", "2026-02-02T08:00:00+07:00").put("started", "2026-02-02T08:00:00+07:00"));
        assertThat(faults())
                .anyMatch(fault -> fault.contains("ghi là 2026-02-02T08:00:00+07:00 nhưng bằng chứng ghi 2026-03-02"));
        write(90, STARTED.minusSeconds(1));
        assertThat(faults()).singleElement().asString().contains("trước khi bắt đầu");
        write(90, ENDED);
        edit(tree -> tree.put("asOf", "2026-03-03"));
        assertThat(faults()).singleElement().asString().startsWith("đánh giá cho ngày 03/03/2026, sau thời điểm");
        edit(tree -> tree.put("asOf", "hôm qua"));
        assertThat(faults()).singleElement().asString().contains("không đọc được");
    }

    @Test
    void anotherStatementOrOtherEvidenceIsSeen() throws IOException {
        Path statement = folder.resolve("statement.json");
        Files.writeString(
                statement, Files.readString(statement).replace("\"securityLevel\" : 2", "\"securityLevel\" : 1"));
        Path evidence = folder.resolve("evidence.json");
        Files.writeString(evidence, Files.readString(evidence).replace("\"numerator\" : 90", "\"numerator\" : 91"));
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("tuyên bố statement.json không phải bản"))
                .anyMatch(fault -> fault.startsWith("bằng chứng evidence.json không phải bản"));
    }

    @Test
    void evidenceThatIsEditedWithItsDigestGivesOtherResults() throws IOException {
        write(89, ENDED);
        Path evidence = folder.resolve("evidence.json");
        Files.writeString(evidence, Files.readString(evidence).replace("\"numerator\" : 89", "\"numerator\" : 95"));
        String digest = InputText.read(evidence).sha256();
        edit(tree -> ((ObjectNode) tree.get("digests")).put("evidence", digest));
        assertThat(faults()).contains("kết quả của II.2.1a không phải kết quả mà bằng chứng cho");
    }

    @Test
    void anotherProgramThanTheOneThatRanIsSeen() {
        edit(tree -> ((ObjectNode) tree.get("versions")).put("kit", "9.9"));
        assertThat(faults()).singleElement().asString().startsWith("bản ghi nói được làm bằng chương trình 9.9 (Java");
        write(90, ENDED);
        edit(tree -> ((ObjectNode) tree.get("versions")).put("java", "99"));
        assertThat(faults()).singleElement().asString().contains("(Java 99");
        write(90, ENDED);
        edit(tree -> ((ObjectNode) tree.get("digests")).put("kit", "0".repeat(64)));
        assertThat(faults()).singleElement().asString().contains("SHA-256 " + "0".repeat(64) + "), bằng chứng");
    }

    @Test
    void evidenceThatShowsNothingOrIsNoneIsRefused() throws IOException {
        evidence(text -> text.replaceFirst("(?s)\"evidence\" : \\[ \\{.*?\\} \\]", "\"evidence\" : []"));
        assertThatThrownBy(this::faults)
                .hasMessageContaining("observations[1].evidence")
                .hasMessageContaining("SYS.TLS");
        write(90, ENDED);
        evidence(text -> text.replace("tuanthu-acceptance-evidence-1", "x"));
        assertThatThrownBy(this::faults).hasMessageContaining("kind").hasMessageContaining("không phải là bằng chứng");
    }

    /** Edits the evidence, and its digest in the record. */
    private void evidence(java.util.function.UnaryOperator<String> change) throws IOException {
        Path evidence = folder.resolve("evidence.json");
        String before = Files.readString(evidence);
        Files.writeString(evidence, change.apply(before));
        assertThat(evidence).content().isNotEqualTo(before);
        String digest = InputText.read(evidence).sha256();
        edit(tree -> ((ObjectNode) tree.get("digests")).put("evidence", digest));
    }

    @Test
    void theStatementIsTakenByItsBytesHoweverThisProgramWouldWriteIt() throws IOException {
        Path statement = folder.resolve("statement.json");
        String before = InputText.read(statement).sha256();
        Files.writeString(statement, Files.readString(statement).replace("\n", "\n "));
        replace(before, InputText.read(statement).sha256());
        assertThat(faults()).isEmpty();
    }

    @Test
    void withoutTheFilesBesideItNothingIsKnown() throws IOException {
        Files.delete(folder.resolve("evidence.json"));
        assertThatThrownBy(this::faults).isInstanceOf(BadInputException.class).hasMessageContaining("evidence.json");
    }

    private List<String> faults() {
        return SavedCertificate.read(record).faults(PLAN, NOW).stream()
                .map(fault -> fault.in(Language.VI))
                .toList();
    }

    private void edit(Consumer<ObjectNode> change) {
        try {
            ObjectNode tree = (ObjectNode) Json.read(Files.readString(record));
            change.accept(tree);
            Files.writeString(record, Json.write(tree));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode finding(ObjectNode tree, String check) {
        return (ObjectNode) tree.get("findings")
                .valueStream()
                .filter(finding -> finding.get("check").asText().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private void replace(String old, String other) throws IOException {
        String text = Files.readString(record);
        assertThat(text).contains(old);
        Files.writeString(record, text.replace(old, other));
    }

    private void write(long done, OffsetDateTime ended) {
        Agency agency = Agency.of("so", "Sở", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "van-ban",
                "Văn bản",
                "1",
                Set.of(SystemKind.DOCUMENT_MANAGEMENT),
                2,
                ConformanceStatement.Hosting.CLOUD,
                null);
        ConformanceStatement statement = ConformanceStatement.of("hai-duong-2025", DAY, "Nhà cung cấp", system, agency);
        ProbeResult gathered = ProbeResult.of(
                        Measurement.of("so", "work-files-online", done, 100, Period.ofYear(2025), "con số ví dụ"))
                .and(ProbeResult.of(
                        new Observation(
                                "SYS.TLS",
                                Outcome.PASS,
                                Message.of("acceptance.not-observed"),
                                List.of(LocalizedText.of("TLSv1.3"))),
                        new Observation(
                                "OWN.BACKUP",
                                Outcome.PASS,
                                Message.of("acceptance.not-observed"),
                                List.of(LocalizedText.of("bản sao")))));
        CheckList list = CheckList.of(statement, PLAN, List.of(OWN));
        AcceptanceResult result = new Acceptance(ENGINE, statement, list).judge(gathered, DAY);
        AcceptanceRecord.write(folder, result, new ArrayList<>(list.ids()), STARTED, ended);
    }
}

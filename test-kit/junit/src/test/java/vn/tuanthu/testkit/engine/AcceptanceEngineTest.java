package vn.tuanthu.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestTag;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.probe.Probe;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

class AcceptanceEngineTest {
    private static final Agency AGENCY =
            Agency.of("so-vi-du", "Sở Ví dụ", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);

    @AcceptanceTest("mot-cua.yaml")
    static class OneStop implements SystemUnderTest {
        static int closed;

        @Override
        public List<Measurement> measurements() {
            return List.of(
                    figure("procedures-full-process", 40, 40),
                    figure("satisfaction", 899, 1000),
                    figure("procedures-online-payment", 3, 10),
                    figure("dossiers-online", 50, 100));
        }

        @Override
        public List<Probe> probes() {
            return List.of(
                    new Fixed(
                            Set.of("SYS.TLS"),
                            ProbeResult.of(new Observation(
                                    "SYS.TLS",
                                    Outcome.PASS,
                                    Message.of("testkit.required", "TLS"),
                                    List.of(LocalizedText.of("TLSv1.3"))))),
                    new Broken(Set.of("SYS.CERT", "results-digitised")));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @AcceptanceTest("cap-do.yaml")
    static class Graded {}

    @AcceptanceTest
    static class Undeclared {}

    @AcceptanceTest
    static class Nothing {
        static ConformanceStatement statement() {
            return declared(SystemKind.OTHER);
        }
    }

    @AcceptanceTest
    static class Contradictory implements SystemUnderTest {
        static ConformanceStatement statement() {
            return declared(SystemKind.DOCUMENT_MANAGEMENT);
        }

        @Override
        public List<Measurement> measurements() {
            return List.of(figure("work-files-online", 9, 10), figure("dossiers-online", 5, 10));
        }
    }

    @AcceptanceTest
    static class Portal {
        static ConformanceStatement statement() {
            return declared(SystemKind.PUBLIC_PORTAL);
        }
    }

    @AcceptanceTest("mot-cua.yaml")
    abstract static class Shared extends OneStop {}

    static class Inheriting extends Shared {}

    @AcceptanceTest
    static class Impossible implements SystemUnderTest {
        static ConformanceStatement statement() {
            return declared(SystemKind.DOCUMENT_MANAGEMENT, SystemKind.ONE_STOP);
        }

        @Override
        public List<Measurement> measurements() {
            return List.of(
                    figure("work-files-online", 11, 10),
                    figure("satisfaction", 95, 100),
                    figure("dossiers-online", 1, 2),
                    figure("dossiers-online", 2, 2));
        }
    }

    @AcceptanceTest(
            value = "../../examples/packs/lam-giang-2026/tuyen-bo.yaml",
            pack = "../../examples/packs/lam-giang-2026")
    static class OfAnotherPlan implements SystemUnderTest {
        @Override
        public List<Measurement> measurements() {
            return List.of(
                    Measurement.of("so-khcn", "work-files-online", 90, 100, Period.ofYear(2026), "truy vấn mẫu"));
        }
    }

    private record Fixed(Set<String> answers, ProbeResult found) implements Probe {
        @Override
        public ProbeResult look(ConformanceStatement statement) {
            return found;
        }
    }

    private record Broken(Set<String> answers) implements Probe {
        @Override
        public ProbeResult look(ConformanceStatement statement) throws java.io.IOException {
            throw new java.io.IOException("cổng 8443 không trả lời");
        }
    }

    private static Measurement figure(String indicator, long numerator, long denominator) {
        return Measurement.of("so-vi-du", indicator, numerator, denominator, Period.ofYear(2025), "truy vấn mẫu");
    }

    private static ConformanceStatement declared(SystemKind... kinds) {
        ConformanceStatement.Product system = new ConformanceStatement.Product(
                "he-thong", "Hệ thống ví dụ", "1.0", Set.of(kinds), 1, ConformanceStatement.Hosting.CLOUD, List.of());
        return ConformanceStatement.of("hai-duong-2025", LocalDate.of(2025, 12, 31), "Công ty Ví dụ", system, AGENCY);
    }

    @Test
    void everyCheckIsOneTestThatEndsAsItsVerdict() {
        OneStop.closed = 0;
        Map<String, String> ends = ends(run(OneStop.class));
        assertThat(ends)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("statement", "passed"),
                        Map.entry("II.2.2a", "failed"), // no figure
                        Map.entry("II.2.2b", "passed"), // exactly 100 %
                        Map.entry("II.2.3", "failed"), // one below 90 %
                        Map.entry("II.2.7", "skipped"), // fails, waived
                        Map.entry("II.2.8", "failed"), // its probe broke
                        Map.entry("II.2.9", "passed"), // exactly 50 %
                        Map.entry("SYS.REDIRECT", "failed"),
                        Map.entry("SYS.TLS", "passed"),
                        Map.entry("SYS.CERT", "failed"),
                        Map.entry("SYS.HEADERS", "failed"),
                        Map.entry("SYS.COOKIES", "failed"),
                        Map.entry("SYS.LEAK", "failed"),
                        Map.entry("SYS.MOBILE", "failed"),
                        Map.entry("SYS.LOGS", "skipped"))); // no data, as the statement allows
        assertThat(OneStop.closed).isEqualTo(1);
    }

    @Test
    void aFailureHoldsTheDiagnosis() {
        assertThat(message(run(OneStop.class), "II.2.3"))
                .contains("899/1.000", "89,90 %", "còn thiếu 1", "Theo II.2.3: “- Mức độ hài lòng")
                .contains("Yêu cầu: ≥ 90 %", "truy vấn mẫu");
        assertThat(message(run(OneStop.class), "II.2.8")).contains("cổng 8443 không trả lời");
    }

    @Test
    void aSkippedTestSaysWhy() {
        EngineExecutionResults results = run(OneStop.class);
        assertThat(reason(results, "II.2.7"))
                .contains("3/10", "chờ kết nối Cổng dịch vụ công quốc gia", "Giám đốc Sở Ví dụ", "31/03/2026");
        assertThat(reason(results, "SYS.LOGS")).contains("hệ thống chưa vận hành");
    }

    @Test
    void testsAreNamedByThePlansWordsAndTagged() {
        Event event = run(OneStop.class).testEvents().stream()
                .filter(e -> name(e).equals("II.2.9"))
                .findFirst()
                .orElseThrow();
        assertThat(event.getTestDescriptor().getDisplayName())
                .isEqualTo("II.2.9 – 50% hồ sơ thủ tục hành chính được người dân, doanh nghiệp thực hiện trực tuyến từ"
                        + " xa.");
        assertThat(event.getTestDescriptor().getTags())
                .extracting(TestTag::getName)
                .containsExactlyInAnyOrder("II.2", "II.2.9", "mandatory");
    }

    /** What a kind of system is asked follows from the pack: here of an invented province. */
    @Test
    void aPackOfAnotherPlanSaysWhatItsSystemsAreAsked() {
        EngineExecutionResults results = run(OfAnotherPlan.class);

        assertThat(ends(results))
                .containsEntry("statement", "passed")
                .containsEntry("MT.01b", "passed")
                .containsEntry("MT.01a", "skipped")
                .containsEntry("MT.01c", "skipped")
                .doesNotContainKey("II.2.1a")
                .containsKey("SYS.TLS");
    }

    @Test
    void oneCheckRunsAloneByItsIdAndByItsName() {
        String id = "[engine:tuan-thu]/[class:" + OneStop.class.getName() + "]/[check:II.2.9]";
        assertThat(ends(EngineTestKit.engine("tuan-thu")
                        .selectors(selectUniqueId(id))
                        .execute()))
                .isEqualTo(Map.of("II.2.9", "passed"));
        assertThat(ends(EngineTestKit.engine("tuan-thu")
                        .selectors(selectMethod(OneStop.class.getName(), "II.2.3"))
                        .execute()))
                .isEqualTo(Map.of("II.2.3", "failed"));
    }

    @Test
    void whatTheLevelOfARegisteredSystemAsksForIsTestedToo() {
        EngineExecutionResults results = run(Graded.class);

        assertThat(ends(results))
                .hasSizeGreaterThan(80)
                .containsEntry("statement", "passed")
                .containsEntry("TT12.D04", "passed")
                .containsEntry("TT12.D07", "failed") // only planned
                .containsEntry("TT12.D05", "skipped") // no mail service
                .containsEntry("CT14.layer2", "failed") // not declared
                .containsEntry("II.2.11", "failed"); // a measure is missing
        assertThat(message(results, "TT12.D07")).contains("Theo TT12 Phụ lục III");
        assertThat(message(results, "II.2.11")).contains("0/1", "Còn thiếu: 1");
        assertThat(results.testEvents().stream()
                        .filter(event -> name(event).equals("TT12.D07"))
                        .findFirst()
                        .orElseThrow()
                        .getTestDescriptor()
                        .getTags())
                .extracting(TestTag::getName)
                .containsExactlyInAnyOrder("SEC", "TT12.D07", "mandatory");
        assertThat(ends(EngineTestKit.engine("tuan-thu")
                        .selectors(selectMethod(Graded.class.getName(), "TT12.D04"))
                        .execute()))
                .isEqualTo(Map.of("TT12.D04", "passed"));
    }

    @Test
    void aClassWithoutStatementFails() {
        EngineExecutionResults results = run(Undeclared.class);
        assertThat(ends(results)).isEqualTo(Map.of("statement", "failed"));
        assertThat(message(results, "statement")).contains("không có tuyên bố phù hợp");
    }

    @Test
    void anEmptyListFails() {
        EngineExecutionResults results = run(Nothing.class);
        assertThat(ends(results)).isEqualTo(Map.of("statement", "failed"));
        assertThat(message(results, "statement")).contains("không dẫn đến kiểm tra nào");
    }

    @Test
    void aSystemThatIsMoreThanItsStatementSaysFails() {
        EngineExecutionResults results = run(Contradictory.class);
        assertThat(ends(results)).containsEntry("statement", "failed").containsEntry("II.2.1a", "passed");
        assertThat(message(results, "statement")).contains("dossiers-online", "quản lý văn bản");
    }

    @Test
    void checksOfOtherTiersAreSkipped() {
        EngineExecutionResults results = run(Contradictory.class);
        assertThat(ends(results)).containsEntry("II.2.1b", "skipped").containsEntry("II.2.1c", "skipped");
        assertThat(reason(results, "II.2.1c")).contains("Không áp dụng");
    }

    @Test
    void figuresThatCannotBeAreErrorsOfTheirOwnChecks() {
        EngineExecutionResults results = run(Impossible.class);
        assertThat(message(results, "II.2.1a")).contains("11").contains("không dùng được");
        assertThat(message(results, "II.2.9")).contains("dossiers-online").contains("không dùng được");
        assertThat(message(results, "II.2.9")).doesNotContain("measurements[", "..");
        assertThat(ends(results)).containsEntry("II.2.3", "passed");
        assertThat(message(results, "II.2.7")).doesNotContain("không dùng được");
    }

    @Test
    void aListOfAdviceAloneFailsWithTheWayOut() {
        EngineExecutionResults results = run(Portal.class);
        assertThat(message(results, "statement")).contains("contract.checks");
    }

    @Test
    void anAbstractClassIsWhatItsSubclassesShare() {
        assertThat(ends(run(Shared.class))).isEmpty();
        assertThat(ends(run(Inheriting.class)))
                .containsEntry("II.2.2b", "passed")
                .hasSize(15);
    }

    @Test
    void anErrorOfAnyCheckAndAMeasuredFailureKeepFromBeingAccepted() throws IOException {
        run(OneStop.class);
        assertThat(Files.readString(Path.of("target/tuanthu", OneStop.class.getName(), "acceptance.json")))
                .contains("\"accepted\" : false", "2 kiểm tra không chạy được (II.2.8, SYS.CERT)")
                .contains("1 kiểm tra không đạt (II.2.3)", "1 kiểm tra bắt buộc thiếu số liệu (II.2.2a)");
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("tuan-thu").selectors(selectClass(type)).execute();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getUniqueId().getLastSegment().getValue();
    }

    private static Map<String, String> ends(EngineExecutionResults results) {
        Map<String, String> ends = new TreeMap<>();
        results.testEvents().succeeded().stream().forEach(event -> ends.put(name(event), "passed"));
        results.testEvents().failed().stream().forEach(event -> ends.put(name(event), "failed"));
        results.testEvents().skipped().stream().forEach(event -> ends.put(name(event), "skipped"));
        return ends;
    }

    private static String message(EngineExecutionResults results, String test) {
        return results.testEvents().failed().stream()
                .filter(event -> name(event).equals(test))
                .findFirst()
                .orElseThrow()
                .getPayload(org.junit.platform.engine.TestExecutionResult.class)
                .flatMap(org.junit.platform.engine.TestExecutionResult::getThrowable)
                .orElseThrow()
                .getMessage();
    }

    private static String reason(EngineExecutionResults results, String test) {
        return results.testEvents().skipped().stream()
                .filter(event -> name(event).equals(test))
                .findFirst()
                .orElseThrow()
                .getPayload(String.class)
                .orElseThrow();
    }
}

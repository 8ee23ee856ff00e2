package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Measured;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

/** Two reports are compared verdict by verdict, exactly, and nothing that changed is left out. */
class ReportDiffTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalizedText WORDS = new LocalizedText("Ít nhất 90 %", "At least 90 %");

    private static Finding.Builder on(String check, String subject) {
        return Finding.of(check, check, WORDS, subject, "Sở " + subject);
    }

    /** Written as {@code PASS 9/10 short 0}, {@code PASS 340/400 = 15.00} of a fall, {@code FAIL 40.5 %}, {@code NO_DATA}. */
    private static Finding finding(String check, String subject, String written) {
        String[] words = written.split(" ");
        Finding.Builder finding = on(check, subject);
        if (words.length > 1 && words[1].contains("/")) {
            String[] counts = words[1].split("/");
            long count = Long.parseLong(counts[0]);
            long outOf = Long.parseLong(counts[1]);
            finding.counted(count, outOf).percent(outOf == 0 ? null : Percentage.display(count, outOf));
        } else if (words.length > 1) {
            finding.percent(new BigDecimal(words[1]));
        }
        if (words.length > 3 && words[2].equals("=")) {
            finding.percent(new BigDecimal(words[3]));
        } else if (words.length > 3) {
            finding.shortfall(Long.parseLong(words[3]));
        }
        return finding.ends(Outcome.valueOf(words[0]), Message.of("evidence.no-period"));
    }

    private static Report report(String plan, LocalDate day, Map<String, Measured> measured, Finding... findings) {
        return new Report(
                plan, day, Scope.AGENCY, List.of(findings), List.of(), measured, new Digests("p", "r", day.toString()));
    }

    private static Report report(LocalDate day, Finding... findings) {
        return report("x-2025", day, Map.of(), findings);
    }

    private static SavedReport saved(Report report, Language language) {
        return SavedReport.read(InputText.of(
                report.asOf() + ".json", ReportJson.of(report, language).getBytes(StandardCharsets.UTF_8)));
    }

    private static ReportDiff diff(Report before, Report after) {
        return ReportDiff.of(saved(before, Language.EN), saved(after, Language.EN));
    }

    private static List<String> told(ReportChange change) {
        return change.differences().stream().map(one -> one.in(Language.EN)).toList();
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PASS 9/10 short 0 | FAIL 8/10 short 1 | NO_LONGER_MET | [PASS] → [FAIL]; Figure: 9/10 (90.00 %) →"
                        + " 8/10 (80.00 %), down 10.00 percentage points; Short by: 0 → 1 (1 more)",
                "PASS 9/10 short 0 | NO_DATA           | NO_LONGER_MET | [PASS] → [NO DATA]; Figure: 9/10 (90.00 %) →"
                        + " –; Short by: 0 → –",
                "PASS              | ERROR             | NO_LONGER_MET | [PASS] → [ERROR]",
                "FAIL 8/10 short 1 | PASS 18/20 short 0 | NOW_MET      | [FAIL] → [PASS]; Figure: 8/10 (80.00 %) →"
                        + " 18/20 (90.00 %), up 10.00 percentage points; Short by: 1 → 0 (1 fewer)",
                "NO_DATA           | PASS 90.5         | NOW_MET       | [NO DATA] → [PASS]; Figure: – → 90.5 %",
                "FAIL 8/10 short 1 | NO_DATA           | OUTCOME       | [FAIL] → [NO DATA]; Figure: 8/10 (80.00 %) →"
                        + " –; Short by: 1 → –",
                "PASS              | NOT_APPLICABLE    | OUTCOME       | [PASS] → [NOT APPLICABLE]",
                "NOT_APPLICABLE    | PASS              | OUTCOME       | [NOT APPLICABLE] → [PASS]",
                "FAIL 1/3 short 2  | FAIL 2/3 short 1  | FIGURES       | Figure: 1/3 (33.33 %) → 2/3 (66.67 %), up"
                        + " 33.33 percentage points; Short by: 2 → 1 (1 fewer)",
                "FAIL 1000/3000 short 1700 | FAIL 2000/6000 short 3400 | FIGURES | Figure: 1,000/3,000 (33.33 %) →"
                        + " 2,000/6,000 (33.33 %), up 0.00 percentage points; Short by: 1,700 → 3,400 (1,700 more)",
                "PASS 40.5         | PASS 40.25        | FIGURES       | Figure: 40.5 % → 40.25 %, down 0.25"
                        + " percentage points",
                "PASS 340/400 = 15.00 | PASS 316/400 = 21.00 | FIGURES | Figure: 340/400 (15.00 %) → 316/400 (21.00 %),"
                        + " up 6.00 percentage points",
                "PASS 460/400 = 15.00 | PASS 440/400 = 10.00 | FIGURES | Figure: 460/400 (15.00 %) → 440/400 (10.00 %),"
                        + " down 5.00 percentage points",
            })
    void whatChangedIsToldByItsKindWithItsNumbers(String before, String after, String kind, String told) {
        ReportDiff diff = diff(report(MARCH, finding("II.1", "a", before)), report(JUNE, finding("II.1", "a", after)));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ReportChange.Kind.valueOf(kind));
            assertThat(told(change)).containsExactly(told.split("; "));
        });
        assertThat(diff.unchanged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS 9/10 short 0", "FAIL 40.5", "NO_DATA", "NOT_APPLICABLE", "ERROR", "NO_DATA 0/0"})
    void theSameVerdictOnAnotherDayIsNoChange(String verdict) {
        ReportDiff diff =
                diff(report(MARCH, finding("II.1", "a", verdict)), report(JUNE, finding("II.1", "a", verdict)));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(ReportDiffText.of(diff, Language.EN, Styler.NONE)).contains("No check changed; 1 verdict as before");
    }

    @Test
    void eachAgencyIsComparedWithItselfAndWhatOnlyOneReportHasIsShown() {
        ReportDiff diff = diff(
                report(
                        MARCH,
                        finding("II.1", "a", "PASS"),
                        finding("II.1", "b", "FAIL 1/2 short 1"),
                        finding("II.2", "b", "PASS")),
                report(
                        JUNE,
                        finding("II.1", "b", "PASS 2/2 short 0"),
                        finding("II.1", "c", "NO_DATA"),
                        finding("II.2", "b", "PASS")));

        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.named().check() + " "
                        + change.named().subject())
                .containsExactly("NOW_MET II.1 b", "ADDED II.1 c", "REMOVED II.1 a");
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.stillShort())
                .extracting(SavedFinding::subject)
                .as("only what the second report lacks")
                .containsExactly("c");
    }

    @Test
    void aWaiverThatEndsAndAWeightThatChangesAreChangesOfGrounds() {
        Finding failed =
                on("II.1", "a").counted(1, 2).shortfall(1).ends(Outcome.FAIL, Message.of("evidence.no-period"));
        Waiver waiver = new Waiver("II.1", "a", "chờ", "UBND", MARCH);
        Finding advice = on("II.1", "a")
                .mandatory(false)
                .counted(1, 2)
                .shortfall(1)
                .ends(Outcome.FAIL, Message.of("evidence.no-period"));

        ReportDiff ended = diff(report(MARCH, failed).waivedBy(List.of(waiver)), report(JUNE, failed));
        ReportDiff weight = diff(report(MARCH, failed), report(JUNE, advice));

        assertThat(ended.ofKind(ReportChange.Kind.GROUNDS))
                .singleElement()
                .satisfies(change -> assertThat(told(change))
                        .containsExactly("Waiver: chờ (approved by UBND, until 31/03/2025) → none"));
        assertThat(weight.ofKind(ReportChange.Kind.GROUNDS))
                .singleElement()
                .satisfies(change -> assertThat(told(change)).containsExactly("Only a recommendation now."));
        assertThat(weight.stillShort()).isEmpty();
        assertThat(weight.openAdvice()).isEqualTo(1);
    }

    // ---- two plans ----

    private static Measured of(String indicator, String... tiers) {
        return new Measured(indicator, List.of(tiers));
    }

    private static Stream<String> pairs(ReportDiff diff) {
        return diff.changes().stream()
                .map(change ->
                        change.kind() + " " + change.other() + change.named().check());
    }

    @Test
    void checksOfTwoPlansAreComparedWhereTheyMeasureTheSameOfTheSameTier() {
        Report before = report(
                "x-2025",
                MARCH,
                Map.of(
                        "1a",
                        of("files", "PROVINCE"),
                        "1b",
                        of("files", "DISTRICT"),
                        "2",
                        of("online", "PROVINCE", "DISTRICT"),
                        "3",
                        of("old", "PROVINCE")),
                finding("1a", "a", "FAIL 1/2 short 1"),
                finding("1b", "a", "NOT_APPLICABLE"),
                finding("2", "a", "PASS 2/2 short 0"),
                finding("3", "a", "PASS 1/1 short 0"),
                finding("4", "a", "PASS"));
        Report after = report(
                "y-2026",
                JUNE,
                Map.of(
                        "A",
                        of("files", "COMMUNE"),
                        "B",
                        of("files", "PROVINCE"),
                        "2",
                        of("files2", "PROVINCE"),
                        "C",
                        of("online", "PROVINCE", "COMMUNE")),
                finding("A", "a", "NOT_APPLICABLE"),
                finding("B", "a", "PASS 2/2 short 0"),
                finding("2", "a", "FAIL 0/2 short 2"),
                finding("C", "a", "FAIL 1/2 short 1"),
                finding("4", "a", "NO_DATA"));

        ReportDiff diff = diff(before, after);

        assertThat(pairs(diff))
                .containsExactly(
                        "ADDED A",
                        "NOW_MET 1a → B",
                        "ADDED 2",
                        "NO_LONGER_MET 2 → C",
                        "ADDED 4",
                        "REMOVED 1b",
                        "REMOVED 3",
                        "REMOVED 4");
        assertThat(diff.notes())
                .extracting(Message::key)
                .contains("diff.other-plan")
                .doesNotContain("diff.no-indicators");
    }

    @Test
    void twoChecksThatOneCouldBeComparedWithAreComparedWithNone() {
        ReportDiff diff = diff(
                report("x", MARCH, Map.of("1", of("files", "PROVINCE", "COMMUNE")), finding("1", "a", "PASS")),
                report(
                        "y",
                        JUNE,
                        Map.of("1", of("files", "PROVINCE"), "2", of("files", "COMMUNE")),
                        finding("1", "a", "PASS"),
                        finding("2", "a", "PASS")));

        assertThat(pairs(diff)).containsExactly("ADDED 1", "ADDED 2", "REMOVED 1");
    }

    @Test
    void theProvinceOfOnePlanIsComparedWithThatOfTheOther() {
        Report before = new Report(
                "x",
                MARCH,
                Scope.PROVINCE,
                List.of(finding("1", "x", "PASS")),
                List.of(),
                Map.of("1", of("files")),
                new Digests("p", "r", "e"));
        Report after = new Report(
                "y",
                JUNE,
                Scope.PROVINCE,
                List.of(finding("2", "y", "PASS")),
                List.of(),
                Map.of("2", of("files")),
                new Digests("q", "r", "e"));

        assertThat(diff(before, after).changes()).isEmpty();
    }

    @Test
    void aReportThatDoesNotSayWhatItMeasuresIsNamed() {
        ReportDiff diff = diff(
                report("x", MARCH, Map.of(), finding("1", "a", "PASS")),
                report("y", JUNE, Map.of(), finding("1", "a", "PASS")));

        assertThat(pairs(diff)).containsExactly("ADDED 1", "REMOVED 1");
        assertThat(ReportDiffText.of(diff, Language.EN, Styler.NONE))
                .contains("2025-03-31.json does not say", "2025-06-30.json does not say");
    }

    // ---- what else is said and refused ----

    @Test
    void whatAReaderMustKnowIsSaid() {
        Report june = report(JUNE, finding("II.1", "a", "PASS"));
        Report march =
                new Report("x-2025", MARCH, Scope.AGENCY, june.findings(), List.of(), new Digests("p2", "r2", "e"));

        assertThat(ReportDiff.of(saved(june, Language.VI), saved(march, Language.EN))
                        .notes())
                .extracting(Message::key)
                .containsExactly("diff.backwards", "diff.plan-changed", "diff.rules-changed", "diff.other-language");
        assertThat(diff(june, june).notes()).isEmpty();
    }

    @Test
    void wordsOfTwoLanguagesAreNotCompared() {
        Report report = report(JUNE, Reports.FAILED);

        assertThat(ReportDiff.of(saved(report, Language.VI), saved(report, Language.EN))
                        .changes())
                .isEmpty();
    }

    @Test
    void anAgencysReportIsNotComparedWithAProvinces() {
        Report province = new Report("x-2025", JUNE, Scope.PROVINCE, List.of(), List.of(), new Digests("p", "r", "e"));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> diff(report(MARCH), province))
                .withMessageContaining("2025-06-30.json:scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"findings\" : {}",
                "\"findings\" : [1]",
                "\"findings\" : [{}]",
                "\"findings\" : [{\"check\": \"1\", \"outcome\": \"MET\"}]",
                "\"findings\" :"
                        + " [{\"check\":\"1\",\"clause\":\"1\",\"clauseText\":\"x\",\"subject\":\"a\",\"subjectName\":\"A\",\"outcome\":\"FAIL\",\"mandatory\":true,\"shortfall\":1e999999999,\"message\":\"m\",\"evidence\":[]}]",
                "\"findings\" : [], \"measured\" : [1]",
            })
    void aFileThatIsNoReportIsRefusedWithItsName(String findings) {
        String json = ReportJson.of(report(MARCH), Language.VI)
                .replaceFirst("\"findings\" : \\[ \\],\\s*\"measured\" : \\{ \\}", findings);
        SavedReport broken = SavedReport.read(InputText.of("x.json", json.getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ReportDiff.of(broken, broken))
                .withMessageContaining("x.json:");
    }

    @Test
    void theJsonHoldsTheNumbers() {
        ReportDiff diff = diff(
                report(MARCH, finding("II.1", "a", "FAIL 1/3 short 2")),
                report(JUNE, finding("II.1", "a", "FAIL 3/4 short 1")));

        JsonNode json = Json.read(ReportDiffJson.of(diff, Language.VI));

        assertThat(Json.names(json))
                .containsExactly(
                        "language", "before", "after", "notes", "unchanged", "changes", "stillShort", "openAdvice");
        assertThat(json.at("/before/asOf").asText()).isEqualTo("2025-03-31");
        assertThat(json.at("/after/summary/fail").asInt()).isEqualTo(1);
        JsonNode change = json.at("/changes/0");
        assertThat(change.get("kind").asText()).isEqualTo("FIGURES");
        assertThat(change.get("numeratorChange").asInt()).isEqualTo(2);
        assertThat(change.get("denominatorChange").asInt()).isEqualTo(1);
        assertThat(change.get("percentagePoints").decimalValue()).isEqualTo("41.67");
        assertThat(change.get("shortfallChange").asInt()).isEqualTo(-1);
        assertThat(change.at("/before/numerator").asInt()).isEqualTo(1);
        assertThat(json.at("/stillShort/0/shortfall").asInt()).isEqualTo(1);
    }
}

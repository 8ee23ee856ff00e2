package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** What the engine adds to its rules: reading, refusing, digests. */
class ComplianceEngineTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String PLAN = "hai-duong-2025";

    private static InputText file(String... lines) {
        String text = "plan: hai-duong-2025\n" + String.join("\n", lines) + "\n";
        return InputText.of("evidence.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isMadeForAPlanByItsNameOrFromIt() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);

        assertThat(engine.plan()).isEqualTo(PlanReader.bundled(PLAN));
        assertThat(ComplianceEngine.forPlan(engine.plan()).plan()).isSameAs(engine.plan());
        assertThatThrownBy(() -> ComplianceEngine.forPlan("hai-duong-2052")).isInstanceOf(BadInputException.class);
    }

    @Test
    void rulesThatTheLibraryLacksAreNamed() {
        assertThatThrownBy(() -> RuleSet.of("vn.tuanthu.rules.nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no compiled rules for package vn.tuanthu.rules.nothing");
    }

    @Test
    void evidenceReadFromAFileIsJudgedUnderTheDigestOfTheFile() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);
        InputText text = file("agencies: [{id: so, name: Sở, tier: PROVINCE, kind: DEPARTMENT}]");

        EvidenceFile read = engine.read(text);
        Report report = engine.check(read, DAY, Scope.AGENCY);

        assertThat(read.evidence().agencies()).extracting(Agency::id).containsExactly("so");
        assertThat(report.digests().evidence()).isEqualTo(text.sha256());
        assertThat(report.digests().plan()).isEqualTo(engine.plan().sha256());
        assertThat(report.digests().rules()).isEqualTo(RulesDigest.sha256()).hasSize(64);
        assertThat(report.findings()).isNotEmpty().extracting(Finding::subject).containsOnly("so");
        assertThat(report.asOf()).isEqualTo(DAY);
    }

    @Test
    void evidenceOfAProgramIsJudgedUnderTheDigestOfItsCanonicalForm() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);
        Evidence evidence = Evidence.of(
                PLAN,
                DAY,
                List.of(Agency.of("so", "Sở", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)),
                List.of(Measurement.of("so", "work-files-online", 9, 10, Period.ofYear(2025), "báo cáo")));

        Report report = engine.check(evidence, DAY, Scope.AGENCY);

        byte[] canonical = Json.compact(evidence).getBytes(StandardCharsets.UTF_8);
        assertThat(report.digests().evidence()).isEqualTo(InputText.sha256(canonical));
    }

    /** So that a saved report whose day was changed by hand is not what a repetition gives. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2025-12-31, none",
                "none, 'The evidence names no evaluation day: 31/12/2025 was chosen by whoever ran this.'"
            })
    void aReportSaysWhenWhoeverRanItChoseItsDay(LocalDate named, String note) {
        Report report =
                ComplianceEngine.forPlan(PLAN).check(Evidence.of(PLAN, named, List.of(), List.of()), DAY, Scope.AGENCY);

        assertThat(report.notes())
                .filteredOn(one -> one.key().equals("report.chosen-day"))
                .extracting(one -> one.in(Language.EN))
                .isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void systemsThatContradictThemselvesAreRefusedWithTheirLine() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);

        assertThatThrownBy(() -> engine.read(
                        file("systems:", "  - {id: a, status: OPERATING}", "  - {id: a, status: OPERATING}")))
                .isInstanceOfSatisfying(BadInputException.class, refused -> {
                    assertThat(refused.problems()).hasSize(1);
                    assertThat(refused.problems().get(0).file()).isEqualTo("evidence.yaml");
                    assertThat(refused.problems().get(0).place()).startsWith("4");
                });
    }

    @Test
    void evidenceOfAProgramWithASystemIsAnsweredByTheSystem() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);
        InputText text = file("systems:", "  - id: a", "    status: OPERATING");

        for (int again = 0; again < 2; again++) {
            Report report = engine.check(engine.read(text), DAY, Scope.PROVINCE);
            assertThat(report.findings())
                    .filteredOn(finding -> finding.check().equals("III.5.3"))
                    .extracting(Finding::outcome)
                    .containsExactly(Outcome.FAIL);
        }
        assertThat(engine.classify(engine.read(text).evidence(), DAY).systems()).hasSize(1);
    }

    @Test
    void aReportSaysWhatItsPlanIs() {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN);

        Report report = engine.check(Evidence.of(PLAN, DAY, List.of(), List.of()), DAY, Scope.AGENCY);

        assertThat(report.findings()).isEmpty();
        assertThat(report.notes().get(0).in(Language.VI))
                .contains(engine.plan().title().vi());
    }
}

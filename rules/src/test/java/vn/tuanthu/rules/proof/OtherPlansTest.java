package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** What the rules do with plans that ask otherwise than the shipped one; found by changes that no test noticed. */
class OtherPlansTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final Pattern SINCE = Pattern.compile("\\n  since:\\n.*\\n.*\\nfirstDay: ");

    @TempDir
    private Path folder;

    private enum Told {
        NOTHING,
        DONE,
        WITHOUT_DOCUMENT,
        NOT_DONE
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void aDutyOfAgenciesAloneIsNotAskedOfTheProvince(Told told) throws IOException {
        ComplianceEngine engine = engine("obligations.yaml", "scope: [AGENCY, PROVINCE]", "scope: [AGENCY]");
        List<Attestation> attestations = switch (told) {
            case NOTHING -> List.of();
            case DONE -> List.of(attestation(Attestation.Status.DONE, DAY));
            case WITHOUT_DOCUMENT -> List.of(attestation(Attestation.Status.DONE, null));
            case NOT_DONE -> List.of(attestation(Attestation.Status.NOT_DONE, null));
        };
        Evidence evidence =
                Evidence.of("hai-duong-2025", DAY, List.of(), List.of()).withAttestations(attestations);

        List<Finding> findings = engine.check(evidence, DAY, Scope.PROVINCE).findings();
        assertThat(findings).extracting(Finding::check).contains("VII.2").doesNotContain("VII.3");
        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
    }

    @Test
    void aShareOfAgenciesOfATierThatIsGoneIsNotApplicableOnceOnly() throws IOException {
        ComplianceEngine engine = engine(
                "targets.yaml",
                "province: SHARE_OF_AGENCIES\n    tiers: [PROVINCE]",
                "province: SHARE_OF_AGENCIES\n    tiers: [DISTRICT]");
        Evidence evidence = Evidence.of("hai-duong-2025", DAY, List.of(), List.of());

        assertThat(engine.check(evidence, DAY, Scope.PROVINCE).findings())
                .filteredOn(finding -> finding.check().equals("II.2.6"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aProvinceThatIsGoneIsNotedWithoutSayingWhatBecameOfIt() throws IOException {
        ComplianceEngine engine = engine("plan.yaml", SINCE, "\nfirstDay: ");
        Evidence evidence = Evidence.of("hai-duong-2025", DAY, List.of(), List.of());

        assertThat(engine.check(evidence, DAY, Scope.PROVINCE).notes())
                .extracting(note -> note.in(Language.EN))
                .contains("Tỉnh Hải Dương existed until 30/06/2025 only.");
    }

    @Test
    void aPlanMayLeaveOpenWhoLeadsItsTasks() throws IOException {
        ComplianceEngine engine = engine("budget.yaml", "      leadUnit: \"Sở Thông tin và Truyền thông\"\n", "");

        assertThat(BudgetEngine.forPlan(engine.plan()).checkPlan().findings())
                .filteredOn(finding -> finding.check().equals("PL.1.lead"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NO_DATA);
    }

    @Test
    void aFigureOfTheProvinceThatNoTargetAsksForIsRefused() throws IOException {
        ComplianceEngine engine = engine("targets.yaml", "indicator: satisfaction", "indicator: work-files-online");
        Measurement figure = Measurement.of(null, "satisfaction", 9, 10, Period.ofYear(2025), "khảo sát");
        Evidence evidence = Evidence.of("hai-duong-2025", DAY, List.of(), List.of(figure));

        assertThatThrownBy(() -> engine.check(evidence, DAY, Scope.PROVINCE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("satisfaction");
    }

    private static Attestation attestation(Attestation.Status status, LocalDate date) {
        return new Attestation("VII.3", null, status, date == null ? null : "1/BC", date, null, null, null);
    }

    private ComplianceEngine engine(String changed, String old, String other) throws IOException {
        return engine(changed, Pattern.compile(Pattern.quote(old)), other);
    }

    private ComplianceEngine engine(String changed, Pattern old, String other) throws IOException {
        for (String name : List.of(
                "plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "budget.yaml")) {
            try (InputStream in = getClass().getResourceAsStream("/packs/hai-duong-2025/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (name.equals(changed)) {
                    assertThat(text).containsPattern(old);
                    text = old.matcher(text).replaceAll(other);
                }
                Files.writeString(folder.resolve(name), text);
            }
        }
        return ComplianceEngine.forPlan(PlanReader.read(folder));
    }
}

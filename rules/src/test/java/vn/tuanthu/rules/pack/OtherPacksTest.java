package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Packs that others wrote, where they are at hand, and plans whose sentences say several things at once. */
class OtherPacksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1} {2}: {3}/{4} {5} is {6}")
    @CsvSource({
        "gia-lai-2023, 1.5a, PROVINCE, work-files-online, 100, 100, PASS",
        "gia-lai-2023, 1.5a, PROVINCE, work-files-online, 99, 100, FAIL",
        "gia-lai-2023, 1.5b, DISTRICT, work-files-online, 90, 100, PASS",
        "gia-lai-2023, 1.5b, DISTRICT, work-files-online, 89, 100, FAIL",
        "gia-lai-2023, 2.4, , e-commerce, 75, 1000, PASS",
        "gia-lai-2023, 2.4, , e-commerce, 74, 1000, FAIL",
        "gia-lai-2023, 3.3, , mobile-villages, 0, 0, NO_DATA",
        "hai-phong-2026, MT.2b, , satisfaction-health-education, 90, 100, PASS",
        "hai-phong-2026, MT.2b, , satisfaction-health-education, 89, 100, FAIL",
        "hai-phong-2026, MT.3, , dossiers-tracked, 99, 100, FAIL",
    })
    void packsOfOthersLoadAndJudge(
            String pack, String check, @Nullable Tier tier, String indicator, long count, long outOf, Outcome outcome) {
        Path written = others(pack);
        ComplianceEngine engine = ComplianceEngine.forPlan(PlanReader.read(written));
        Plan plan = engine.plan();
        Measurement figure = Measurement.of(
                        null,
                        indicator,
                        count,
                        outOf,
                        Period.ofYear(plan.firstDay().getYear()),
                        "s")
                .but()
                .covering(tier)
                .build();
        LocalDate day = plan.lastDay();

        List<Finding> findings = engine.check(Evidence.of(pack, day, List.of(), List.of(figure)), day, Scope.PROVINCE)
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.check().equals(check))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.outcome()).as(one.message().toString()).isEqualTo(outcome));
        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
    }

    private static Path others(String pack) {
        String reference = System.getenv("TUANTHU_REFERENCE");
        assumeTrue(reference != null, "no reference folder");
        Path written = Path.of(String.valueOf(reference), "packs", pack);
        assumeTrue(Files.isDirectory(written), "no such pack");
        return written;
    }

    @Test
    void oneSentenceMaySayThreeThingsOfTheMoney() throws IOException {
        for (String name : List.of(
                "plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "budget.yaml")) {
            try (InputStream in = getClass().getResourceAsStream("/packs/hai-duong-2025/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve(name),
                        text.replace("principle: VI.1.1", "principle: VI.2").replace("byLaw: VI.2.5", "byLaw: VI.2"));
            }
        }

        List<Finding> findings =
                BudgetEngine.forPlan(PlanReader.read(folder)).checkPlan().findings();

        assertThat(findings).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
        assertThat(findings)
                .filteredOn(finding -> finding.clause().equals("VI.2"))
                .extracting(Finding::check)
                .contains("VI.2.total", "VI.2.law", "VI.2.principle", "VI.2.principleb");
    }
}

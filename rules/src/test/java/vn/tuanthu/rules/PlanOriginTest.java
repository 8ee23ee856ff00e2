package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.report.BudgetText;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Scope;

/** A report says in its first lines whether its plan is the one that ships. */
class PlanOriginTest {
    private static final String ID = "hai-duong-2025";

    @TempDir
    private Path folder;

    @Test
    void theShippedPlanIsTheShippedPlanAlsoFromAFolder() throws IOException {
        assertThat(told(text -> text, ID).get(1))
                .isEqualTo("The plan pack ships with the program and is unchanged: 13 mandatory checks.");
    }

    @Test
    void loweredThresholdsAreToldFirst() throws IOException {
        assertThat(told(text -> text.replaceFirst("threshold: \\d+", "threshold: 1"), ID)
                        .get(0))
                .isEqualTo(
                        "A PLAN PACK OF ONE'S OWN: it has the id hai-duong-2025 of a pack that ships with the program,"
                                + " and other content; 12 of the 13 mandatory checks of that pack are unchanged.");
    }

    @Test
    void aPlanOfAnotherNameIsToldFirst() throws IOException {
        assertThat(told(text -> text.replace("id: hai-duong-2025", "id: mine"), "mine")
                        .get(0))
                .isEqualTo("A PLAN PACK OF ONE'S OWN, which does not ship with the program: 13 mandatory checks.");
    }

    @Test
    void everyVerdictByAPackOfOnesOwnSaysSoOnItsSecondLine() throws IOException {
        ComplianceEngine engine = read(text -> text.replaceFirst("threshold: \\d+", "threshold: 1"));
        Evidence nothing = Evidence.of(ID, LocalDate.of(2025, 12, 31), List.of(), List.of());
        String told = "A PLAN PACK OF ONE'S OWN: it has the id hai-duong-2025";

        assertThat(ReportText.of(engine.check(nothing, Scope.AGENCY), Language.EN, Styler.NONE)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .startsWith("  " + told);
        assertThat(BudgetText.of(
                                engine.plan(),
                                BudgetEngine.forPlan(engine.plan()).checkPlan(),
                                Language.EN,
                                Styler.NONE,
                                false)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .startsWith("  " + told);
        assertThat(engine.classify(nothing, LocalDate.of(2025, 12, 31))
                        .report()
                        .notes()
                        .get(0)
                        .in(Language.EN))
                .startsWith(told);
    }

    @Test
    void nothingIsSaidBesideTheVerdictsOfThePlanThatShips() {
        ComplianceEngine engine = ComplianceEngine.forPlan(ID);

        assertThat(BudgetText.of(
                        engine.plan(),
                        BudgetEngine.forPlan(engine.plan()).checkPlan(),
                        Language.EN,
                        Styler.NONE,
                        false))
                .doesNotContain("PACK");
    }

    @Test
    void aSuccessorMustSayWhereThatIsSaid() throws IOException {
        BadInputException bad = catchThrowableOfType(
                BadInputException.class,
                () -> read(text ->
                        text.replaceFirst("(?s)    basis:\\n      vi: báo chí.*?\\n      en: [^\\n]*\\n?", "")));

        assertThat(bad.problems().get(0).in(Language.EN)).contains("plan.yaml", "basis");
    }

    private List<String> told(UnaryOperator<String> change, String id) throws IOException {
        ComplianceEngine engine = read(change);
        return engine
                .check(
                        Evidence.of(id, LocalDate.of(2025, 12, 31), List.of(), List.of()),
                        LocalDate.of(2025, 12, 31),
                        Scope.AGENCY)
                .notes()
                .stream()
                .map(note -> note.in(Language.EN))
                .toList();
    }

    /** The pack that ships, with each file changed. */
    private ComplianceEngine read(UnaryOperator<String> change) throws IOException {
        for (String name : List.of(
                "plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "budget.yaml")) {
            try (InputStream in =
                    Objects.requireNonNull(PlanReader.class.getResourceAsStream("/packs/" + ID + "/" + name), name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(folder.resolve(name), change.apply(text));
            }
        }
        return ComplianceEngine.forPlan(PlanReader.read(folder));
    }
}

package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;

/** What a graded register says as a whole. */
class ClassificationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Test
    void findsASystemByItsId() {
        Evidence evidence = Register.of("  - id: a\n    status: OPERATING\n  - id: b\n    status: BUILDING\n");
        Classification graded = Register.ENGINE.classify(evidence, DAY);

        assertThat(graded.system("b").operating()).isFalse();
        assertThat(graded.system("a").operating()).isTrue();
        assertThatThrownBy(() -> graded.system("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no system c");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, ND85, 3", "2026-08-19, ND331, 2"})
    void theLevelIsTheOneOfTheRegimeInForce(String day, String regime, int level) {
        GradedSystem graded = Register.graded(Register.system(Register.BETWEEN), day);

        assertThat(graded.gradeInForce().regime()).isEqualTo(regime);
        assertThat(graded.levelAtLeast()).isEqualTo(level);
    }

    @Test
    void aLevelThatCannotBeToldIsAtLeastTheOneThatIsReached() {
        GradedSystem open = Register.graded(
                Register.system("profile: {purposes: [INFRASTRUCTURE, PEOPLE_AND_BUSINESSES], information: [PUBLIC], "
                        + "infrastructureFor: ONE_AGENCY}"),
                DAY.toString());

        assertThat(open.inForce().level()).isNull();
        assertThat(open.levelAtLeast()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void verdictsStandInTheOrderOfTheLaw(int level) {
        List<String> law = Stream.of(
                        Register.LAW.articles(LegalRequirement.class).stream().map(Article::id),
                        Register.LAW.articles(Measure.class).stream().map(Article::id),
                        Register.LAW.articles(AdvisedFigure.class).stream().map(Article::id))
                .flatMap(ids -> ids)
                .toList();
        List<String> said = Register.graded(Register.ofLevel(level), "2025-12-31").findings().stream()
                .map(Finding::check)
                .toList();

        List<String> ordered = new ArrayList<>(law);
        ordered.retainAll(said);
        assertThat(said).hasSizeGreaterThan(10).isEqualTo(ordered);
        assertThat(SecurityEngine.forPlan(Register.ENGINE.plan()).checks()).containsExactlyInAnyOrderElementsOf(law);
        assertThat(Register.ENGINE.measures())
                .isEqualTo(Register.LAW.articles(Measure.class).stream()
                        .map(Article::id)
                        .toList());
    }

    // ---- grades ----

    private static CriterionMet match(String id) {
        Criterion criterion = (Criterion) Register.LAW.article(id).orElseThrow();
        return new CriterionMet("s", id, criterion, Message.of("report.no-verdict"), Certainty.TEXT_READ, true);
    }

    @Test
    void theCriteriaOfTheHighestLevelDecide() {
        RegimeLevel grade = RegimeLevel.of(
                "s", "ND85", List.of(match("ND85.8.1"), match("ND85.9.3"), match("ND85.9.1")), List.of());

        assertThat(grade.criteria()).containsExactly("ND85.9.1", "ND85.9.3", "ND85.8.1");
        assertThat(grade.decisive()).containsExactly("ND85.9.1", "ND85.9.3");
        assertThat(grade.level()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLIC_SERVICE_LEVEL_2, PUBLIC_SERVICE_LEVEL_3 | TEXT_READ",
                "PUBLIC_SERVICE_LEVEL_2, PUBLIC_SERVICE_FULL_PROCESS | INTERPRETATION",
            })
    void aLevelIsAsSureAsTheCriteriaOfThatLevel(String services, Certainty certainty) {
        Evidence evidence = Register.system(
                "profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PUBLIC], services: [" + services + "]}");

        assertThat(Register.finding(evidence, DAY.toString(), "ND85.level").certainty())
                .isEqualTo(certainty);
    }

    @Test
    void whatToSupplyIsInAlphabeticalOrder() {
        SystemCase system = new SystemCase(Register.ofLevel(1).systems().get(0), DAY, 0);
        List<UndeclaredFact> doubts = Stream.of("users", "harm", "purposes")
                .map(what -> UndeclaredFact.of(system, "ND85", 3, what))
                .toList();

        List<String> supply = RegimeLevel.of("s", "ND85", List.of(), doubts).supply().stream()
                .map(Message::toString)
                .toList();

        assertThat(supply).hasSize(3).isSorted();
        assertThat(
                        RegimeLevel.of("s", "ND85", List.of(), List.of(doubts.get(2), doubts.get(1), doubts.get(0)))
                                .supply()
                                .stream()
                                .map(Message::toString))
                .isEqualTo(supply);
    }
}

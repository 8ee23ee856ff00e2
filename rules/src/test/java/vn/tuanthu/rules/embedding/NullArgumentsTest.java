package vn.tuanthu.rules.embedding;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.EvidenceBuilder;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.EvaluationListener;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** What a program forgets to give is refused where it is forgotten, by its name. */
class NullArgumentsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Evidence NONE = ENGINE.evidence(DAY).build();

    static Stream<Arguments> calls() {
        return Stream.of(
                refused("id", () -> ComplianceEngine.forPlan((String) null)),
                refused("plan", () -> ComplianceEngine.forPlan((Plan) null)),
                refused("pack", () -> ENGINE.with((RuleExtension) null)),
                refused("listener", () -> ENGINE.with((EvaluationListener) null)),
                refused("text", () -> ENGINE.read(null)),
                refused("book", () -> ENGINE.read(null, List.of())),
                refused("plans", () -> ComplianceEngine.forPlans(null)),
                refused("plan", () -> ComplianceEngine.forPlans(Collections.singletonList(null))),
                refused("asOf", () -> ENGINE.evidence(null)),
                refused("evidence", () -> ENGINE.check(null, Scope.AGENCY)),
                refused("scope", () -> ENGINE.check(NONE, null)),
                refused("asOf", () -> ENGINE.check(NONE, null, Scope.AGENCY)),
                refused("scope", () -> ENGINE.check(NONE, DAY, null)),
                refused("file", () -> ENGINE.check((EvidenceFile) null, DAY, Scope.AGENCY)),
                refused("evidence", () -> ENGINE.evaluate((Evidence) null, DAY)),
                refused("evidence", () -> ENGINE.classify(null, DAY)),
                refused("asOf", () -> ENGINE.classify(NONE, null)),
                refused("evidence", () -> ENGINE.allocate(null, DAY)),
                refused("scope", () -> ENGINE.evaluate(NONE, DAY).report(null)),
                refused("id", () -> evidence().agency(null, us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.OTHER))),
                refused("details", () -> evidence().agency("a", null)),
                refused("level", () -> evidence().agency("a", us -> us.is(null, Agency.Kind.OTHER))),
                refused("sort", () -> evidence().agency("a", us -> us.is(Agency.Tier.PROVINCE, null))),
                refused("full", () -> evidence().agency("a", us -> us.name(null))),
                refused("indicator", () -> evidence().figure(null, figure -> figure.count(1))),
                refused("details", () -> evidence().figure("x", null)),
                refused("percentage", () -> evidence().figure("x", figure -> figure.published((String) null))),
                refused("number", () -> evidence().figure("x", figure -> figure.value(null))),
                refused("where", () -> evidence().figure("x", figure -> figure.source((String) null))),
                refused("when", () -> evidence().figure("x", figure -> figure.period(null))),
                refused("document", () -> evidence().attestation(null)),
                refused("system", () -> evidence().system(null)),
                refused("allocation", () -> evidence().budget(null)),
                refused("details", () -> evidence().system("s", null)),
                refused("details", () -> evidence().budget(2025, null)),
                refused("document", () -> Attestation.done("x", null, DAY)),
                refused("date", () -> Attestation.done("x", "y", null)),
                refused("granted", () -> evidence().waiver(null)),
                refused("agencies", () -> Evidence.of("p", DAY, null, List.of())),
                refused("declared", () -> NONE.withSystems(null)),
                refused("report", () -> ReportJson.of(null, Language.VI)),
                refused("language", () -> ReportJson.of(ENGINE.check(NONE, Scope.AGENCY), null)),
                refused("report", () -> ReportText.of((Report) null, Language.VI, Styler.NONE)),
                refused("checks", () -> new RuleExtension(Scope.AGENCY, null, RuleSet.inOnePass(), "")),
                refused("file", () -> InputText.read(null)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("calls")
    void isRefusedByName(String name, Executable call) {
        assertThatNullPointerException().isThrownBy(call::execute).withMessage(name);
    }

    private static Arguments refused(String name, Executable call) {
        return Arguments.of(name, call);
    }

    private static EvidenceBuilder evidence() {
        return ENGINE.evidence(DAY);
    }
}

package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.rules.engine.FindingCollector;
import vn.tuanthu.rules.engine.RuleSet;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

/** Rules of one's own beside those of the plan. */
class RuleExtensionTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final OwnCheck SERVES =
            OwnCheck.of("QC12.4", "Quy chế 12/QC-SVD Điều 4", "Mỗi cơ quan cung cấp dịch vụ công (ví dụ).");
    private static final Agency A = new Agency("a", "Sở A", Tier.PROVINCE, Kind.DEPARTMENT, true);
    private static final Agency B = new Agency("b", "Sở B", Tier.PROVINCE, Kind.DEPARTMENT, false);
    private static final Evidence EVIDENCE = Evidence.of("hai-duong-2025", DAY, List.of(A, B), List.of());

    private static final Global<FindingCollector> VERDICTS = globalOf(FindingCollector.class, "own", "findings");
    private static final Variable<OwnCheck> CHECK = declarationOf(OwnCheck.class);
    private static final Variable<Agency> AGENCY = declarationOf(Agency.class);
    private static final Variable<Plan.Province> PROVINCE = declarationOf(Plan.Province.class);

    private static Finding verdict(OwnCheck check, String subject, String name, boolean met) {
        String words = check.clause().text();
        return Finding.of(check.id(), check.clause().id(), new LocalizedText(words, words), subject, name)
                .mandatory(check.mandatory())
                .certainty(check.certainty())
                .ends(met ? Outcome.PASS : Outcome.FAIL, Message.of(met ? "own.served" : "own.not-served"));
    }

    private static Rule served(String name) {
        return rule("own", name)
                .build(
                        pattern(AGENCY),
                        pattern(CHECK),
                        on(AGENCY, CHECK, VERDICTS)
                                .execute((agency, check, findings) -> findings.record(
                                        verdict(check, agency.id(), agency.name(), agency.providesPublicServices()))));
    }

    private static Rule served() {
        return served("an agency provides public services");
    }

    private static Rule provinceIsFine() {
        return rule("own", "the province is fine")
                .build(
                        pattern(PROVINCE),
                        pattern(CHECK),
                        on(PROVINCE, CHECK, VERDICTS)
                                .execute((province, check, findings) ->
                                        findings.record(verdict(check, province.id(), province.name(), true))));
    }

    private static RuleSet chapter(Rule... rules) {
        ModelImpl model = new ModelImpl("own");
        model.addGlobal(VERDICTS);
        for (Rule rule : rules) {
            model.addRule(rule);
        }
        return RuleSet.of(KieBaseBuilder.createKieBaseFromModel(model));
    }

    private static RuleExtension pack(Scope scope, OwnCheck check, Rule... rules) {
        return new RuleExtension(scope, List.of(check), chapter(rules), "text of " + check.id());
    }

    private static List<Finding> own(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.check().startsWith("QC"))
                .toList();
    }

    @Test
    void theirVerdictsComeAfterThoseOfThePlan() {
        ComplianceEngine engine = ENGINE.with(pack(Scope.AGENCY, SERVES, served()));

        Report plain = ENGINE.check(EVIDENCE, DAY, Scope.AGENCY);
        Report report = engine.check(EVIDENCE, DAY, Scope.AGENCY);

        int plans = plain.findings().size();
        assertThat(report.findings().subList(0, plans)).isEqualTo(plain.findings());
        assertThat(report.findings().subList(plans, report.findings().size()))
                .containsExactly(verdict(SERVES, "a", "Sở A", true), verdict(SERVES, "b", "Sở B", false));
        assertThat(own(report).get(1).message().in(Language.EN)).isEqualTo("It provides no public services.");
        assertThat(own(report).get(1).clause()).isEqualTo("Quy chế 12/QC-SVD Điều 4");
        assertThat(own(plain)).isEmpty();
    }

    @Test
    void theyAreAskedAtTheirScopeOnly() {
        OwnCheck whole = OwnCheck.of("QC12.1", "Quy chế 12/QC-SVD Điều 1", "Tỉnh ổn (ví dụ).");
        ComplianceEngine engine =
                ENGINE.with(pack(Scope.AGENCY, SERVES, served())).with(pack(Scope.PROVINCE, whole, provinceIsFine()));

        assertThat(own(engine.check(EVIDENCE, DAY, Scope.AGENCY)))
                .extracting(Finding::check)
                .containsExactly("QC12.4", "QC12.4");
        assertThat(own(engine.check(EVIDENCE, DAY, Scope.PROVINCE)))
                .containsExactly(
                        verdict(whole, "hai-duong", ENGINE.plan().province().name(), true));
    }

    @Test
    void rulesThatAreSilentOrSpeakTwiceOrOfSomethingElseEndInErrorsOfTheirOwnChecksAlone() {
        Map<RuleExtension, List<String>> broken = Map.of(
                pack(Scope.AGENCY, SERVES), List.of("a ERROR", "b ERROR"),
                pack(Scope.AGENCY, SERVES, served("once"), served("again")), List.of("a ERROR", "b ERROR"),
                pack(Scope.AGENCY, SERVES, served(), provinceIsFine()), List.of("a PASS", "b FAIL", "hai-duong ERROR"));

        broken.forEach((pack, outcomes) -> {
            Report report = ENGINE.with(pack).check(EVIDENCE, DAY, Scope.AGENCY);
            assertThat(own(report))
                    .extracting(finding -> finding.subject() + " " + finding.outcome())
                    .isEqualTo(outcomes);
            assertThat(report.findings())
                    .filteredOn(finding -> !finding.check().startsWith("QC"))
                    .isEqualTo(ENGINE.check(EVIDENCE, DAY, Scope.AGENCY).findings());
        });
    }

    @Test
    void noTwoChecksHaveOneId() {
        OwnCheck taken = OwnCheck.of("II.2.9", "Điều 1", "x");
        ComplianceEngine engine = ENGINE.with(pack(Scope.AGENCY, SERVES, served()));

        assertThatThrownBy(() -> ENGINE.with(pack(Scope.AGENCY, taken, served())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a check II.2.9 already");
        assertThatThrownBy(() -> engine.with(pack(Scope.PROVINCE, SERVES, provinceIsFine())))
                .hasMessage("there is a check QC12.4 already");
        RuleSet rules = chapter(served());
        assertThatThrownBy(() -> new RuleExtension(Scope.AGENCY, List.of(SERVES, SERVES), rules, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two checks have the id QC12.4");
        assertThatThrownBy(() -> new RuleExtension(Scope.AGENCY, List.of(), rules, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pack of rules answers at least one check");
    }

    @Test
    void rulesWithNowhereToPutTheirVerdictsAreRefused() {
        ModelImpl model = new ModelImpl("own");
        model.addRule(rule("own", "mute").build(pattern(AGENCY), on(AGENCY).execute(agency -> {})));
        var mute = KieBaseBuilder.createKieBaseFromModel(model);

        assertThatThrownBy(() -> RuleSet.of(mute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("global vn.tuanthu.rules.engine.FindingCollector findings");
    }

    @Test
    void theReportSaysByWhichRulesItWasMade() {
        RuleExtension first = pack(Scope.AGENCY, SERVES, served());
        RuleExtension other = new RuleExtension(Scope.AGENCY, List.of(SERVES), first.rules(), "another text");

        String plain = rules(ENGINE);
        String own = rules(ENGINE.with(first));

        assertThat(plain).isEqualTo(PlanRuleSets.sha256());
        assertThat(own)
                .isEqualTo(InputText.sha256(
                        (plain + "\n" + InputText.sha256("text of QC12.4".getBytes(StandardCharsets.UTF_8)))
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(rules(ENGINE.with(other))).isNotEqualTo(own).isNotEqualTo(plain);
        assertThat(rules(ENGINE)).isEqualTo(plain);
    }

    private static String rules(ComplianceEngine engine) {
        return engine.check(EVIDENCE, DAY, Scope.AGENCY).digests().rules();
    }

    @Test
    void shortfallsOfTheirChecksMayBeAcceptedForAWhile() {
        ComplianceEngine engine = ENGINE.with(pack(Scope.AGENCY, SERVES, served()));
        Waiver waiver = new Waiver("QC12.4", "b", "đang chuyển giao", "Giám đốc", DAY);
        Evidence waived = EVIDENCE.withWaivers(List.of(waiver));

        assertThat(own(engine.check(waived, DAY, Scope.AGENCY)))
                .extracting(Finding::waiver)
                .containsExactly(null, waiver);
        assertThatThrownBy(() -> ENGINE.check(waived, DAY, Scope.AGENCY)).isInstanceOf(BadInputException.class);

        InputText file = InputText.of("e.yaml", """
                plan: hai-duong-2025
                agencies: [{id: b, name: Sở B, tier: PROVINCE, kind: DEPARTMENT, providesPublicServices: false}]
                waivers: [{check: QC12.4, subject: b, reason: x, approvedBy: y, expires: 2025-12-31}]
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(own(engine.check(engine.read(file), DAY, Scope.AGENCY)))
                .extracting(finding -> finding.waiver().reason())
                .containsExactly("x");
        assertThatThrownBy(() -> ENGINE.read(file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void rulesThatNameASentenceNoBundleHasAreRefusedWhenTheyAreAdded() {
        RuleSet rules = chapter(served());

        assertThatThrownBy(() -> new RuleExtension(
                        Scope.AGENCY,
                        List.of(SERVES),
                        rules,
                        "findings.pass($check, $agency, \"own.no-such-sentence\");"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.no-such-sentence");
    }

    private static final Variable<Measurement> FIGURE = declarationOf(Measurement.class);

    /** A regulation that counts what the plan does not, and that a document may answer. */
    private static ComplianceEngine counting() {
        Rule half = rule("own", "half of the rooms have screens")
                .build(
                        pattern(FIGURE),
                        pattern(CHECK),
                        on(FIGURE, CHECK, VERDICTS)
                                .execute((figure, check, findings) -> findings.record(verdict(
                                        check,
                                        String.valueOf(figure.agency()),
                                        "Sở A",
                                        2 * figure.count() >= figure.outOf()))));
        Indicator rooms = new Indicator(
                "rooms-with-screens",
                Measure.RATIO,
                LocalizedText.of("phòng họp có màn hình"),
                LocalizedText.of("phòng họp"),
                LocalizedText.of("phòng"),
                LocalizedText.of("–"),
                false,
                List.of(),
                null,
                LocalizedText.of("quy chế ví dụ"));
        return ENGINE.with(
                new RuleExtension(Scope.AGENCY, List.of(SERVES), List.of(rooms), chapter(half), "text of rooms"));
    }

    @ParameterizedTest
    @CsvSource({"5, 10, PASS", "4, 10, FAIL"})
    void theyMayHaveFiguresOfTheirOwn(long count, long outOf, Outcome outcome) {
        ComplianceEngine engine = counting();
        InputText file = rooms("numerator: " + count + ", denominator: " + outOf);

        assertThat(own(engine.check(engine.read(file), DAY, Scope.AGENCY)))
                .extracting(Finding::outcome)
                .containsExactly(outcome);
        assertThat(engine.read(
                                Workbook.of(
                                        CsvTable.read(InputText.of("t.csv", ("""
                        agency,name,tier,kind,indicator,numerator,denominator,period,source
                        a,Sở A,PROVINCE,DEPARTMENT,rooms-with-screens,5,10,2025,s
                        """).getBytes(StandardCharsets.UTF_8)))),
                                List.of())
                        .evidence()
                        .measurements())
                .hasSize(1);
        assertThatThrownBy(() -> ENGINE.read(file)).hasMessageContaining("rooms-with-screens");
        assertThatThrownBy(() -> engine.read(rooms("numerator: 11, denominator: 10")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("11");
        assertThatThrownBy(() -> counting().with(pack(Scope.AGENCY, SERVES, served())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputText rooms(String counts) {
        return InputText.of("e.yaml", ("""
                plan: hai-duong-2025
                agencies: [{id: a, name: Sở A, tier: PROVINCE, kind: DEPARTMENT}]
                measurements: [{agency: a, indicator: rooms-with-screens, %s, period: 2025, source: s}]
                attestations: [{check: QC12.4, agency: a, status: DONE, document: QĐ 1, date: 2025-05-05}]
                """).formatted(counts).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anIndicatorOfThePlanIsNotTheirOwn() {
        Indicator taken = ENGINE.plan().indicators().get(0);

        assertThatThrownBy(() -> ENGINE.with(
                        new RuleExtension(Scope.AGENCY, List.of(SERVES), List.of(taken), chapter(served()), "text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(taken.id());
    }
}

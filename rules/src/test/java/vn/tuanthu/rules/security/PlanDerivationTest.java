package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.Told;
import vn.tuanthu.verdict.Finding;

/** What systems show of the plan's sentences on information security, and of whom it is asked. */
class PlanDerivationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Pattern PLAN = Pattern.compile("plan(\\d)");
    private static final Map<String, String> FIELDS = Map.of(
            "building", "status: BUILDING",
            "running", "status: OPERATING",
            "approved2", "approval: {level: 2, approvedBy: SECURITY_UNIT, date: 2024-01-01, document: QĐ 2}",
            "approved3", "approval: {level: 3, approvedBy: OWNER, date: 2024-01-01, document: QĐ 3}",
            "agencyA", "agency: A",
            "agencyB", "agency: B",
            "layers",
                    "layers: {onSite: {provider: P, document: D, date: 2024-01-01}, monitoring: {provider: Q, document: D, date:"
                            + " 2024-01-01}, assessment: {provider: R, document: D, date: 2024-01-01}, national: {to:"
                            + " PROVINCIAL_CENTRE, document: D, date: 2024-01-01}}");

    /** Systems as in {@code "3 running plan3, 0 building"}: the level, 0 if unknown, and what each has in place. */
    static Evidence register(String described) {
        List<String> all = List.of(described.split(", "));
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            String[] has = all.get(i).split(" ");
            yaml.append("  - id: s").append(i + 1).append('\n');
            if (!has[0].equals("0")) {
                yaml.append("    ")
                        .append(Register.profile(Integer.parseInt(has[0])))
                        .append('\n');
            }
            for (String field : has) {
                if (FIELDS.containsKey(field)) {
                    yaml.append("    ").append(FIELDS.get(field)).append('\n');
                }
            }
        }
        yaml.append("agencies:\n  - {id: A, tier: PROVINCE, kind: DEPARTMENT}\n")
                .append("  - {id: B, tier: PROVINCE, kind: DEPARTMENT}\n");
        Evidence bare = Register.of(yaml.toString());
        List<InformationSystem> systems = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            InformationSystem system = bare.systems().get(i);
            Matcher plan = PLAN.matcher(all.get(i));
            systems.add(
                    plan.find()
                            ? system.withMeasures(Register.inPlace(Integer.parseInt(plan.group(1)), "2024-01-01"))
                            : system);
        }
        return bare.withSystems(systems);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    3 building plan3 | II.2.11 | NO_DATA: No operating system of level 3 or higher, so there is no ratio. [≥ 100 %]
                    1 running, 2 running | II.2.11 | NO_DATA: No operating system of level 3 or higher, so there is no ratio. [≥ 100 %]
                    0 running | II.2.11 | NO_DATA: The level of s1 cannot be told, so neither can this. [0/0] [≥ 100 %]
                    0 running, 3 running plan3 | II.2.11 | NO_DATA: The level of s1 cannot be told, so neither can this. [1/1] [≥ 100 %]
                    0 running, 3 running | II.2.11 | FAIL: 0 of 1 systems of level 3 or higher have their whole plan in place; 1 system missing. [0/1] [0.00 %] [short 1] [≥ 100 %]
                    0 building, 3 running plan3 | II.2.11 | PASS: 1 of 1 systems of level 3 or higher have their whole plan in place; 0 missing. [1/1] [100.00 %] [short 0] [≥ 100 %]
                    3 running plan3, 3 running | II.2.11 | FAIL: 1 of 2 systems of level 3 or higher have their whole plan in place; 1 system missing. [1/2] [50.00 %] [short 1] [≥ 100 %]
                    3 running plan3, 5 running plan5, 2 running | II.2.11 | PASS: 2 of 2 systems of level 3 or higher have their whole plan in place; 0 missing. [2/2] [100.00 %] [short 0] [≥ 100 %]
                    2 running approved3 plan2 | II.2.11 | FAIL: 0 of 1 systems of level 3 or higher have their whole plan in place; 1 system missing. [0/1] [0.00 %] [short 1] [≥ 100 %]
                    3 building | III.5.3 | NO_DATA advises: No system is in operation. INTERPRETATION
                    3 running layers | III.5.3 | PASS advises: All 1 operating systems have their four layers, with an independent assessor. [1/1] [100.00 %] [short 0] INTERPRETATION
                    3 running layers, 3 running, 1 running, 3 building | III.5.3 | FAIL advises: 1 of 3 operating systems have their four layers; not: s2, s3. [1/3] [33.33 %] [short 2] INTERPRETATION
                    3 building plan3 approved3 | III.5.4 | NO_DATA advises: No system is in operation. INTERPRETATION
                    3 running plan3 approved3, 2 running plan2 approved2 | III.5.4 | PASS advises: All 2 operating systems have the right level approved and all measures in place. [2/2] [100.00 %] [short 0] INTERPRETATION
                    3 running plan3 approved2, 3 running plan3, 3 running approved3, 2 running plan2 approved2 | III.5.4 | FAIL advises: 1 of 4 operating systems have the right level approved and all measures in place; not: s1, s2, s3. [1/4] [25.00 %] [short 3] INTERPRETATION
                    0 running plan3 approved3 | III.5.4 | FAIL advises: 0 of 1 operating systems have the right level approved and all measures in place; not: s1. [0/1] [0.00 %] [short 1] INTERPRETATION
                    3 running | CT09.scope | FAIL advises: The plan's target is narrower than Directive 09: the plan speaks of level 3 and higher, by 31/12/2025; the Directive had asked for all five levels approved by 30/09/2024 and fully applied by 31/12/2024. COMPUTED
                    """)
    void eachSentenceIsAnsweredByTheSystemsThatRun(String systems, String check, String told) {
        List<Finding> findings =
                Register.ENGINE.classify(register(systems), DAY).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.check().equals(check))
                .extracting(Told::of)
                .containsExactly(told);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    3 running plan3 agencyA, 3 running agencyB | A 1/1, B 0/1
                    3 running plan3 agencyA, 3 running agencyA, 2 running agencyA, 3 building agencyA | A 1/2
                    0 running agencyA, 3 running plan3 agencyA | A 1/1 open s1
                    0 building agencyA | A 0/0
                    3 running plan3, 3 running agencyB | null 1/1, B 0/1
                    2 running approved3 agencyA | A 0/1
                    """)
    void eachAgencyHasItsOwnShare(String systems, String shares) {
        Classification graded = Register.ENGINE.classify(register(systems), DAY);

        assertThat(graded.implementations().stream()
                        .map(share -> share.agency() + " " + share(share))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(shares);
    }

    private static String share(PlanImplementation share) {
        String open = share.undecided().isEmpty() ? "" : " open " + String.join(" ", share.undecided());
        return share.applied() + "/" + share.asked() + open;
    }
}

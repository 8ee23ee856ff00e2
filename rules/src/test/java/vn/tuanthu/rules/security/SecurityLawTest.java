package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Hosting.Separation;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.rules.proof.SecurityMeasures;
import vn.tuanthu.rules.security.Measure.Condition;
import vn.tuanthu.rules.security.Measure.Demand;
import vn.tuanthu.rules.security.Measure.Group;
import vn.tuanthu.rules.security.Measure.Need;
import vn.tuanthu.verdict.Certainty;

/** The data of the rules on graded security beside the articles they come from, written a second time. */
class SecurityLawTest {
    private static final SecurityLaw LAW = SecurityLaw.load();

    @Test
    void criteria() {
        String table = LAW.criteria().stream()
                .map(c -> String.join(
                        " ",
                        c.id(),
                        c.regime().toString(),
                        String.valueOf(c.level()),
                        c.certainty().toString(),
                        "" + c.users(),
                        "" + c.basicSubjects(),
                        "" + c.sensitiveSubjects()))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(table).isEqualTo("""
                ND85.7 ND85 1 TEXT_READ null null null
                ND85.8.1 ND85 2 TEXT_READ null null null
                ND85.8.2a ND85 2 TEXT_READ null null null
                ND85.8.2b ND85 2 TEXT_READ null null null
                ND85.8.2c ND85 2 TEXT_READ 10000 null null
                ND85.8.3 ND85 2 TEXT_READ null null null
                ND85.9.1 ND85 3 TEXT_READ null null null
                ND85.9.2a ND85 3 TEXT_READ null null null
                ND85.9.2b ND85 3 TEXT_READ null null null
                ND85.9.2c ND85 3 TEXT_READ 10000 null null
                ND85.9.3 ND85 3 TEXT_READ null null null
                ND85.9.4 ND85 3 TEXT_READ null null null
                ND85.10.1 ND85 4 TEXT_READ null null null
                ND85.10.2 ND85 4 TEXT_READ null null null
                ND85.10.3 ND85 4 TEXT_READ null null null
                ND85.10.4 ND85 4 TEXT_READ null null null
                ND85.11.1 ND85 5 TEXT_READ null null null
                ND85.11.2 ND85 5 TEXT_READ null null null
                ND85.11.3 ND85 5 TEXT_READ null null null
                ND85.11.4 ND85 5 TEXT_READ null null null
                ND85.11.5 ND85 5 TEXT_READ null null null
                L116.8.1-1 ND331 1 TEXT_READ null null null
                L116.8.1-2 ND331 2 TEXT_READ null null null
                L116.8.1-3 ND331 3 TEXT_READ null null null
                L116.8.1-4 ND331 4 TEXT_READ null null null
                L116.8.1-5 ND331 5 TEXT_READ null null null
                ND331.12.2b ND331 2 TEXT_READ null 100000 10000
                ND331.12.4 ND331 2 TEXT_READ null null null
                ND331.13.2b ND331 3 TEXT_READ null null null
                ND331.13.2c ND331 3 TEXT_READ null 100000 10000
                ND331.13.3 ND331 3 TEXT_READ null null null
                ND331.13.5 ND331 3 TEXT_READ null null null
                ND331.14.4 ND331 4 TEXT_READ null null null
                ND331.15.5 ND331 5 TEXT_READ null null null
                """);
    }

    @Test
    void checks() {
        String table = LAW.checks().stream()
                .map(c -> String.join(
                        " ",
                        c.id(),
                        c.certainty().toString(),
                        c.advice() ? "advice" : "-",
                        "" + c.firstDay(),
                        "" + c.lastDay(),
                        "" + c.adviceFrom()))
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("null", "-");

        assertThat(table).isEqualTo("""
                ND85.level TEXT_READ - 2016-07-01 - -
                ND331.level TEXT_READ - 2026-08-19 - -
                ND85.5.1a TEXT_READ - 2016-07-01 - 2026-08-19
                ND85.approved-level TEXT_READ - 2016-07-01 - 2026-07-01
                ND331.approved-level TEXT_READ - 2026-08-19 - -
                ND331.10 TEXT_READ - 2026-08-19 - -
                ND331.8.3 INTERPRETATION advice 2026-08-19 - -
                L116.45.1 TEXT_READ - 2026-07-01 - -
                ND331.39.1 TEXT_READ - 2026-08-19 - -
                ND85.12.appraiser TEXT_READ - 2016-07-01 - -
                ND85.12.approver TEXT_READ - 2016-07-01 - -
                ND85.12.3đ TEXT_READ - 2016-07-01 - -
                TT12.6 TEXT_READ - 2022-10-01 - -
                ND331.appraiser INTERPRETATION - 2026-08-19 - -
                ND85.16.2 TEXT_READ advice 2016-07-01 - -
                ND85.17.2 COMPUTED advice 2016-07-01 - -
                ND331.23 COMPUTED advice 2026-08-19 - -
                ND331.24.2 COMPUTED advice 2026-08-19 - -
                ND85.15 TEXT_READ - 2016-07-01 - 2026-08-19
                ND85.17.1b TEXT_READ - 2016-07-01 - 2026-08-19
                TT12.9.7 TEXT_READ - 2022-10-01 - -
                TT12.9.6 TEXT_READ - 2022-10-01 - -
                TT12.9.9 TEXT_READ - 2022-10-01 - -
                TT12.9.10 TEXT_READ - 2022-10-01 - -
                ND331.30.8 TEXT_READ - 2026-08-19 - -
                ND85.20.2c TEXT_READ - 2016-07-01 - 2026-08-19
                ND85.20.2c-body TEXT_READ - 2016-07-01 2026-08-18 -
                ND85.20.2c-organisation TEXT_READ - 2016-07-01 - 2026-08-19
                TT12.11.1 TEXT_READ - 2022-10-01 - -
                ND331.28.5 TEXT_READ - 2026-08-19 - -
                ND331.31.2c TEXT_READ - 2026-08-19 - -
                TT12.13.4-owner TEXT_READ - 2022-12-20 2026-12-19 -
                TT12.13.4-ministry TEXT_READ - 2022-12-25 2026-12-24 -
                ND331.35.3 TEXT_READ - 2026-12-20 - -
                ND331.35.4 TEXT_READ - 2026-12-25 - -
                CT14.report TEXT_READ - 2019-12-14 - 2026-07-01
                CT14.layer1 TEXT_READ - 2019-06-07 - -
                CT14.layer2 TEXT_READ - 2019-06-07 - -
                CT14.layer3 TEXT_READ - 2019-06-07 - -
                CT14.layer4 TEXT_READ - 2019-06-07 - -
                CT14.independence TEXT_READ - 2019-06-07 - -
                L116.40.1 TEXT_READ - 2026-07-01 - -
                CT09.approved TEXT_READ - 2024-02-23 - -
                CT09.approved-on-time COMPUTED advice 2024-10-01 - -
                CT09.applied TEXT_READ - 2024-02-23 - -
                """);
    }

    @Test
    void noTwoRulesHaveOneId() {
        SecurityRequirement first = LAW.checks().get(0);

        assertThatThrownBy(() -> new SecurityLaw(
                        LAW.timeline(),
                        LAW.figures(),
                        LAW.criteria(),
                        LAW.measures(),
                        List.of(first, first),
                        LAW.thresholds()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two rules have the id ND85.level");
        for (String id : List.of(
                LAW.criteria().get(0).id(),
                LAW.measures().get(0).id(),
                LAW.thresholds().get(0).id())) {
            assertThatThrownBy(() -> new SecurityLaw(
                            LAW.timeline(),
                            LAW.figures(),
                            LAW.criteria(),
                            LAW.measures(),
                            List.of(named(first, id)),
                            LAW.thresholds()))
                    .hasMessage("two rules have the id " + id);
        }
    }

    private static SecurityRequirement named(SecurityRequirement check, String id) {
        return new SecurityRequirement(id, check.article(), check.certainty(), null, null, null, null, check.text());
    }

    @Test
    void whatIsLeftOutOfTheDataAsksNothing() {
        SecurityRequirement check = LAW.checks().get(0);
        assertThat(named(check, "x").advice()).isFalse();
        for (boolean advice : new boolean[] {true, false}) {
            assertThat(new SecurityRequirement("x", "a", check.certainty(), null, null, null, advice, check.text())
                            .advice())
                    .isEqualTo(advice);
        }

        Demand bare = new Demand("Điều 9", Need.ANY, null, null, null, null);
        assertThat(bare.stricter()).isEmpty();
        assertThat(bare.devices()).isEmpty();
        assertThat(bare.hotStandby()).isFalse();

        Condition condition = new Condition(Need.PRODUCT, null, Set.of(Role.MAIL), null);
        Demand full = new Demand("Điều 9", Need.ANY, List.of(condition), Set.of(Device.CORE_FIREWALL), true, 30L);
        assertThat(full.stricter()).containsExactly(condition);
        assertThat(full.devices()).containsExactly(Device.CORE_FIREWALL);
        assertThat(full.hotStandby()).isTrue();
        assertThat(new Demand("Điều 9", Need.ANY, null, null, false, null).hotStandby())
                .isFalse();

        Measure some = LAW.measures().get(0);
        assertThat(new Measure("x", some.group(), some.text(), some.certainty(), null, Map.of(3, bare))
                        .notApplicableWhen())
                .isEmpty();
    }

    @Test
    void measures() {
        assertThat(LAW.measures()).extracting(Measure::id).containsExactlyInAnyOrderElementsOf(SecurityMeasures.ids());
        for (Measure measure : LAW.measures()) {
            String id = measure.id();
            assertThat(measure.certainty()).as(id).isEqualTo(Certainty.TEXT_READ);
            assertThat(measure.group()).as(id).isEqualTo(group(id));
            assertThat(measure.notApplicableWhen())
                    .as(id)
                    .isEqualTo(SecurityMeasures.excuse(id) == null ? Set.of() : Set.of(SecurityMeasures.excuse(id)));
            for (int level = 1; level <= 5; level++) {
                Demand demand = measure.levels().get(level);
                assertThat(demand != null)
                        .as("%s at level %s", id, level)
                        .isEqualTo(SecurityMeasures.ids(level).contains(id));
                if (demand != null) {
                    demand(id, level, demand);
                }
            }
        }
    }

    private static void demand(String id, int level, Demand demand) {
        String where = id + " at level " + level;
        assertThat(letter(demand.need())).as(where).isEqualTo(SecurityMeasures.plain(id, level));
        assertThat(demand.stricter().stream()
                        .flatMap(condition -> Stream.of(written(condition).split(" ")))
                        .toList())
                .as(where)
                .containsExactlyInAnyOrderElementsOf(SecurityMeasures.conditions(id, level));
        assertThat(demand.devices()).as(where).isEqualTo(SecurityMeasures.devices(id, level));
        assertThat(demand.hotStandby()).as(where).isEqualTo(SecurityMeasures.hotStandby(id, level));
        assertThat(demand.distanceKm()).as(where).isEqualTo(SecurityMeasures.distanceKm(id));
    }

    private static Group group(String id) {
        return id.startsWith("L116.")
                ? Group.CYBER_LAW
                : id.startsWith("TT12.Z.") ? Group.ZONE : id.startsWith("TT12.D") ? Group.DESIGN : Group.ITEM;
    }

    private static String letter(Need need) {
        return switch (need) {
            case ANY -> "a";
            case BUILT_IN -> "b";
            case SERVICE -> "s";
            case PRODUCT -> "p";
        };
    }

    /** The condition as the table of the second opinion writes it. */
    private static String written(Condition condition) {
        Map<Set<Role>, String> roles = Map.of(
                Set.of(Role.DATA_CENTRE, Role.CLOUD, Role.IDENTITY_OR_SIGNATURE, Role.INTEGRATION_AND_SHARING), "open",
                Set.of(Role.INTERNAL_NETWORK, Role.SECURITY_OPERATIONS_CENTRE), "inner",
                Set.of(Role.CENTRAL_DATABASE), "central",
                Set.of(Role.SHARED_DATABASE), "shared",
                Set.of(Role.MAIL), "mail");
        String means = ":" + letter(condition.need());
        if (condition.information() != null) {
            assertThat(condition)
                    .isEqualTo(new Condition(condition.need(), null, null, Set.of(Information.STATE_SECRET)));
            return "secret" + means;
        }
        String article = condition.criteria().stream()
                .map(criterion -> criterion.equals("ND85.9.2c") ? "users" : criterion.replace("ND85.", ""))
                .collect(Collectors.joining(means + " "));
        return article + (condition.roles() == null ? "" : "+" + roles.get(condition.roles())) + means;
    }

    @Test
    void advisedFigures() {
        LocalDate last = LocalDate.of(2026, 8, 18);
        assertThat(LAW.thresholds())
                .extracting(Threshold::id)
                .containsExactlyElementsOf(SecurityMeasures.advised().stream()
                        .map(SecurityMeasures.Advised::id)
                        .toList());
        for (SecurityMeasures.Advised advised : SecurityMeasures.advised()) {
            Threshold threshold = LAW.thresholds().stream()
                    .filter(t -> t.id().equals(advised.id()))
                    .findFirst()
                    .orElseThrow();
            boolean old = advised.id().startsWith("TCVN11930");
            assertThat(threshold.setting()).as(advised.id()).isEqualTo(advised.setting());
            assertThat(threshold.values()).as(advised.id()).isEqualTo(advised.values());
            assertThat(threshold.bound() == Threshold.Bound.AT_LEAST)
                    .as(advised.id())
                    .isEqualTo(advised.atLeast());
            assertThat(threshold.lastDay()).as(advised.id()).isEqualTo(old ? last : null);
            assertThat(threshold.firstDay()).as(advised.id()).isEqualTo(old ? null : last.plusDays(1));
        }
    }

    @Test
    void figures() {
        Figures figures = LAW.figures();
        MonthDay december14 = MonthDay.of(12, 14);
        assertThat(figures.inspectionMonths()).isEqualTo(Map.of(3, 12, 4, 12, 5, 6));
        assertThat(figures.organisationInspectionMonths()).isEqualTo(24);
        assertThat(figures.appraisalDays()).isEqualTo(Map.of(3, 15, 4, 30, 5, 30));
        assertThat(figures.appraisalWorkingDays()).isEqualTo(Map.of(3, 15, 4, 25, 5, 25));
        assertThat(figures.approvalWorkingDays()).isEqualTo(7);
        assertThat(figures.dossierParts()).isEqualTo(Map.of(1, 4, 2, 4, 3, 4, 4, 5, 5, 5));
        assertThat(figures.reportToOwnerBefore()).isEqualTo(MonthDay.of(12, 20));
        assertThat(figures.reportToMinistryBefore()).isEqualTo(MonthDay.of(12, 25));
        assertThat(figures.reportFiguresTo()).isEqualTo(december14);
        assertThat(figures.inspectionReportBefore())
                .isEqualTo(Map.of(
                        3, List.of(december14), 4, List.of(december14), 5, List.of(MonthDay.of(6, 14), december14)));
        Separation logical = Separation.LOGICAL;
        Separation physical = Separation.PHYSICAL;
        Figures.Apart physically = new Figures.Apart(physical, logical, physical, physical);
        assertThat(figures.separation())
                .isEqualTo(Map.of(
                        "TT12.9.9", Map.of(3, new Figures.Apart(logical, logical, logical, null)),
                        "TT12.9.10", Map.of(4, physically, 5, physically),
                        "ND331.30.8",
                                Map.of(
                                        3, new Figures.Apart(logical, null, null, null),
                                        4, new Figures.Apart(logical, null, null, null),
                                        5, new Figures.Apart(physical, null, null, null))));
    }

    @Test
    void days() {
        assertThat(LAW.timeline())
                .isEqualTo(new Timeline(
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 8, 19),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2027, 6, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2022, 10, 1),
                        LocalDate.of(2024, 9, 30),
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 3, 1)));
    }
}

package vn.tuanthu.rules.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.rules.pack.PlanReader;

/** The budget of the plan pack beside the plan's section VI and its appendix, copied a second time. */
class BudgetListTest {
    private static final BudgetPlan PLAN = PlanReader.bundled("hai-duong-2025").budget();
    private static final Budget LIST = PLAN.appendix();

    /** Row, million đồng, kind; of a lease its years, total, earlier money, first year; the phase. */
    @Test
    void rows() {
        String rows = LIST.tasks().stream().map(BudgetListTest::row).collect(Collectors.joining("\n", "", "\n"));

        assertThat(rows).isEqualTo("""
                1 500 LEASE 3 3000 - - -
                2 1500 LEASE 3 5400 - - -
                3 2000 LEASE 3 7500 - - -
                4 4000 LEASE 3 14500 - - -
                5 2000 LEASE 3 7500 - - -
                6 4500 LEASE 3 15000 - - -
                7 4500 LEASE 3 15000 - - -
                8 2000 LEASE 3 6000 - - -
                9 1000 LEASE 3 4500 - - -
                10 7000 LEASE 5 40000 7000 2024 -
                11 5000 BUILD - - - - 1
                12 1500 OPERATION - - - - -
                13 500 EVENT - - - - -
                14 500 LEASE 3 1500 - - -
                15 4000 PURCHASE - - - - -
                16 3000 DIGITISATION - - - - -
                17 8000 BUILD - - - - 1
                18 3500 UPGRADE - - - - -
                19 500 UPGRADE - - - - -
                20 5000 BUILD - - - - 1
                21 1200 PURCHASE - - - - -
                22 3800 UPGRADE - - - - -
                23 4000 BUILD - - - - 1
                24 1500 BUILD - - - - -
                25 1500 LEASE - - - - -
                26 2000 BUILD - - - - -
                27 1500 PURCHASE - - - - -
                28 1000 BUILD - - - - 1
                29 500 PURCHASE - - - - -
                30 2500 BUILD - - - - -
                """);
    }

    private static String row(BudgetTask task) {
        BudgetLease lease =
                task.lease() == null ? new BudgetLease(null, null, null, null, null, null, null) : task.lease();
        return String.join(
                        " ",
                        "" + task.no(),
                        millions(task.amountVnd()),
                        "" + task.kind(),
                        "" + lease.years(),
                        millions(lease.totalVnd()),
                        millions(lease.fundedBeforeVnd()),
                        "" + lease.startYear(),
                        "" + task.phase())
                .replace("null", "-");
    }

    private static String millions(Long dong) {
        return dong == null ? "-" : dong % 1_000_000 == 0 ? String.valueOf(dong / 1_000_000) : dong + " đồng";
    }

    @Test
    void allOfItIsRecurrentFundsOfTheProvince() {
        assertThat(LIST.tasks()).extracting(BudgetTask::source).containsOnly("su-nghiep-cntt");
        assertThat(LIST.totalVnd()).isEqualTo(80_000_000_000L);
        assertThat(LIST.year()).isEqualTo(2025);
        assertThat(PLAN.sources().stream()
                        .map(source -> source.id() + " " + source.clause().id() + " " + source.statedVnd()))
                .containsExactly("su-nghiep-cntt VI.2.2 80000000000", "von-khac VI.2.3 0", "trung-uong VI.2.4 0");
    }

    /** The draft leaves the day blank in "tháng 11 năm 2024"; its last day stands for it. */
    @Test
    void itIsDecidedInNovember2024() {
        assertThat(LIST.decisionDate()).isEqualTo(LocalDate.of(2024, 11, 30));
    }

    @Test
    void groupsAreReadFromWordsOfTheTask() {
        Map<String, String> groups = LIST.tasks().stream()
                .flatMap(task ->
                        task.groups().stream().map(claim -> Map.entry(claim.group(), String.valueOf(task.no()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(" "))));

        assertThat(groups).isEqualTo(Map.of("SHARED_PROVINCIAL", "1 2 3 4 5 6 7 8 9 10 12", "SECTOR_DATABASE", "28"));
        assertThat(LIST.tasks().stream()
                        .filter(task -> Boolean.TRUE.equals(task.cyberSecurity()))
                        .map(BudgetTask::no))
                .containsExactly(7, 9, 10);
    }

    @Test
    void groupsAreDerivedFromRemarks() {
        assertThat(PLAN.derivations().stream().map(derivation -> derivation.phrase() + " " + derivation.group()))
                .containsExactly("2021/QĐ-UBND SECTOR_DATABASE", "ý kiến chỉ đạo của Bộ SUPERIOR_DIRECTION");
        assertThat(PLAN.unitAliases()).isEqualTo(Map.of("Sở GTVT", "Sở Giao thông Vận tải"));
    }

    @Test
    void clauses() {
        assertThat(PLAN.principle().id()).isEqualTo("VI.1.1");
        assertThat(PLAN.total().id()).isEqualTo("VI.2");
        assertThat(PLAN.byLaw().id()).isEqualTo("VI.2.5");
        assertThat(PLAN.list().id()).isEqualTo("VI.2.6");
    }
}

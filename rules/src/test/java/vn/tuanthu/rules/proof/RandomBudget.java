package vn.tuanthu.rules.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.BudgetTask.Kind;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.evidence.Procedure;

/** Allocations that a province might decide, made up: every kind of task, amounts and days around every limit. */
final class RandomBudget {
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.parse("2020-01-01"),
            LocalDate.parse("2024-07-10"),
            LocalDate.parse("2024-11-30"),
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-07-01"),
            LocalDate.parse("2027-01-01"));
    private static final List<String> GROUPS = List.of(
            "NATIONAL_COMMITTEE",
            "SHARED_PROVINCIAL",
            "SECTOR_DATABASE",
            "PROJECT_06",
            "APPROVED_CONTINUING",
            "SUPERIOR_DIRECTION");
    private static final List<String> UNITS = Arrays.asList(
            "Sở Thông tin và Truyền thông",
            "Sở Tư pháp",
            "Công an tỉnh",
            "Sở GTVT",
            "Sở Giao thông Vận tải",
            "Sở Xa lạ",
            "Sở xa lạ",
            " ",
            null);
    private static final List<String> NOTES =
            Arrays.asList(null, null, "Ghi chú", "Thực hiện QĐ số 2021/QĐ-UBND", "Theo ý kiến chỉ đạo của Bộ GTVT");

    private final Random random;

    private RandomBudget(Random random) {
        this.random = random;
    }

    static Budget from(Random random) {
        return new RandomBudget(random).budget();
    }

    private Budget budget() {
        List<BudgetTask> tasks = new ArrayList<>();
        int many = random.nextInt(6);
        for (int no = 1; no <= many; no++) {
            tasks.add(task(no));
        }
        Collections.shuffle(tasks, random);
        long sum = tasks.stream()
                .mapToLong(task -> task.amountVnd() == null ? 0 : task.amountVnd())
                .sum();
        return new Budget(
                one(3) ? null : 2024 + random.nextInt(3),
                one(5) ? null : day(),
                null,
                one(3) ? null : (Long) Math.max(0, sum + random.nextInt(3) - 1),
                sources(tasks),
                tasks,
                one(2) ? List.of() : order());
    }

    private List<BudgetSource> sources(List<BudgetTask> tasks) {
        List<BudgetSource> sources = new ArrayList<>();
        for (String id : List.of("su-nghiep-cntt", "von-khac", "trung-uong")) {
            long sum = tasks.stream()
                    .filter(task -> id.equals(task.source() == null ? "su-nghiep-cntt" : task.source()))
                    .mapToLong(task -> task.amountVnd() == null ? 0 : task.amountVnd())
                    .sum();
            if (!one(3)) {
                sources.add(new BudgetSource(id, null, near(sum), null, near(sum)));
            }
        }
        return sources;
    }

    private Long near(long sum) {
        return one(3) ? null : (Long) Math.max(0, sum + random.nextInt(3) - 1);
    }

    private List<List<String>> order() {
        List<String> groups = new ArrayList<>(GROUPS);
        Collections.shuffle(groups, random);
        List<List<String>> order = new ArrayList<>();
        for (int i = random.nextInt(3); i < groups.size(); i += 2) {
            order.add(groups.subList(i, Math.min(groups.size(), i + 1 + random.nextInt(2))));
        }
        return order;
    }

    private LocalDate day() {
        return any(TURNS).plusDays(random.nextInt(3) - 1);
    }

    private BudgetTask task(int no) {
        Long granted = one(5) ? null : one(8) ? Long.valueOf(0) : amount();
        Long asked = granted == null || one(2) ? asked(granted) : null;
        Kind kind = one(8) ? null : any(Arrays.asList(Kind.values()));
        boolean leased = kind == Kind.LEASE ? !one(5) : kind == null && one(2);
        boolean counted = one(4);
        String name = any(List.of("Thuê phần mềm", "thuê phần mềm", "Xây dựng phần mềm (giai đoạn 1)", "Số hóa " + no));
        Long minimum =
                asked == null || asked == 0 || one(2) ? null : (Long) Math.max(1, asked / (1 + random.nextInt(3)));
        return BudgetTask.of(no, name)
                .leadUnit(any(UNITS))
                .amountVnd(granted)
                .source(any(Arrays.asList(null, "su-nghiep-cntt", "von-khac")))
                .kind(kind)
                .note(any(NOTES))
                .lease(leased ? lease(granted == null ? 0 : granted) : null)
                .phase(one(8) ? 1 : null)
                .fullAmountVnd(one(4) ? (Long) Math.max(granted == null ? 0 : granted, amount()) : null)
                .installation(any(Arrays.asList(null, true, false)))
                .cyberSecurity(counted ? null : any(Arrays.asList(null, true, false)))
                .cyberSecurityVnd(counted ? part(granted) : null)
                .groups(claims(name))
                .requestedVnd(asked)
                .minimumVnd(minimum)
                .eligible(any(Arrays.asList(null, true, true, false)))
                .ineligibleReason("lý do")
                .decisionDate(one(4) ? day() : null)
                .procedure(one(3) ? null : any(Arrays.asList(Procedure.values())))
                .build();
    }

    private Long asked(Long granted) {
        if (one(10)) {
            return 0L;
        }
        return granted == null || one(4) ? amount() : (Long) Math.max(0, granted + random.nextInt(3) - 1);
    }

    /** What is told of a request that receives nothing is of no account. */
    private Long part(Long granted) {
        return granted == null ? (Long) 1_000_000_000L : (Long) (granted * any(List.of(0, 14, 15, 16, 100)) / 100);
    }

    private long amount() {
        return any(List.of(200_000_000L, 15_000_000_000L, 1_000_000_000L, 3L)) + random.nextInt(3) - 1;
    }

    private BudgetLease lease(long granted) {
        Integer years = one(5) ? null : (Integer) (1 + random.nextInt(7));
        Long before = one(3) ? null : Long.valueOf(any(List.of(0, 1, 1_000)));
        long even = granted * (years == null ? 1 : years);
        long whole = one(2) ? even : granted + (before == null ? 0 : before);
        return new BudgetLease(
                years,
                null,
                one(5) ? null : (Long) Math.max(1, whole + random.nextInt(3) - 1),
                null,
                before,
                one(2) ? null : (Integer) (2022 + random.nextInt(3)),
                any(Arrays.asList(null, true, false)));
    }

    private List<PriorityClaim> claims(String name) {
        List<PriorityClaim> claims = new ArrayList<>();
        for (String group : GROUPS) {
            if (one(7)) {
                claims.add(new PriorityClaim(
                        group, any(Arrays.asList(null, null, " ", "QĐ 1")), one(2) ? null : name.substring(0, 3)));
            }
        }
        return claims;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

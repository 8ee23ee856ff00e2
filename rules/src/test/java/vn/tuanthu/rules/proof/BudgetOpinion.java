package vn.tuanthu.rules.proof;

import static vn.tuanthu.verdict.Outcome.FAIL;
import static vn.tuanthu.verdict.Outcome.NOT_APPLICABLE;
import static vn.tuanthu.verdict.Outcome.NO_DATA;
import static vn.tuanthu.verdict.Outcome.PASS;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.BudgetTask.Kind;
import vn.tuanthu.evidence.PriorityClaim;
import vn.tuanthu.evidence.Procedure;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Section VI of the Hải Dương 2025 plan and the decrees on IT spending (Nghị định 73/2019 Điều 51 to 54, Nghị định
 * 224/2026 Điều 65 to 67, Luật 116/2025 Điều 38.1) applied to an allocation a second time: plain Java, without rules and
 * without the plan pack. Amounts are in đồng.
 */
final class BudgetOpinion {
    private static final String HAI_DUONG = "hai-duong";
    private static final LocalDate ND73 = LocalDate.parse("2020-01-01");
    private static final LocalDate ND82 = LocalDate.parse("2024-07-10");
    private static final LocalDate ND45 = LocalDate.parse("2026-03-01");
    private static final LocalDate JULY_2026 = LocalDate.parse("2026-07-01");

    /** "2. Nguồn vốn sự nghiệp của tỉnh … 80 tỷ", "3. … vốn khác: 0", "4. … ngân sách Trung ương: 0". */
    private static final Map<String, Long> SOURCES =
            Map.of("su-nghiep-cntt", 80_000_000_000L, "von-khac", 0L, "trung-uong", 0L);

    private static final Map<String, String> CLAUSES =
            Map.of("su-nghiep-cntt", "VI.2.2", "von-khac", "VI.2.3", "trung-uong", "VI.2.4");

    /** Units that the list of the plan names, an abbreviation among them. */
    private static final Map<String, String> UNITS = Map.of(
            "sở thông tin và truyền thông", "sttt", //
            "sở tư pháp", "stp",
            "công an tỉnh", "ca",
            "sở gtvt", "sgtvt",
            "sở giao thông vận tải", "sgtvt");

    private enum Law {
        NONE,
        OF_2019,
        OF_2019_AMENDED,
        ND45,
        ND224
    }

    private final Budget budget;
    private final List<Opinion> said = new ArrayList<>();

    private BudgetOpinion(Budget budget) {
        this.budget = budget;
    }

    /** Everything that is said of {@code budget}. */
    static List<Opinion> on(Budget budget) {
        BudgetOpinion opinion = new BudgetOpinion(budget);
        opinion.total();
        opinion.sources();
        opinion.decided();
        budget.tasks().forEach(opinion::task);
        opinion.cyberSecurity();
        opinion.principle();
        opinion.order();
        return opinion.said;
    }

    /** What the engine says; whether a check that does not apply would be mandatory is of no account. */
    static Opinion of(Finding finding) {
        boolean mandatory = finding.mandatory() && finding.outcome() != NOT_APPLICABLE;
        return new Opinion(finding.check(), finding.subject(), finding.outcome(), finding.shortfall(), mandatory);
    }

    private void say(String check, String subject, Outcome outcome, Long shortfall, boolean mandatory) {
        said.add(new Opinion(check, subject, outcome, shortfall, mandatory && outcome != NOT_APPLICABLE));
    }

    private static Outcome passIf(boolean holds) {
        return holds ? PASS : FAIL;
    }

    // ---- money ----

    private static long granted(BudgetTask task) {
        return task.amountVnd() == null ? 0 : task.amountVnd();
    }

    private static long asked(BudgetTask task) {
        return task.requestedVnd() == null ? granted(task) : task.requestedVnd();
    }

    private long sum(Predicate<BudgetTask> which) {
        long sum = 0;
        for (BudgetTask task : budget.tasks()) {
            sum += which.test(task) ? granted(task) : 0;
        }
        return sum;
    }

    private static String source(BudgetTask task) {
        return task.source() == null ? "su-nghiep-cntt" : task.source();
    }

    private BudgetSource given(String id) {
        for (BudgetSource source : budget.sources()) {
            if (source.id().equals(id)) {
                return source;
            }
        }
        return new BudgetSource(id, null, null, null, null);
    }

    private long stated(String id) {
        BudgetSource given = given(id);
        return given.statedVnd() != null
                ? given.statedVnd()
                : Objects.requireNonNullElse(given.ceilingVnd(), SOURCES.get(id));
    }

    private long ceiling(String id) {
        BudgetSource given = given(id);
        return given.ceilingVnd() != null
                ? given.ceilingVnd()
                : Objects.requireNonNullElse(given.statedVnd(), SOURCES.get(id));
    }

    private void total() {
        long stated = budget.totalVnd() != null
                ? budget.totalVnd()
                : SOURCES.keySet().stream().mapToLong(this::stated).sum();
        if (budget.tasks().isEmpty()) {
            say("VI.2", HAI_DUONG, NO_DATA, null, true);
        } else {
            long difference = Math.abs(sum(task -> true) - stated);
            say("VI.2", HAI_DUONG, passIf(difference == 0), difference, true);
        }
    }

    private void sources() {
        CLAUSES.forEach((id, clause) -> {
            long sum = sum(task -> source(task).equals(id));
            long difference = Math.abs(sum - stated(id));
            long above = Math.max(0, sum - ceiling(id));
            say(clause, id, passIf(difference == 0), difference, true);
            say(clause + "a", id, passIf(above == 0), above, true);
        });
    }

    // ---- which decree ----

    private void decided() {
        LocalDate day = budget.decisionDate();
        Outcome outcome = day == null ? NO_DATA : law(day) == Law.NONE ? NOT_APPLICABLE : PASS;
        say("VI.2.5", HAI_DUONG, outcome, null, false);
    }

    private static Law law(LocalDate day) {
        if (day == null || day.isBefore(ND73)) {
            return Law.NONE;
        }
        if (day.isBefore(ND82)) {
            return Law.OF_2019;
        }
        if (day.isBefore(ND45)) {
            return Law.OF_2019_AMENDED;
        }
        return day.isBefore(JULY_2026) ? Law.ND45 : Law.ND224;
    }

    // ---- row by row ----

    private void task(BudgetTask task) {
        String subject = "PL." + task.no();
        money(task, subject);
        say(subject + ".lead", subject, unit(task) == null ? NO_DATA : PASS, null, true);
        boolean once =
                budget.tasks().stream().filter(other -> isSame(task, other)).count() == 1;
        say(subject + ".unique", subject, passIf(once), null, true);
        if (task.phase() != null || task.name().toLowerCase(Locale.ROOT).matches("(?s).*giai đoạn\\s+\\d.*")) {
            Outcome outcome = task.fullAmountVnd() == null ? NO_DATA : PASS;
            say(subject + ".full-amount", subject, outcome, null, false);
        }
        LocalDate day = task.decisionDate() == null ? budget.decisionDate() : task.decisionDate();
        Law law = law(day);
        if (isLease(task)) {
            lease(task, subject, law);
        }
        procedure(task, subject, law);
        group(task, subject);
    }

    private void money(BudgetTask task, String subject) {
        long granted = granted(task);
        long asked = asked(task);
        BudgetLease lease = task.lease();
        if (granted == 0) {
            say(subject, subject, asked == 0 ? FAIL : NOT_APPLICABLE, asked == 0 ? 1L : null, true);
        } else if (granted > asked) {
            say(subject, subject, FAIL, granted - asked, true);
        } else if (lease != null && lease.totalVnd() != null && granted + before(lease) > lease.totalVnd()) {
            say(subject, subject, FAIL, granted + before(lease) - lease.totalVnd(), true);
        } else {
            say(subject, subject, PASS, null, true);
        }
    }

    private static long before(BudgetLease lease) {
        return lease.fundedBeforeVnd() == null ? 0 : lease.fundedBeforeVnd();
    }

    private static String unit(BudgetTask task) {
        return task.leadUnit() == null
                ? null
                : UNITS.get(task.leadUnit().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(BudgetTask one, BudgetTask other) {
        return plain(one.name()).equals(plain(other.name()))
                && (unit(one) == null
                        ? unit(other) == null && plain(one.leadUnit()).equals(plain(other.leadUnit()))
                        : unit(one).equals(unit(other)));
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isLease(BudgetTask task) {
        return task.kind() == Kind.LEASE || task.lease() != null;
    }

    private void lease(BudgetTask task, String subject, Law law) {
        BudgetLease lease =
                task.lease() == null ? new BudgetLease(null, null, null, null, null, null, null) : task.lease();
        boolean dated = lease.years() != null && lease.totalVnd() != null;
        say(subject + ".lease-terms", subject, dated ? PASS : NO_DATA, null, false);
        if (dated && granted(task) > 0) {
            long even = lease.totalVnd() / lease.years() + (lease.totalVnd() % lease.years() == 0 ? 0 : 1);
            long missing = Math.max(0, even - granted(task));
            say(subject + ".lease-pace", subject, passIf(missing == 0), missing, false);
        }
        if (law == Law.NONE) {
            return;
        }
        boolean limited = law == Law.OF_2019 || law == Law.OF_2019_AMENDED;
        // Điều 54.2.đ: "không quá 05 năm", of services made to order.
        if (!limited || Boolean.TRUE.equals(lease.availableOnMarket())) {
            say("ND73.54.2dd", subject, NOT_APPLICABLE, null, false);
        } else if (lease.years() == null) {
            say("ND73.54.2dd", subject, NO_DATA, null, law == Law.OF_2019);
        } else {
            long over = Math.max(0, lease.years() - 5);
            say("ND73.54.2dd", subject, passIf(over == 0), over, law == Law.OF_2019);
        }
    }

    // ---- the procedure ----

    private void procedure(BudgetTask task, String subject, Law law) {
        switch (law) {
            case NONE -> {}
            case ND45 -> say("ND45", subject, NOT_APPLICABLE, null, false);
            case OF_2019, OF_2019_AMENDED -> under2019(task, subject, law == Law.OF_2019);
            case ND224 -> under224(task, subject);
        }
    }

    private void under2019(BudgetTask task, String subject, boolean read) {
        Kind kind = kind(task);
        if (kind == null) {
            say("ND73.51", subject, NO_DATA, null, false);
            return;
        }
        switch (kind) {
            case BUILD, UPGRADE -> byAmount(task, subject, read);
            case PURCHASE -> {
                if (task.installation() == null) {
                    say("ND73.51", subject, NO_DATA, null, false);
                } else if (task.installation()) {
                    byAmount(task, subject, read);
                } else {
                    needs(task, subject, "ND73.51.1b", Procedure.PROCUREMENT, read);
                }
            }
            case OPERATION -> needs(task, subject, "ND73.51.1b", Procedure.PROCUREMENT, read);
            case DATABASE -> needs(task, subject, "ND73.51.1c", Procedure.PROCUREMENT, read);
            case DIGITISATION -> say("ND73.51", subject, NO_DATA, null, false);
            case EVENT -> say("ND73.51", subject, NOT_APPLICABLE, null, false);
            case LEASE -> {
                Boolean market = task.lease() == null ? null : task.lease().availableOnMarket();
                if (market == null) {
                    say("ND73.52", subject, NO_DATA, null, false);
                } else if (market) {
                    needs(task, subject, "ND73.52.1", Procedure.LEASE_PROCUREMENT, read);
                } else {
                    needs(task, subject, "ND73.52.2", Procedure.LEASE_PLAN, read);
                }
            }
        }
    }

    /** Up to 200 million, over it up to 15 billion, over that: both bounds are within. */
    private void byAmount(BudgetTask task, String subject, boolean read) {
        long amount = task.fullAmountVnd() == null ? Math.max(granted(task), asked(task)) : task.fullAmountVnd();
        if (amount <= 200_000_000L) {
            needs(task, subject, "ND73.51.1d", Procedure.PROCUREMENT, read);
        } else if (amount <= 15_000_000_000L) {
            needs(task, subject, "ND73.51.2", Procedure.OUTLINE, read);
        } else {
            needs(task, subject, "ND73.51.3", Procedure.PROJECT, read);
        }
    }

    private void under224(BudgetTask task, String subject) {
        Kind kind = kind(task);
        boolean construction = kind == Kind.BUILD || kind == Kind.UPGRADE;
        Boolean market = task.lease() == null ? null : task.lease().availableOnMarket();
        if (construction || (kind == Kind.PURCHASE && Boolean.TRUE.equals(task.installation()))) {
            needs(task, subject, "ND224.66", Procedure.DIGITAL_PROJECT, true);
        } else if (kind == Kind.PURCHASE && task.installation() != null) {
            needs(task, subject, "ND224.65.1a", Procedure.NO_PROJECT, true);
        } else if (kind == Kind.LEASE && market != null) {
            String article = market ? "ND224.65.1b" : "ND224.67";
            needs(task, subject, article, market ? Procedure.NO_PROJECT : Procedure.LEASE_PLAN, true);
        } else {
            boolean open = kind == null || kind == Kind.PURCHASE || kind == Kind.LEASE;
            say("ND224.65", subject, open ? NO_DATA : NOT_APPLICABLE, null, false);
        }
    }

    private static Kind kind(BudgetTask task) {
        return isLease(task) ? Kind.LEASE : task.kind();
    }

    private void needs(BudgetTask task, String subject, String article, Procedure procedure, boolean mandatory) {
        if (task.procedure() == null) {
            say(article, subject, NO_DATA, null, false);
        } else {
            say(article, subject, passIf(task.procedure() == procedure), null, mandatory);
        }
    }

    // ---- Luật 116 Điều 38.1 ----

    private void cyberSecurity() {
        LocalDate day = budget.decisionDate();
        long sum = sum(task -> true);
        if (day == null || (sum == 0 && !day.isBefore(JULY_2026))) {
            say("L116.38.1", HAI_DUONG, NO_DATA, null, true);
            return;
        }
        if (day.isBefore(JULY_2026)) {
            say("L116.38.1", HAI_DUONG, NOT_APPLICABLE, null, true);
            return;
        }
        long marked = 0;
        long open = 0;
        for (BudgetTask task : budget.tasks()) {
            if (task.cyberSecurityVnd() != null) {
                marked += Math.min(task.cyberSecurityVnd(), granted(task));
            } else if (task.cyberSecurity() == null) {
                open += granted(task);
            } else {
                marked += task.cyberSecurity() ? granted(task) : 0;
            }
        }
        long needed = BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(15))
                .add(BigInteger.valueOf(99))
                .divide(BigInteger.valueOf(100))
                .longValueExact();
        Outcome outcome = marked >= needed ? PASS : marked + open >= needed ? NO_DATA : FAIL;
        say("L116.38.1", HAI_DUONG, outcome, outcome == NO_DATA ? null : Math.max(0L, needed - marked), true);
    }

    // ---- the principle ----

    /** The groups a task claims: 2 a document shows it, 1 it is read from its words or its past, 0 nothing supports it. */
    private Map<String, Integer> claims(BudgetTask task) {
        Map<String, Integer> claims = new LinkedHashMap<>();
        for (PriorityClaim claim : task.groups()) {
            boolean shown = claim.document() != null && !claim.document().isBlank();
            claims.put(claim.group(), shown ? 2 : claim.words() != null ? 1 : 0);
        }
        String note = task.note() == null ? "" : task.note();
        if (note.contains("2021/QĐ-UBND")) {
            claims.merge("SECTOR_DATABASE", 1, Math::max);
        }
        if (note.contains("ý kiến chỉ đạo của Bộ")) {
            claims.merge("SUPERIOR_DIRECTION", 1, Math::max);
        }
        int year = budget.year() == null ? 2025 : budget.year();
        BudgetLease lease = task.lease();
        if (lease != null && (before(lease) > 0 || (lease.startYear() != null && lease.startYear() < year))) {
            claims.merge("APPROVED_CONTINUING", 1, Math::max);
        }
        return claims;
    }

    private boolean isPriority(BudgetTask task) {
        return claims(task).values().stream().anyMatch(support -> support > 0);
    }

    private void group(BudgetTask task, String subject) {
        if (granted(task) > 0) {
            Outcome outcome = isPriority(task) ? PASS : claims(task).isEmpty() ? FAIL : NO_DATA;
            say("VI.1.1a", subject, outcome, null, false);
        }
    }

    private static boolean isShort(BudgetTask task) {
        return !Boolean.FALSE.equals(task.eligible()) && granted(task) < asked(task);
    }

    private void principle() {
        boolean any = false;
        for (BudgetTask task : budget.tasks()) {
            if (task.requestedVnd() != null && isPriority(task)) {
                any = true;
                principle(task, "PL." + task.no());
            }
        }
        if (!any) {
            say("VI.1.1", HAI_DUONG, NOT_APPLICABLE, null, true);
        }
    }

    private void principle(BudgetTask task, String subject) {
        if (Boolean.FALSE.equals(task.eligible())) {
            say("VI.1.1", subject, NOT_APPLICABLE, null, true);
            return;
        }
        if (!isShort(task)) {
            say("VI.1.1", subject, PASS, 0L, true);
            return;
        }
        boolean none = false;
        boolean unsupported = false;
        for (BudgetTask other : budget.tasks()) {
            if (granted(other) > 0 && source(other).equals(source(task)) && !isPriority(other)) {
                none |= claims(other).isEmpty();
                unsupported |= !claims(other).isEmpty();
            }
        }
        Outcome outcome = none ? FAIL : unsupported ? NO_DATA : PASS;
        say("VI.1.1", subject, outcome, none ? asked(task) - granted(task) : null, true);
    }

    private void order() {
        boolean broken = false;
        for (BudgetTask task : budget.tasks()) {
            long below = 0;
            for (BudgetTask other : budget.tasks()) {
                boolean later = isPriority(task) && isPriority(other) && rank(other) > rank(task);
                below += later && source(other).equals(source(task)) ? granted(other) : 0;
            }
            long step =
                    task.minimumVnd() == null ? asked(task) - granted(task) : granted(task) > 0 ? 1 : task.minimumVnd();
            broken |= isShort(task) && below > 0 && below >= step;
        }
        say("VI.1.1b", HAI_DUONG, budget.priorityOrder().isEmpty() ? NOT_APPLICABLE : passIf(!broken), null, false);
    }

    /** Its best place in the policy; groups that the policy leaves out come last. */
    private int rank(BudgetTask task) {
        int best = budget.priorityOrder().size();
        for (Map.Entry<String, Integer> claim : claims(task).entrySet()) {
            for (int place = 0; place < best; place++) {
                if (claim.getValue() > 0 && budget.priorityOrder().get(place).contains(claim.getKey())) {
                    best = place;
                }
            }
        }
        return best;
    }
}

package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.BudgetLease;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.evidence.BudgetTask.Kind;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.text.LocalizedText;

/** Holds a task of a pack beside its row in the printed list: amounts, terms of a lease, what is done, whose money it is. */
final class RowReview {
    private static final Pattern AMOUNT = Pattern.compile(
            "\\d+(?:[.,]\\d+)*" + "(?: (?:nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn)(?: đồng)?| ?(?:đồng|đ|vnđ|vnd))?");
    private static final Pattern YEARS = Pattern.compile(
            "(?<!\\d)(?<n>\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?<unit>năm|tháng)(?! ?\\d)");
    private static final List<String> SPELT =
            List.of("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final Pattern A_YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d|/)");
    private static final Pattern PHASE = Pattern.compile("giai đoạn (\\d|i{1,3}|iv|v)(?![\\p{L}\\d])");
    private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v");
    private static final Pattern SECURITY =
            Pattern.compile("an toàn thông tin|an ninh mạng|an ninh thông tin|an toàn, an ninh|an toàn hệ thống|bảo mật"
                    + "|mã độc|tường lửa|an toàn dữ liệu");
    /** What the name of a task says is done; the word that stands first counts. */
    private static final Map<String, Set<Kind>> DEEDS = Map.ofEntries(
            Map.entry("thuê", EnumSet.of(Kind.LEASE)),
            Map.entry("mua", EnumSet.of(Kind.PURCHASE)),
            Map.entry("trang bị", EnumSet.of(Kind.PURCHASE)),
            Map.entry("bổ sung", EnumSet.of(Kind.PURCHASE, Kind.UPGRADE)),
            Map.entry("lắp đặt", EnumSet.of(Kind.PURCHASE, Kind.BUILD)),
            Map.entry("nâng cấp", EnumSet.of(Kind.UPGRADE)),
            Map.entry("mở rộng", EnumSet.of(Kind.UPGRADE)),
            Map.entry("xây dựng", EnumSet.of(Kind.BUILD, Kind.DATABASE)),
            Map.entry("phát triển", EnumSet.of(Kind.BUILD, Kind.UPGRADE)),
            Map.entry("tạo lập", EnumSet.of(Kind.DATABASE)),
            Map.entry("số hóa", EnumSet.of(Kind.DIGITISATION, Kind.DATABASE)),
            Map.entry("số hoá", EnumSet.of(Kind.DIGITISATION, Kind.DATABASE)),
            Map.entry("duy trì", EnumSet.of(Kind.OPERATION, Kind.DATABASE)),
            Map.entry("vận hành", EnumSet.of(Kind.OPERATION)),
            Map.entry("bảo trì", EnumSet.of(Kind.OPERATION)),
            Map.entry("ngày hội", EnumSet.of(Kind.EVENT)),
            Map.entry("tổ chức", EnumSet.of(Kind.EVENT)),
            Map.entry("hội nghị", EnumSet.of(Kind.EVENT)),
            Map.entry("hội thảo", EnumSet.of(Kind.EVENT)),
            Map.entry("tập huấn", EnumSet.of(Kind.EVENT)),
            Map.entry("cuộc thi", EnumSet.of(Kind.EVENT)));

    private static final Pattern DEED =
            Pattern.compile("(?<!\\p{L})(?:" + String.join("|", DEEDS.keySet()) + ")(?!\\p{L})");

    private final BudgetPlan budget;
    private final Doubts doubts;
    private final BudgetTask task;
    private final String at;
    private final String id;
    private final String words;
    /** What it prints, each once: an amount of the task uses one up. */
    private final List<Printed> printed = new ArrayList<>();

    /**
     * An amount that a row prints.
     *
     * @param words the cell or words that state it
     * @param vnd what it may be: a cell without a unit has that of the table
     */
    private record Printed(LocalizedText words, Set<Long> vnd) {}

    RowReview(BudgetPlan budget, BudgetTask task, Clause row, String at, TableUnit unit, Doubts doubts) {
        this.budget = budget;
        this.doubts = doubts;
        this.task = task;
        this.at = at;
        this.id = row.id();
        String[] cells = row.text().split("\t", -1);
        List<String> others = Stream.of(cells)
                .skip(TaskReview.folded(cells[0]).equals(String.valueOf(task.no())) ? 1 : 0)
                .map(TaskReview::folded)
                .toList();
        this.words = " " + String.join(" ; ", others) + " ";
        others.stream()
                .filter(cell -> AMOUNT.matcher(cell).matches()
                        && StatedMoney.in(cell + " ").isEmpty())
                .forEach(cell -> StatedNumber.in(cell)
                        .forEach(number -> printed.add(new Printed(LocalizedText.of(cell), unit.amounts(number)))));
        StatedMoney.in(words).forEach(one -> printed.add(new Printed(Money.text(one.vnd()), Set.of(one.vnd()))));
    }

    void look() {
        List<Printed> left = new ArrayList<>(printed);
        amount("amount", TaskReview.read(task.amount(), task.amountVnd()), left);
        amount("requested", TaskReview.read(task.requested(), task.requestedVnd()), left);
        amount("minimum", TaskReview.read(task.minimum(), task.minimumVnd()), left);
        amount("fullAmount", TaskReview.read(task.fullAmount(), task.fullAmountVnd()), left);
        amount("cyberSecurityVnd", task.cyberSecurityVnd(), left);
        BudgetLease lease = task.lease();
        if (lease != null) {
            amount("lease/total", TaskReview.read(lease.total(), lease.totalVnd()), left);
            amount("lease/fundedBefore", TaskReview.read(lease.fundedBefore(), lease.fundedBeforeVnd()), left);
        }
        left.forEach(one -> doubts.at(at, "pack.doubt.row-left", id, one.words()));
        lease();
        kind();
        source();
        phase();
        security();
    }

    private void amount(String field, @Nullable Long vnd, List<Printed> left) {
        if (vnd == null || vnd == 0) {
            return;
        }
        Optional<Printed> its =
                left.stream().filter(one -> one.vnd().contains(vnd)).findFirst();
        if (its.isPresent()) {
            left.remove(its.get());
        } else {
            List<LocalizedText> others = printed.stream().map(Printed::words).toList();
            doubts.at(at + "/" + field, "pack.doubt.row-amount", id, field.replace('/', '.'), Money.text(vnd), others);
        }
    }

    private void lease() {
        BudgetLease lease = task.lease();
        List<Integer> years = YEARS.matcher(words)
                .results()
                .map(RowReview::years)
                .filter(Objects::nonNull)
                .toList();
        Integer given = lease == null ? null : lease.years();
        if (given == null && words.contains("thuê") && !years.isEmpty()) {
            doubts.at(at, "pack.doubt.lease-left", id, years.get(0));
        } else if (given != null && !years.contains(given)) {
            doubts.at(at + "/lease/years", "pack.doubt.row-field", id, "years", String.valueOf(given));
        }
        if (lease == null) {
            return;
        }
        Integer start = lease.startYear();
        boolean isSaid =
                A_YEAR.matcher(words).results().anyMatch(year -> year.group().equals(String.valueOf(start)));
        if (start != null && !isSaid) {
            doubts.at(at + "/lease/startYear", "pack.doubt.row-field", id, "startYear", String.valueOf(start));
        }
    }

    private static @Nullable Integer years(MatchResult said) {
        String number = said.group(1);
        int count = SPELT.contains(number) ? SPELT.indexOf(number) : Integer.parseInt(number);
        return said.group(2).equals("năm") ? (Integer) count : count % 12 == 0 ? (Integer) (count / 12) : null;
    }

    private void kind() {
        Matcher deed = DEED.matcher(TaskReview.folded(task.name()));
        if (!deed.find()) {
            return;
        }
        Set<Kind> said = DEEDS.getOrDefault(deed.group(), Set.of());
        List<String> names = said.stream().map(Kind::name).toList();
        Kind given = task.kind();
        if (given == null) {
            doubts.at(at, "pack.doubt.deed-left", id, deed.group(), names);
        } else if (!said.contains(given)) {
            doubts.at(at + "/kind", "pack.doubt.deed", id, deed.group(), names, given.name());
        }
    }

    /** Whose money it is, where the row names one source of the plan. */
    private void source() {
        BudgetPlan.Source given = budget.source(Objects.requireNonNullElse(
                        task.source(), budget.sources().get(0).id()))
                .orElse(budget.sources().get(0));
        String beside = words.replace(TaskReview.folded(task.name()), " ")
                .replace(TaskReview.folded(String.valueOf(task.leadUnit())), " ");
        List<BudgetPlan.Source> named = budget.sources().stream()
                .filter(source -> isNamed(source, beside))
                .toList();
        if (!named.isEmpty() && !named.contains(given)) {
            doubts.at(
                    at + (task.source() == null ? "" : "/source"),
                    "pack.doubt.row-source",
                    id,
                    named.get(0).id(),
                    given.id());
        }
    }

    private boolean isNamed(BudgetPlan.Source source, String beside) {
        Set<String> others = budget.sources().stream()
                .filter(one -> !one.equals(source))
                .flatMap(one -> MoneyReview.ownWords(one.name()).stream())
                .collect(Collectors.toSet());
        Set<String> own = new HashSet<>(MoneyReview.ownWords(source.name()));
        own.removeAll(others);
        Set<String> said = IndicatorWords.words(beside).collect(Collectors.toSet());
        return !own.isEmpty()
                && said.containsAll(own)
                && beside.matches(".*(?:nguồn|ngân sách|vốn|đóng góp|tài trợ).*");
    }

    private void phase() {
        Matcher said = PHASE.matcher(words);
        Integer given = task.phase();
        if (!said.find()) {
            if (given != null) {
                doubts.at(at + "/phase", "pack.doubt.row-field", id, "phase", String.valueOf(given));
            }
            return;
        }
        int phase = ROMAN.contains(said.group(1)) ? ROMAN.indexOf(said.group(1)) : Integer.parseInt(said.group(1));
        if (given == null || given != phase) {
            doubts.at(at + (given == null ? "" : "/phase"), "pack.doubt.phase", id, said.group());
        }
    }

    private void security() {
        boolean isSaid = SECURITY.matcher(words).find();
        boolean isGiven = Boolean.TRUE.equals(task.cyberSecurity()) || task.cyberSecurityVnd() != null;
        if (isSaid && !isGiven) {
            doubts.at(at, "pack.doubt.security-left", id);
        } else if (!isSaid && isGiven) {
            doubts.at(at + "/cyberSecurity", "pack.doubt.security", id);
        }
    }
}

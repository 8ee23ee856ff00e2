package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.BudgetPlan;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.LocalizedText;

/**
 * Holds the money of a pack beside the words of its sentences: each sum beside the sentence it cites, the parts beside the
 * total, what has priority beside the principle.
 */
final class MoneyReview {
    /** Words that many sources have in their names. */
    private static final Set<String> OF_ANY_SOURCE =
            Set.of("nguồn vốn ngân sách kinh phí tiền hỗ trợ khác bố dự toán".split(" "));
    /** Words that any principle has. */
    private static final Set<String> OF_ANY_PRINCIPLE =
            Set.of("ưu tiên bố trí nhiệm vụ kinh phí vốn phân bổ thực hiện triển khai dự án".split(" "));

    /**
     * A sum of the pack.
     *
     * @param at pointer to it
     * @param who what it is of, in the pack's words
     * @param vnd the sum; null where the pack gives none
     * @param name the name of its source; null for the total
     */
    private record Sum(
            String at,
            String who,
            @Nullable Long vnd,
            @Nullable LocalizedText name) {}

    private final BudgetPlan budget;
    private final PackSchema.Money shape;
    private final Doubts doubts;

    private MoneyReview(BudgetPlan budget, InputText file) {
        this.budget = budget;
        this.shape = StructuredInput.read(file, PackSchema.Money.class);
        this.doubts = new Doubts(file);
    }

    /**
     * What of the money of {@code plan} does not fit its words.
     *
     * @param file the {@code budget.yaml} that it was read from
     */
    static List<Remark> of(Plan plan, InputText file) {
        BudgetPlan budget = plan.budget();
        if (budget == null) {
            return List.of();
        }
        MoneyReview review = new MoneyReview(budget, file);
        review.sentences();
        review.parts();
        review.priorities();
        review.doubts.about(null);
        if (budget.appendix() != null) {
            new TaskReview(plan, budget, budget.appendix(), review.doubts).look();
        }
        return review.doubts.found();
    }

    // ---- sums beside sentences ----

    private void sentences() {
        sums().forEach((clause, sums) -> {
            doubts.about(clause);
            Sentence sentence = Sentence.of(clause);
            List<StatedMoney> stated = StatedMoney.of(sentence.numbers());
            for (Sum sum : sums) {
                sum(sum, clause, stated);
            }
            swapped(sums, sentence.words(), stated);
        });
    }

    /** By sentence, the sums that rest on it; a sentence that is cited for something else rests under none. */
    private Map<Clause, List<Sum>> sums() {
        Map<Clause, List<Sum>> all = new LinkedHashMap<>();
        Clause total = budget.total();
        if (total != null) {
            all.computeIfAbsent(total, key -> new ArrayList<>())
                    .add(new Sum(totalAt(), "total", budget.totalVnd(), null));
        }
        List<PackSchema.MoneySource> written = shape.sources() == null ? List.of() : shape.sources();
        for (int i = 0; i < written.size(); i++) {
            BudgetPlan.Source source = budget.sources().get(i);
            String at = "/sources/" + i;
            if (written.get(i).clause() != null || source.statedVnd() != null) {
                String field = written.get(i).stated() != null
                        ? "/stated"
                        : written.get(i).statedVnd() != null ? "/statedVnd" : "";
                all.computeIfAbsent(source.clause(), key -> new ArrayList<>())
                        .add(new Sum(at + field, source.id(), source.statedVnd(), source.name()));
            }
        }
        return all;
    }

    private String totalAt() {
        Budget list = shape.appendix();
        if (shape.total() != null || shape.totalVnd() != null) {
            return shape.total() != null ? "/total" : "/totalVnd";
        }
        return list == null ? "/clauses/total" : list.total() != null ? "/appendix/total" : "/appendix/totalVnd";
    }

    private void sum(Sum sum, Clause clause, List<StatedMoney> stated) {
        Long vnd = sum.vnd();
        LocalizedText name = sum.name();
        if (vnd != null && stated.isEmpty()) {
            doubts.at(sum.at(), "pack.doubt.sum-not-said", sum.who(), clause.id(), Money.text(vnd));
        } else if (vnd != null && stated.stream().noneMatch(one -> one.vnd() == vnd)) {
            doubts.at(sum.at(), "pack.doubt.sum", sum.who(), clause.id(), texts(stated), Money.text(vnd));
        } else if (vnd == null && stated.size() == 1 && name != null && names(name, clause.text()) > 0) {
            doubts.at(
                    sum.at(),
                    "pack.doubt.sum-left",
                    sum.who(),
                    clause.id(),
                    Money.text(stated.get(0).vnd()));
        }
        if (name != null && !ownWords(name).isEmpty() && names(name, clause.text()) == 0) {
            doubts.at(sum.at(), "pack.doubt.source-words", sum.who(), clause.id(), name);
        }
    }

    static List<LocalizedText> texts(List<StatedMoney> stated) {
        return stated.stream().map(one -> Money.text(one.vnd())).distinct().toList();
    }

    /** Two sources of one sentence of which each has the sum that the sentence gives the other. */
    private void swapped(List<Sum> sums, String words, List<StatedMoney> stated) {
        SentenceParts parts =
                SentenceParts.of(words, stated.stream().map(StatedMoney::number).toList());
        for (int i = 0; i < sums.size(); i++) {
            for (int j = i + 1; j < sums.size(); j++) {
                Sum one = sums.get(i);
                Sum other = sums.get(j);
                Optional<SentenceParts.Part> ofOne = part(one, stated, parts);
                Optional<SentenceParts.Part> ofOther = part(other, stated, parts);
                if (one.name() == null
                        || other.name() == null
                        || ofOne.isEmpty()
                        || ofOther.isEmpty()
                        || ofOne.equals(ofOther)) {
                    continue;
                }
                long straight = names(one.name(), ofOne.get().words())
                        + names(other.name(), ofOther.get().words());
                long crossed = names(one.name(), ofOther.get().words())
                        + names(other.name(), ofOne.get().words());
                if (crossed > straight) {
                    doubts.at(
                            one.at(),
                            "pack.doubt.sums-swapped",
                            one.who(),
                            other.who(),
                            ofOne.get().words().strip());
                }
            }
        }
    }

    private static Optional<SentenceParts.Part> part(Sum sum, List<StatedMoney> stated, SentenceParts parts) {
        Long vnd = sum.vnd();
        List<StatedMoney> its = vnd == null
                ? List.of()
                : stated.stream().filter(one -> one.vnd() == vnd).toList();
        return its.size() == 1 ? parts.with(its.get(0).number()) : Optional.empty();
    }

    /** How many words of the name of a source, which tell it from others, are in {@code words}. */
    static long names(LocalizedText name, String words) {
        Set<String> said = IndicatorWords.words(words).collect(Collectors.toSet());
        return ownWords(name).stream().filter(said::contains).count();
    }

    static Set<String> ownWords(LocalizedText name) {
        return IndicatorWords.words(name.vi())
                .filter(word -> !OF_ANY_SOURCE.contains(word))
                .collect(Collectors.toSet());
    }

    // ---- parts beside the whole ----

    private void parts() {
        Long total = budget.totalVnd();
        doubts.about(budget.total());
        if (shape.sources() == null || total == null) {
            return;
        }
        List<Long> stated = budget.sources().stream()
                .map(BudgetPlan.Source::statedVnd)
                .filter(Objects::nonNull)
                .toList();
        long sum = stated.stream().mapToLong(Long::longValue).sum();
        boolean isAll = stated.size() == budget.sources().size();
        if (sum > total || isAll && sum < total) {
            doubts.at(totalAt(), "pack.doubt.parts", Money.text(sum), Money.text(total));
        }
    }

    // ---- priorities beside the principle ----

    private void priorities() {
        Clause principle = budget.principle();
        doubts.about(principle);
        if (principle == null) {
            return;
        }
        for (int i = 0; i < budget.groups().size(); i++) {
            BudgetPlan.Group group = budget.groups().get(i);
            Set<String> name = priorityWords(group.name().vi());
            Set<String> said = priorityWords(principle.text());
            long shared = name.stream().filter(said::contains).count();
            if (2 * shared < name.size()) {
                doubts.at("/groups/" + i, "pack.doubt.group-not-said", group.id(), principle.id(), group.name());
            }
        }
        Stream.of(Sentence.of(principle).words().split("[;,:]\\s| và "))
                .filter(part -> part.contains("nhiệm vụ") || part.contains("dự án"))
                .filter(part -> budget.groups().stream().noneMatch(group -> isAbout(group, part)))
                .forEach(part -> doubts.at("/groups", "pack.doubt.group-left", principle.id(), part.strip()));
    }

    private static boolean isAbout(BudgetPlan.Group group, String part) {
        Set<String> said = priorityWords(part);
        Set<String> named = priorityWords(group.name().vi());
        return 2 * said.stream().filter(named::contains).count() >= said.size();
    }

    private static Set<String> priorityWords(String text) {
        return IndicatorWords.words(text)
                .filter(word -> !OF_ANY_PRINCIPLE.contains(word))
                .collect(Collectors.toSet());
    }
}

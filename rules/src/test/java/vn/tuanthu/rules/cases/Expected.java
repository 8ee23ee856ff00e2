package vn.tuanthu.rules.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.Told;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** What a case expects to be found. */
final class Expected {
    /**
     * The verdict of the clause's check, its level, or both; what is left out is not compared. Whoever writes {@code says}
     * writes everything that the verdict says.
     *
     * @param outcome such as {@code FAIL}, {@code FAIL advises} where it does not decide, or {@code NOT_ASKED}
     * @param says its sentence, in either language
     * @param counted such as {@code 1/3}
     * @param level the level by the criteria of the clause's decree; {@code open} where it cannot be told
     * @param because ids of all criteria met, highest level first; or for each its sentence, and {@code (INTERPRETATION)}
     * @param open what is undeclared, and up to which level it leaves the level open
     * @param supply what to supply so that the level can be told
     * @param holds the level in force
     * @param due the last days by which the system must still do what the check asks, nearest first; empty for none
     * @param decree by which an allocation is judged
     * @param procedure that a row needs
     * @param asked ids of all checks of a row but those that every row is asked
     */
    record Written(
            @Nullable String outcome,
            @Nullable String says,
            @Nullable String counted,
            @Nullable String percent,
            @Nullable Long shortfall,
            @Nullable String required,
            @Nullable List<String> evidence,
            @Nullable Certainty certainty,
            @Nullable Object level,
            @Nullable Integer atLeast,
            @Nullable Object because,
            @Nullable Map<String, Integer> open,
            @Nullable List<String> supply,
            @Nullable Holding holds,
            @Nullable Boolean planInPlace,
            @Nullable Boolean fourLayers,
            @Nullable List<String> due,
            @Nullable String decree,
            @Nullable String procedure,
            @Nullable List<String> asked) {}

    /** The level that holds on the day: by which decree, which, why. */
    record Holding(
            @Nullable String decree,
            @Nullable Object level,
            @Nullable String basis,
            @Nullable Integer measured,
            @Nullable String due,
            @Nullable String says) {}

    private final String clause;
    private final String check;
    private final Written written;
    private final List<String> wrong = new ArrayList<>();

    private Expected(String clause, String check, Written written) {
        this.clause = clause;
        this.check = check;
        this.written = written;
    }

    static Expected of(String clause, String check, Object expect, String place) {
        Object fields = expect instanceof String outcome ? Map.of("outcome", outcome) : expect;
        String json = Json.compact(fields);
        try {
            Written written =
                    StructuredInput.read(InputText.of(place, json.getBytes(StandardCharsets.UTF_8)), Written.class);
            if (written.equals(NOTHING)) {
                throw new IllegalArgumentException(place + ": expects nothing");
            }
            if ((written.outcome() == null || written.outcome().equals(ExpectedVerdict.NOT_ASKED))
                    && asked(written).isMoreThanAnOutcome()) {
                throw new IllegalArgumentException(place + ": a verdict without its outcome");
            }
            return new Expected(clause, check, written);
        } catch (BadInputException e) {
            throw new IllegalArgumentException(place + ": expect: " + e.getMessage(), e);
        }
    }

    private static final Written NOTHING =
            StructuredInput.read(InputText.of("nothing", "{}".getBytes(StandardCharsets.UTF_8)), Written.class);

    String check() {
        return check;
    }

    /** The outcome, with whether it decides; empty where none is expected. */
    String outcome() {
        return written.outcome() == null ? "" : written.outcome();
    }

    /** Criteria that are expected to be met. */
    List<String> criteria() {
        return because(written.because(), one -> (String) one.getKey());
    }

    /** What was found otherwise, with the verdict's own words; empty when all is as expected. */
    List<String> differences(Facts.Found found) {
        wrong.clear();
        if (written.outcome() != null) {
            verdict(found.findings());
        }
        GradedSystem graded = found.graded();
        if (graded != null) {
            if (isLevel()) {
                level(graded);
            }
            if (written.holds() != null) {
                holds(graded, written.holds());
            }
            differs("planInPlace", written.planInPlace(), graded.planInPlace());
            differs("fourLayers", written.fourLayers(), graded.fourLayers());
            differs(
                    "due",
                    written.due(),
                    graded.duties().stream()
                            .filter(duty -> duty.check().equals(check) && duty.lastDay() != null)
                            .map(duty -> String.valueOf(duty.lastDay()))
                            .toList());
        } else if (isLevel() || isAny(written.holds(), written.planInPlace(), written.fourLayers(), written.due())) {
            wrong.add("an allocation has no level");
        }
        BudgetResult money = found.money();
        if (money != null) {
            money(money, found);
        } else if (isAny(written.decree(), written.procedure(), written.asked())) {
            wrong.add("a system is no allocation");
        }
        return wrong;
    }

    private static boolean isAny(@Nullable Object... some) {
        return Stream.of(some).anyMatch(Objects::nonNull);
    }

    private boolean isLevel() {
        return isAny(written.level(), written.atLeast(), written.because(), written.open(), written.supply());
    }

    private void money(BudgetResult money, Facts.Found found) {
        differs("errors", 0L, money.count(Outcome.ERROR));
        differs(
                "decree",
                written.decree(),
                money.decree() == null ? "none" : money.decree().id());
        if (written.procedure() != null) {
            differs(
                    "procedure",
                    written.procedure(),
                    money.rows().stream()
                            .filter(row -> row.id().equals(found.subject()))
                            .findFirst()
                            .flatMap(money::procedure)
                            .map(Enum::name)
                            .orElse("none"));
        }
        differs(
                "asked",
                written.asked(),
                found.findings().stream()
                        .filter(finding -> finding.subject().equals(found.subject()))
                        .map(finding -> finding.check().replace(found.subject(), ""))
                        .filter(one ->
                                !List.of("", ".lead", ".unique", "VI.1.1a").contains(one))
                        .sorted()
                        .toList());
    }

    private void differs(String what, @Nullable Object expected, @Nullable Object found) {
        if (expected != null && !expected.equals(found)) {
            wrong.add("%s: expected %s%n    found %s".formatted(what, expected, found));
        }
    }

    private void verdict(List<Finding> all) {
        List<Difference> different = asked(written).differences(check, all, true);
        different.forEach(one -> wrong.add(one.toString()));
        if (!different.isEmpty()) {
            all.stream()
                    .filter(finding -> finding.check().equals(check))
                    .findFirst()
                    .ifPresent(finding -> wrong.add("the verdict: " + Told.of(finding)));
        }
    }

    private static ExpectedVerdict asked(Written written) {
        return new ExpectedVerdict(
                written.outcome(),
                written.says(),
                written.counted(),
                written.percent(),
                written.shortfall(),
                written.required(),
                written.evidence(),
                written.certainty());
    }

    // ---- levels ----

    private void level(GradedSystem graded) {
        String decree = Law.load()
                .article(clause)
                .map(article -> article instanceof Criterion criterion
                        ? criterion.regime()
                        : Law.load().instrumentOf(article).orElseThrow().code())
                .orElseThrow();
        RegimeLevel grade = graded.grades().stream()
                .filter(one -> one.regime().equals(decree))
                .findFirst()
                .orElseThrow();
        differs(
                "level",
                ExpectedVerdict.text(written.level()),
                grade.level() == null ? "open" : String.valueOf(grade.level()));
        differs("atLeast", written.atLeast(), grade.atLeast());
        if (written.because() instanceof Map<?, ?>) {
            differs(
                    "because",
                    because(written.because(), one -> one.getKey() + ": " + one.getValue()),
                    grade.matches().stream().map(Expected::told).toList());
        } else {
            differs("because", written.because(), grade.criteria());
        }
        differs(
                "open",
                written.open(),
                grade.doubts().stream()
                        .collect(Collectors.toMap(
                                doubt -> doubt.supply().key().replace("security.supply.", ""),
                                doubt -> doubt.level())));
        if (written.supply() != null) {
            differs(
                    "supply",
                    written.supply(),
                    grade.supply().stream()
                            .map(one -> written.supply().stream()
                                    .filter(expected -> expected.equals(ExpectedVerdict.said(expected, one)))
                                    .findFirst()
                                    .orElse(one.in(Language.EN)))
                            .toList());
        }
    }

    private static List<String> because(@Nullable Object because, Function<Map.Entry<?, ?>, String> word) {
        if (because instanceof Map<?, ?> sentences) {
            return sentences.entrySet().stream().map(word).toList();
        }
        return because == null
                ? List.of()
                : ((List<?>) because).stream().map(String::valueOf).toList();
    }

    private static String told(CriterionMet met) {
        String sure = met.certainty() == Certainty.TEXT_READ ? "" : " (" + met.certainty() + ")";
        return met.criterion() + ": " + met.reason().in(Language.EN) + sure;
    }

    private void holds(GradedSystem graded, Holding holds) {
        var level = graded.inForce();
        differs("holds.decree", holds.decree(), level.regime());
        differs(
                "holds.level",
                ExpectedVerdict.text(holds.level()),
                level.level() == null ? "open" : String.valueOf(level.level()));
        differs("holds.basis", holds.basis(), level.basis().name());
        differs("holds.measured", holds.measured(), level.measured());
        differs("holds.due", holds.due(), String.valueOf(level.measuresDue()));
        differs("holds.says", holds.says(), ExpectedVerdict.said(holds.says(), level.reason()));
    }
}

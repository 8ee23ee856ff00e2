package vn.tuanthu.rules.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;

/**
 * What a case expects of one verdict; what is left out is not compared.
 *
 * @param outcome such as {@code FAIL}, {@code FAIL advises} where it does not decide, or {@link #NOT_ASKED}
 * @param says its sentence, in either language
 * @param counted such as {@code 1/3}
 * @param percent as displayed, such as {@code 33.33}
 * @param shortfall how much is missing
 * @param required the condition, in either language
 * @param evidence what it rests on, in either language
 * @param certainty how sure its source is
 */
record ExpectedVerdict(
        @Nullable String outcome,
        @Nullable String says,
        @Nullable String counted,
        @Nullable String percent,
        @Nullable Long shortfall,
        @Nullable String required,
        @Nullable List<String> evidence,
        @Nullable Certainty certainty) {
    /** Instead of an outcome: no verdict at all. */
    static final String NOT_ASKED = "NOT_ASKED";

    /** Whether it expects anything but the outcome. */
    boolean isMoreThanAnOutcome() {
        return says != null
                || counted != null
                || percent != null
                || shortfall != null
                || required != null
                || evidence != null
                || certainty != null;
    }

    /**
     * What {@code all} hold otherwise about {@code check}; empty when all is as expected.
     *
     * @param whole whether one that gives the sentence gives everything, so that what it leaves out must not be there
     */
    List<Difference> differences(String check, List<Finding> all, boolean whole) {
        return whole && says != null ? entire(check, all) : found(check, all);
    }

    /** Likewise, with what is left out expected to be nothing. */
    private List<Difference> entire(String check, List<Finding> all) {
        List<Difference> wrong = found(check, all);
        all.stream().filter(one -> one.check().equals(check)).findFirst().ifPresent(finding -> {
            unless(wrong, counted, "counted", counted(finding));
            unless(wrong, percent, "percent", text(finding.percent()));
            unless(wrong, shortfall, "shortfall", finding.shortfall());
            unless(wrong, required, "required", said(required, finding.required()));
            unless(wrong, evidence, "evidence", finding.evidence().isEmpty() ? null : said(finding));
            unless(
                    wrong,
                    certainty,
                    "certainty",
                    finding.certainty() == Certainty.TEXT_READ ? null : finding.certainty());
        });
        return wrong;
    }

    private static void unless(List<Difference> wrong, @Nullable Object expected, String what, @Nullable Object found) {
        if (expected == null && found != null) {
            wrong.add(new Difference(what, "null", String.valueOf(found)));
        }
    }

    private List<Difference> found(String check, List<Finding> all) {
        List<Difference> wrong = new ArrayList<>();
        List<Finding> found =
                all.stream().filter(finding -> finding.check().equals(check)).toList();
        if (found.isEmpty() || NOT_ASKED.equals(outcome)) {
            differs(wrong, "outcome of " + check, outcome, found.isEmpty() ? NOT_ASKED : outcome(found.get(0)));
            return wrong;
        }
        Finding finding = found.get(0);
        differs(wrong, "verdicts", 1, found.size());
        differs(wrong, "outcome", outcome, outcome(finding));
        differs(wrong, "counted", counted, counted(finding));
        differs(wrong, "percent", percent, text(finding.percent()));
        differs(wrong, "shortfall", shortfall, finding.shortfall());
        differs(wrong, "required", required, said(required, finding.required()));
        differs(wrong, "evidence", evidence, said(finding));
        differs(wrong, "certainty", certainty, finding.certainty());
        differs(wrong, "says", says, said(says, finding.message()));
        return wrong;
    }

    static void differs(List<Difference> wrong, String what, @Nullable Object expected, @Nullable Object found) {
        if (expected != null && !expected.equals(found)) {
            wrong.add(new Difference(what, String.valueOf(expected), String.valueOf(found)));
        }
    }

    static String outcome(Finding finding) {
        return finding.outcome() + (finding.mandatory() ? "" : " advises");
    }

    /** The figure as it is counted; null if nothing is. */
    static @Nullable String counted(Finding finding) {
        return finding.numerator() == null ? null : finding.numerator() + "/" + finding.denominator();
    }

    static @Nullable String text(@Nullable Object scalar) {
        return scalar == null ? null : String.valueOf(scalar);
    }

    /** The sentence in the language that is expected; where it is neither, in Vietnamese if letters of that are expected. */
    static @Nullable String said(@Nullable String expected, @Nullable Message message) {
        return message == null
                ? null
                : Arrays.stream(Language.values())
                        .map(message::in)
                        .filter(sentence -> sentence.equals(expected))
                        .findFirst()
                        .orElseGet(() -> message.in(isVietnamese(expected) ? Language.VI : Language.EN));
    }

    private static boolean isVietnamese(@Nullable String words) {
        return words != null && words.chars().anyMatch(letter -> letter > 0x7F && Character.isLetter(letter));
    }

    private List<String> said(Finding finding) {
        return Arrays.stream(Language.values())
                .map(finding::evidence)
                .filter(one -> Objects.equals(one, evidence))
                .findFirst()
                .orElseGet(() -> finding.evidence(Language.EN));
    }
}

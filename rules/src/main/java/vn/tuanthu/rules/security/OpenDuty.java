package vn.tuanthu.rules.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.InCharge;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Something that a system must still have or do: what decides compliance and is not met, and what the law sets a day for
 * that is still to be done. Immutable.
 *
 * @param check id of the requirement or measure, such as {@code ND331.35.4a}
 * @param article where it stands
 * @param asks what it asks, in our words
 * @param measure whether it is a measure that the level asks for
 * @param lastDay the last day to do it; null where the law sets none, so that it is asked already
 * @param overdue whether the last day has passed
 * @param inCharge who must do it by the law
 * @param what what is to be done, or why it is not done, in a sentence
 * @param mandatory whether it decides compliance; otherwise it is advice
 * @param certainty how sure the legal basis is
 */
public record OpenDuty(
        String check,
        String article,
        LocalizedText asks,
        boolean measure,
        @Nullable LocalDate lastDay,
        boolean overdue,
        List<InCharge> inCharge,
        Message what,
        boolean mandatory,
        Certainty certainty) {
    public OpenDuty {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(certainty, "certainty");
        inCharge = List.copyOf(inCharge);
    }

    /**
     * What a system must still do on {@code day}: what passed its last day first, then what is asked already, then what
     * lies ahead, nearest first.
     */
    static List<OpenDuty> of(
            LocalDate day, List<Finding> findings, List<Deadline> deadlines, Function<String, Article> articles) {
        List<OpenDuty> duties = new ArrayList<>();
        List<Deadline> ahead = new ArrayList<>(deadlines);
        for (Finding finding : findings) {
            boolean open = finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.NO_DATA;
            List<Deadline> its = deadlines.stream()
                    .filter(one -> one.article().id().equals(finding.check()))
                    .toList();
            if (finding.waiver() != null) {
                ahead.removeAll(its);
                continue;
            }
            Deadline passed = its.stream()
                    .filter(one -> one.lastDay().isBefore(day))
                    .findFirst()
                    .orElse(null);
            if (finding.blocks() || (open && passed != null)) {
                ahead.remove(passed);
                duties.add(open(finding, passed == null ? null : passed.lastDay(), articles.apply(finding.check())));
            }
        }
        ahead.forEach(deadline -> duties.add(by(deadline, day)));
        return duties.stream()
                .sorted(Comparator.comparing(duty -> duty.lastDay == null ? day : duty.lastDay))
                .toList();
    }

    private static OpenDuty open(Finding finding, @Nullable LocalDate passed, Article article) {
        return new OpenDuty(
                finding.check(),
                finding.clause(),
                finding.clauseText(),
                article instanceof Measure,
                passed,
                passed != null,
                inCharge(article),
                finding.message(),
                finding.mandatory(),
                finding.certainty());
    }

    private static OpenDuty by(Deadline deadline, LocalDate day) {
        Article article = deadline.article();
        return new OpenDuty(
                article.id(),
                deadline.clause(),
                article.words(),
                article instanceof Measure,
                deadline.lastDay(),
                deadline.lastDay().isBefore(day),
                inCharge(article),
                deadline.what(),
                deadline.mandatory(),
                deadline.certainty());
    }

    /** A requirement names who; measures and their figures are the plan, which the unit that runs the system carries out. */
    private static List<InCharge> inCharge(Article article) {
        return article instanceof LegalRequirement asked ? asked.inCharge() : List.of(InCharge.OPERATOR);
    }
}

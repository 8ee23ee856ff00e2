package vn.tuanthu.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Outcome;

/** Writes what changed between two reports as text for a person to read. */
public final class ReportDiffText {
    private final Language language;
    private final Styler paint;
    private final StringBuilder out = new StringBuilder();

    private ReportDiffText(Language language, Styler paint) {
        this.language = language;
        this.paint = paint;
    }

    /** {@code diff} in {@code language}; what the reports say stays in theirs. */
    public static String of(ReportDiff diff, Language language, Styler paint) {
        ReportDiffText text = new ReportDiffText(language, paint);
        text.head(diff);
        for (ReportChange.Kind kind : ReportChange.Kind.values()) {
            text.changes(kind, diff.ofKind(kind));
        }
        text.stillShort(diff);
        return text.out.toString();
    }

    private void head(ReportDiff diff) {
        line(say("diff.before", diff.before().words().in(language)));
        line(say("diff.after", diff.after().words().in(language)));
        diff.notes().forEach(note -> line(note.in(language)));
        line(say("diff.summary", diff.changes().size(), diff.unchanged()));
    }

    private void changes(ReportChange.Kind kind, List<ReportChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        line("");
        line(say("diff.kind." + kind) + " (" + changes.size() + ")");
        for (ReportChange change : changes) {
            finding(change.named(), change.other(), change.named().subjectName());
            change.differences().forEach(difference -> line("    " + difference.in(language)));
        }
    }

    private void finding(SavedFinding finding, String other, String subjects) {
        Outcome outcome = finding.outcome();
        String weight = finding.mandatory() ? "" : " (" + say("text.advisory") + ")";
        line("  "
                + paint.paint(outcome, say("text.outcome." + outcome))
                + " "
                + OneLine.of(other + finding.check() + " " + subjects)
                + weight);
    }

    private void stillShort(ReportDiff diff) {
        line("");
        line(say("diff.still-short", diff.stillShort().size()));
        List<SavedFinding> all = diff.stillShort();
        for (int i = 0, end; i < all.size(); i = end) {
            SavedFinding finding = all.get(i);
            // Those that say the same of different subjects are told once.
            for (end = i + 1; end < all.size() && all.get(end).saysTheSameAs(finding); end++) {}
            finding(
                    finding,
                    "",
                    all.subList(i, end).stream().map(SavedFinding::subjectName).collect(Collectors.joining("; ")));
            line("    " + OneLine.of(finding.message()));
            SavedFinding.Granted waiver = finding.waiver();
            if (waiver != null) {
                line("    " + say("text.waiver", waiver.reason(), waiver.approvedBy(), waiver.expires()));
            }
        }
        if (diff.openAdvice() > 0) {
            line(say("diff.open-advice", diff.openAdvice()));
        }
    }

    private String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}

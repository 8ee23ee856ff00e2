package vn.tuanthu.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** Writes what changed between two reports as text for a person to read. */
public final class ReportDiffText {
    private final TextPage page;
    private final Language language;

    private ReportDiffText(TextPage page) {
        this.page = page;
        this.language = page.language();
    }

    /** {@code diff} in {@code language}; what the reports say stays in theirs. */
    public static String of(ReportDiff diff, Language language, Styler paint) {
        StringBuilder out = new StringBuilder();
        ReportDiffText text = new ReportDiffText(new TextPage(out, language, paint));
        text.head(diff);
        for (ReportChange.Kind kind : ReportChange.Kind.values()) {
            text.changes(kind, diff.ofKind(kind));
        }
        text.stillShort(diff);
        return out.toString();
    }

    private void head(ReportDiff diff) {
        page.line(page.say("diff.before", diff.before().words().in(language)));
        page.line(page.say("diff.after", diff.after().words().in(language)));
        diff.notes().forEach(note -> page.line(note.in(language)));
        page.line(page.say("diff.summary", diff.changes().size(), diff.unchanged()));
    }

    private void changes(ReportChange.Kind kind, List<ReportChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.line("");
        page.line(page.say("diff.kind." + kind) + " (" + changes.size() + ")");
        for (ReportChange change : changes) {
            finding(change.named(), change.other(), change.named().subjectName());
            change.differences().forEach(difference -> page.line("    " + difference.in(language)));
        }
    }

    private void finding(SavedFinding finding, String other, String subjects) {
        Outcome outcome = finding.outcome();
        String weight = finding.mandatory() ? "" : " (" + page.say("text.advisory") + ")";
        page.outcome("  ", outcome, " " + other + finding.check() + " " + subjects + weight);
    }

    private void stillShort(ReportDiff diff) {
        page.line("");
        page.line(page.say("diff.still-short", diff.stillShort().size()));
        List<SavedFinding> all = diff.stillShort();
        for (int i = 0, end; i < all.size(); i = end) {
            SavedFinding finding = all.get(i);
            // Those that say the same of different subjects are told once.
            for (end = i + 1; end < all.size() && all.get(end).saysTheSameAs(finding); end++) {}
            finding(
                    finding,
                    "",
                    all.subList(i, end).stream().map(SavedFinding::subjectName).collect(Collectors.joining("; ")));
            page.line("    " + finding.message());
            SavedFinding.Granted waiver = finding.waiver();
            if (waiver != null) {
                page.line("    " + page.say("text.waiver", waiver.reason(), waiver.approvedBy(), waiver.lastDay()));
            }
        }
        if (diff.openAdvice() > 0) {
            page.line(page.say("diff.open-advice", diff.openAdvice()));
        }
    }
}

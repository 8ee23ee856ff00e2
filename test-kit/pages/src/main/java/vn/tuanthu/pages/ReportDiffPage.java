package vn.tuanthu.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.tuanthu.report.ReportChange;
import vn.tuanthu.report.ReportDiff;
import vn.tuanthu.text.Language;

/** What changed between two reports as a page: the changes by kind, then what is still short. */
public final class ReportDiffPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(ReportDiffPage.class, "diff.ftlh");

    /** The changes of one kind. */
    public record Group(ReportChange.Kind kind, List<ReportChange> changes) {}

    private ReportDiffPage() {}

    /** The page of {@code diff} in {@code language}; what the reports say stays in theirs. */
    public static String of(ReportDiff diff, Language language) {
        List<Group> groups = Arrays.stream(ReportChange.Kind.values())
                .map(kind -> new Group(kind, diff.ofKind(kind)))
                .filter(group -> !group.changes().isEmpty())
                .toList();
        return TEMPLATE.fill(Map.of("diff", diff, "groups", groups), language);
    }
}

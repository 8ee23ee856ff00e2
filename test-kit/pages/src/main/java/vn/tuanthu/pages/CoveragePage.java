package vn.tuanthu.pages;

import java.util.Map;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.report.CoverageText;
import vn.tuanthu.text.Language;

/** A plan as a page for its reader: its text on the left, the checks of each sentence on the right. */
public final class CoveragePage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(CoveragePage.class, "coverage.ftlh");

    private CoveragePage() {}

    /** The page of {@code coverage} in {@code language}. */
    public static String of(Coverage coverage, Language language) {
        return TEMPLATE.fill(Map.of("coverage", coverage, "summary", CoverageText.summary(coverage)), language);
    }
}

package vn.tuanthu.pages;

import java.util.Map;
import vn.tuanthu.report.PlanDescription;
import vn.tuanthu.text.Language;

/** A plan with its checks as a page to print, hold against the document and sign. */
public final class PlanDescriptionPage {
    private static final PageTemplate TEMPLATE = PageTemplate.beside(PlanDescriptionPage.class, "describe.ftlh");

    private PlanDescriptionPage() {}

    /** The page of {@code description} in {@code language}. */
    public static String of(PlanDescription description, Language language) {
        return TEMPLATE.fill(Map.of("description", description), language);
    }
}

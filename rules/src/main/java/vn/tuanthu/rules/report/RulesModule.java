package vn.tuanthu.rules.report;

import vn.tuanthu.report.LanguageModule;
import vn.tuanthu.text.Language;

/**
 * Teaches Jackson, beside what {@link LanguageModule} does, how classifications and allocations stand in JSON in one
 * language.
 */
public class RulesModule extends LanguageModule {
    /** Of JSON in {@code language}. */
    public RulesModule(Language language) {
        super(language);
        ClassificationJson.addTo(this, language);
        BudgetJson.addTo(this, language);
        TodoJson.addTo(this, language);
        YearlyReportJson.addTo(this, language);
    }
}

package vn.tuanthu.report;

import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.ReportForm;

/** Found by {@link java.util.ServiceLoader}. */
public final class DefaultReportForm implements ReportForm {
    @Override
    public String write(Report report) {
        return ReportJson.of(report, Language.ofSystem());
    }
}

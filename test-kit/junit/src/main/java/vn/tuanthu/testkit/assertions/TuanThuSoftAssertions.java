package vn.tuanthu.testkit.assertions;

import org.assertj.core.api.SoftAssertions;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Report;

/** Collects every failed assertion and tells of all of them at the end, see {@link SoftAssertions}. */
public class TuanThuSoftAssertions extends SoftAssertions {
    /** Assertions on a report. */
    public ReportAssert assertThat(Report actual) {
        return proxy(ReportAssert.class, Report.class, actual);
    }

    /** Assertions on one verdict. */
    public FindingAssert assertThat(Finding actual) {
        return proxy(FindingAssert.class, Finding.class, actual);
    }
}

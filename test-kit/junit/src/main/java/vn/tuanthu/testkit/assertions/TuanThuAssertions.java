package vn.tuanthu.testkit.assertions;

import org.assertj.core.api.Assertions;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Report;

/**
 * Entry point of the assertions; has AssertJ's own as well.
 *
 * <pre>{@code
 * assertThat(report).satisfies("II.2.1").lacks("II.2.9", "so-tttt", 3);
 * }</pre>
 */
public class TuanThuAssertions extends Assertions {
    /** For static imports and subclasses only. */
    protected TuanThuAssertions() {}

    /** Assertions on a report. */
    public static ReportAssert assertThat(Report actual) {
        return new ReportAssert(actual);
    }

    /** Assertions on one verdict. */
    public static FindingAssert assertThat(Finding actual) {
        return new FindingAssert(actual);
    }
}

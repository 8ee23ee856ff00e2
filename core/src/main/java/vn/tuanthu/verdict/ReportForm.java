package vn.tuanthu.verdict;

import java.util.ServiceLoader;

/** How a report stands in JSON. The reports know their writer only by this name: it knows them, and much else. */
public interface ReportForm {
    /** That of this library. */
    ReportForm KNOWN = ServiceLoader.load(ReportForm.class, ReportForm.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the library was packed without META-INF/services"));

    /** {@code report} as JSON. */
    String write(Report report);
}

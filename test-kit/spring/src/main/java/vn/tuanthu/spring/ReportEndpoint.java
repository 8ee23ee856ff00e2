package vn.tuanthu.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;

/** {@code GET /actuator/tuanthu}: the report that was made last, as {@code check --format json} writes it; 404 before it. */
@Endpoint(id = "tuanthu")
final class ReportEndpoint {
    private final LastReport last;

    ReportEndpoint(LastReport last) {
        this.last = last;
    }

    @ReadOperation(produces = "application/json")
    @Nullable String report() {
        Report report = last.get();
        return report == null ? null : ReportJson.of(report, Language.ofSystem());
    }
}

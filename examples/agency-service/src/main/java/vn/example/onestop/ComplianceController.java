package vn.example.onestop;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** Where the department stands with the plan, from the beginning of the year to a day. */
@RestController
class ComplianceController {
    private static final Agency OURSELVES =
            Agency.of("so-vi-du", "Sở Ví dụ (số liệu minh họa)", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);

    private final ComplianceEngine engine;
    private final Figures figures;

    ComplianceController(ComplianceEngine engine, Figures figures) {
        this.engine = engine;
        this.figures = figures;
    }

    @GetMapping("/compliance")
    Report compliance(@RequestParam("day") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        var counted = figures.of(OURSELVES.id(), day.withDayOfYear(1), day);
        return engine.check(Evidence.of(engine.plan().id(), day, List.of(OURSELVES), counted), day, Scope.AGENCY);
    }
}

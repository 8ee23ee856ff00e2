package agency;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

@Path("/report")
public class Service {
    /** Built by a thread that knows no class loader of the application. */
    private final ComplianceEngine engine = ForkJoinPool.commonPool()
            .submit(() -> ComplianceEngine.forPlan("hai-duong-2025"))
            .join();

    @GET
    public Report report(@QueryParam("done") @DefaultValue("12000") long done) {
        Evidence evidence = engine.evidence(LocalDate.of(2025, 12, 31))
                .agency(
                        "so",
                        one -> one.name("Sở")
                                .is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "work-files-online",
                                        figure -> figure.count(done)
                                                .outOf(12_000)
                                                .year(2025)
                                                .source("QLVB")))
                .build();
        return engine.check(evidence, Scope.AGENCY);
    }

    void started(@Observes StartupEvent event, @ConfigProperty(name = "once") Optional<String> file) throws IOException {
        if (file.isPresent()) {
            Files.writeString(java.nio.file.Path.of(file.get()), ReportJson.of(report(12_000), Language.VI));
            Quarkus.asyncExit();
        }
    }
}

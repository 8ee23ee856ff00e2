package agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ForkJoinPool;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

@SpringBootApplication
@RestController
public class Service implements ApplicationRunner {
    private final ComplianceEngine engine;

    Service(ComplianceEngine engine) {
        this.engine = engine;
    }

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Service.class, args);
        if (String.join(" ", args).contains("--once")) {
            System.exit(SpringApplication.exit(context));
        }
    }

    @GetMapping("/report")
    public Report report(@RequestParam(name = "done", defaultValue = "12000") long done) {
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

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (arguments.containsOption("once")) {
            Report report =
                    ForkJoinPool.commonPool().submit(() -> report(12_000)).get();
            Files.writeString(Path.of(arguments.getOptionValues("once").get(0)), ReportJson.of(report, Language.VI));
        }
    }
}

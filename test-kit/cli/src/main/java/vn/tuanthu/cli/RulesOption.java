package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import vn.tuanthu.drl.OwnRules;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.OwnCheck;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.text.Message;

/** Rules of one's own that are judged beside the plan. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "JAR|DIR")
    private List<Path> places = List.of();

    /** {@code engine} with the rules that the user named. */
    ComplianceEngine addTo(ComplianceEngine engine) {
        ComplianceEngine all = engine;
        Map<String, Path> ids = new HashMap<>();
        for (Path place : places) {
            RuleExtension rules = OwnRules.read(place, engine.plan());
            Stream.concat(
                            rules.checks().stream().map(OwnCheck::id),
                            rules.indicators().stream().map(Indicator::id))
                    .forEach(id -> {
                        Path other = ids.putIfAbsent(id, place);
                        if (other != null) {
                            throw new BadInputException(new Problem(
                                    place.toString(),
                                    "",
                                    Message.of("cli.rules-twice", id, other.toString()),
                                    Message.of("evidence.repeated.remedy")));
                        }
                    });
            all = all.with(rules);
        }
        return all;
    }
}

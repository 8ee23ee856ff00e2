package vn.tuanthu.drl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OwnSentences;

/**
 * Reads rules of one's own that are written as text: a folder, or a jar with the same files in {@code META-INF/tuanthu}.
 *
 * <ul>
 *   <li>{@code rules.yaml}: {@code scope} and {@code checks} ({@code id}, {@code article}, {@code words}; {@code mandatory}
 *       and {@code certainty} if they are not yes and {@code TEXT_READ}), and {@code indicators} that the plan does not have
 *   <li>{@code *.drl}: the rules, in the language of Drools; they may call classes of the jar
 *   <li>{@code NAME_vi.properties} and {@code NAME_en.properties}: the sentences of their verdicts, whose keys begin with
 *       {@code NAME.}
 * </ul>
 *
 * <pre>{@code
 * Plan plan = PlanReader.bundled("hai-duong-2025");
 * ComplianceEngine engine = ComplianceEngine.forPlan(plan).with(OwnRules.read(Path.of("quy-che"), plan));
 * }</pre>
 *
 * <p>Rules are a program: they can do whatever Java can. Read only those you trust.
 */
public final class OwnRules {
    static final String FILE = "rules.yaml";

    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*\\.[\\w.-]+");

    private final RulePlace place;
    private final InputText file;
    private final List<Problem> problems = new ArrayList<>();

    private OwnRules(RulePlace place) {
        this.place = place;
        this.file = place.asked();
    }

    /**
     * The rules in {@code place}, compiled.
     *
     * @param place a folder or a jar
     * @param plan the plan beside which they are judged
     * @throws BadInputException if something is missing, a rule cannot be compiled, or a check or an indicator has the id of
     *     one of the plan, with every problem found, each with file and line
     */
    public static RuleExtension read(Path place, Plan plan) {
        return new OwnRules(RulePlace.of(place)).read(plan);
    }

    private RuleExtension read(Plan plan) {
        RulesFile asked = StructuredInput.read(file, RulesFile.class);
        ids(asked, plan);
        OwnSentences sentences = sentences();
        Map<String, InputText> drl = place.named(name -> name.endsWith(".drl"));
        if (drl.isEmpty()) {
            problems.add(problem(place.name(), "", Message.of("drl.no-rules"), "drl.no-rules.remedy"));
        }
        DrlCompiler compiler = new DrlCompiler(drl, place.classes(), sentences);
        problems.addAll(compiler.problems());
        refuse();
        String text = Stream.concat(
                        place.texts().entrySet().stream()
                                .map(one -> one.getKey() + "\n" + one.getValue().content()),
                        Stream.of(place.sha256()))
                .collect(Collectors.joining("\n"));
        try {
            return sentences.speaking(() -> new RuleExtension(
                    asked.scope(),
                    asked.checks().stream().map(RulesFile.Asked::check).toList(),
                    asked.indicators().stream()
                            .map(RulesFile.Measured::indicator)
                            .toList(),
                    compiler.rules(),
                    text));
        } catch (IllegalArgumentException unknownSentence) {
            throw new BadInputException(unknown(drl, String.valueOf(unknownSentence.getMessage())));
        }
    }

    private void ids(RulesFile asked, Plan plan) {
        SourceLocations places = SourceLocations.of(file);
        if (asked.checks().isEmpty()) {
            problems.add(
                    problem(file.name(), places.at("/checks"), Message.of("drl.no-checks"), "drl.no-checks.remedy"));
        }
        Set<String> checks = plan.checks().stream().map(Check::id).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < asked.checks().size(); i++) {
            fresh(checks, asked.checks().get(i).id(), places.at("/checks/" + i + "/id"));
        }
        Set<String> indicators =
                plan.indicators().stream().map(Indicator::id).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < asked.indicators().size(); i++) {
            RulesFile.Measured one = asked.indicators().get(i);
            fresh(indicators, one.id(), places.at("/indicators/" + i + "/id"));
            if (one.lacksDenominator()) {
                problems.add(problem(
                        file.name(),
                        places.at("/indicators/" + i + "/denominator"),
                        Message.of("drl.no-denominator", one.id()),
                        "drl.no-denominator.remedy"));
            }
        }
    }

    private void fresh(Set<String> known, String id, String at) {
        if (id.isBlank() || !known.add(id)) {
            problems.add(problem(file.name(), at, Message.of("drl.known-id", id), "drl.known-id.remedy"));
        }
    }

    /** The sentences of all bundles; what is wrong with one is told at its line. */
    private OwnSentences sentences() {
        Bundles bundles = new Bundles(place.named(name -> name.endsWith(".properties")));
        problems.addAll(bundles.problems());
        try {
            return bundles.problems().isEmpty() ? bundles.sentences() : OwnSentences.NONE;
        } catch (IllegalArgumentException theLibrarys) {
            problems.add(problem(
                    place.name(),
                    "",
                    Message.of("drl.sentences.taken", String.valueOf(theLibrarys.getMessage())),
                    "drl.sentences.taken.remedy"));
            return OwnSentences.NONE;
        }
    }

    /** Where a rule first names the sentence that {@code said} tells not to be there. */
    private Problem unknown(Map<String, InputText> drl, String said) {
        for (String key :
                KEY.matcher(said).results().map(found -> found.group()).toList()) {
            for (InputText text : drl.values()) {
                List<String> lines = text.content().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains("\"" + key + "\"")) {
                        return problem(
                                text.name(),
                                String.valueOf(i + 1),
                                Message.of("drl.sentence.unknown", key),
                                "drl.sentence.remedy");
                    }
                }
            }
        }
        throw new IllegalStateException(said);
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    static Problem problem(String file, String at, Message what, String remedy) {
        return new Problem(file, at, what, Message.of(remedy));
    }
}

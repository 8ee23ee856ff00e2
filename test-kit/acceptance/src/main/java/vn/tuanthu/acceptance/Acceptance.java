package vn.tuanthu.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SystemKind;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.Evaluation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/**
 * Judges a system by the list that follows from its statement: targets of the plan by the same rules that serve running
 * programs, the rest by what was observed. Immutable and safe for use by several threads.
 */
public final class Acceptance {
    private final ComplianceEngine engine;
    private final ConformanceStatement statement;
    private final CheckList list;

    /**
     * @param engine for the plan that the statement names
     * @param statement a reviewed statement, see {@link StatementFile}
     * @param list the list that follows from it
     */
    public Acceptance(ComplianceEngine engine, ConformanceStatement statement, CheckList list) {
        this.engine = engine;
        this.statement = statement;
        this.list = list;
    }

    /**
     * One verdict per check of the list.
     *
     * @param day the day everything is judged for
     */
    public AcceptanceResult judge(ProbeResult gathered, LocalDate day) {
        Map<String, Observation> contradicted = contradictedMeasures(gathered);
        List<InformationSystem> systems = StatementClassification.registered(statement, gathered.systems()).stream()
                .map(system -> asMeasured(system, contradicted.keySet()))
                .toList();
        UsableEvidence usable = UsableEvidence.of(engine, statement, ownFigures(gathered), systems, day);
        Evaluation evaluation = engine.evaluate(usable.evidence(), day);
        Report judged = evaluation.report(Scope.AGENCY);
        StatementClassification grading = usable.evidence().systems().isEmpty()
                ? StatementClassification.implied(statement, engine, day)
                : StatementClassification.of(statement, evaluation, engine.plan());
        Map<String, Finding> verdicts = new HashMap<>();
        judged.findings().forEach(finding -> verdicts.put(finding.check(), finding));
        if (!usable.evidence().systems().isEmpty()) {
            grading.verdicts().forEach(finding -> verdicts.put(finding.check(), aboutSystem(finding, contradicted)));
        }
        List<Message> contradictions = new ArrayList<>(gathered.contradictions());
        contradictions.addAll(contradictions(gathered));
        contradictions.addAll(usable.unanswered(list.checks().stream()
                .map(check -> target(check.id()).map(Target::indicatorId).orElse(check.id()))
                .toList()));
        contradictions.addAll(grading.contradictions());
        List<Finding> findings = list.checks().stream()
                .map(check -> check.isObserved()
                        ? ofSystem(check, gathered)
                        : ofRules(check, verdicts.get(check.id()), gathered, usable))
                .toList();
        Report report = new Report(
                statement.plan(),
                day,
                Scope.AGENCY,
                findings,
                judged.notes(),
                digests(usable.evidence(), gathered, judged.digests().rules()));
        return new AcceptanceResult(
                engine.plan().title(), statement, list, report.waivedBy(statement.waivers()), contradictions, gathered);
    }

    /** Measures of the level that rest on the clause of a look at the running system that failed. */
    private Map<String, Observation> contradictedMeasures(ProbeResult gathered) {
        Map<String, Observation> contradicted = new HashMap<>();
        for (Observation seen : gathered.observations()) {
            if (seen.outcome() == Outcome.FAIL) {
                list.check(seen.check())
                        .ifPresent(look -> list.checks().stream()
                                .filter(ListedCheck::isOfLevel)
                                .filter(look::sharesClauseWith)
                                .forEach(measure -> contradicted.putIfAbsent(measure.id(), seen)));
            }
        }
        return contradicted;
    }

    /** What was measured is not outweighed by paper: such a measure is not in place, whatever document says it is. */
    private InformationSystem asMeasured(InformationSystem system, Set<String> contradicted) {
        if (contradicted.isEmpty() || !system.id().equals(statement.system().id())) {
            return system;
        }
        List<SecurityMeasure> measures = new ArrayList<>();
        for (SecurityMeasure declared : system.measures()) {
            if (declared.status() == SecurityMeasure.Status.IN_PLACE) {
                List<String> failed =
                        declared.ids().stream().filter(contradicted::contains).toList();
                List<String> rest = declared.ids().stream()
                        .filter(id -> !failed.contains(id))
                        .toList();
                if (!failed.isEmpty()) {
                    measures.add(with(failed, SecurityMeasure.Status.NOT_IN_PLACE, declared));
                }
                if (!rest.isEmpty()) {
                    measures.add(with(rest, declared.status(), declared));
                }
            } else {
                measures.add(declared);
            }
        }
        return system.withMeasures(measures);
    }

    private static SecurityMeasure with(List<String> ids, SecurityMeasure.Status status, SecurityMeasure declared) {
        return new SecurityMeasure(
                ids,
                status,
                declared.means(),
                declared.document(),
                declared.date(),
                declared.reason(),
                declared.devices(),
                declared.hotStandby(),
                declared.distanceKm(),
                declared.note());
    }

    private Optional<Target> target(String check) {
        return engine.plan().targets().stream()
                .filter(t -> t.id().equals(check))
                .findFirst();
    }

    /**
     * A figure that a probe could not get is an error of the test, not a figure the agency forgot; nor does a stated figure pass
     * in its place: the look that broke off might have contradicted it.
     */
    private Finding ofRules(ListedCheck check, @Nullable Finding verdict, ProbeResult gathered, UsableEvidence usable) {
        String answers = target(check.id()).map(Target::indicatorId).orElse(check.id());
        Optional<Message> refused = usable.refusal(answers, verdict == null);
        if (refused.isPresent()) {
            return start(check).ends(Outcome.ERROR, refused.get());
        }
        if (verdict == null) {
            int level = statement.system().securityLevel();
            return start(check).ends(Outcome.NO_DATA, Message.of("acceptance.level-not-shown", level));
        }
        if (verdict.outcome() != Outcome.NO_DATA && verdict.outcome() != Outcome.PASS) {
            return verdict;
        }
        return failure(answers, gathered)
                .or(() -> verdict.outcome() == Outcome.NO_DATA ? usable.refusalOfSystems() : Optional.empty())
                .map(why -> start(check).ends(Outcome.ERROR, why))
                .orElse(verdict);
    }

    /**
     * Verdicts on the register as a whole are here on the one system; the contract may make advice mandatory; a measure
     * that a look has contradicted says so.
     */
    private Finding aboutSystem(Finding finding, Map<String, Observation> contradicted) {
        Finding.Builder same = Finding.of(
                        finding.check(),
                        finding.clause(),
                        finding.clauseText(),
                        statement.system().id(),
                        statement.system().name())
                .mandatory(finding.mandatory() || statement.isMandatoryByContract(finding.check()))
                .percent(finding.percent())
                .required(finding.required())
                .definition(finding.definition())
                .evidence(finding.evidence())
                .certainty(finding.certainty());
        if (finding.numerator() != null && finding.denominator() != null) {
            same.counted(finding.numerator(), finding.denominator());
        }
        if (finding.shortfall() != null) {
            same.shortfall(finding.shortfall());
        }
        Observation measured = contradicted.get(finding.check());
        return measured == null || finding.outcome() != Outcome.FAIL
                ? same.ends(finding.outcome(), finding.message())
                : same.ends(
                        Outcome.FAIL,
                        Message.of("acceptance.measured-otherwise", measured.check(), measured.message()));
    }

    private Finding ofSystem(ListedCheck check, ProbeResult gathered) {
        List<Observation> seen = gathered.observations().stream()
                .filter(observation -> observation.check().equals(check.id()))
                .toList();
        List<Observation> answers = seen.stream()
                .filter(observation -> observation.outcome() != Outcome.NO_DATA)
                .toList();
        if (answers.size() > 1) {
            return start(check).ends(Outcome.ERROR, Message.of("acceptance.observed-twice", check.id()));
        }
        // A look that broke off may have been about to see what another did not.
        Optional<Message> failed = failure(check.id(), gathered);
        if (failed.isPresent()) {
            return start(check).ends(Outcome.ERROR, failed.get());
        }
        if (seen.isEmpty()) {
            return start(check).ends(Outcome.NO_DATA, Message.of("acceptance.not-observed"));
        }
        Observation observation = answers.isEmpty() ? seen.get(0) : answers.get(0);
        return start(check).evidence(observation.evidence()).ends(observation.outcome(), observation.message());
    }

    /** Figures of another agency are a contradiction and judge nothing. */
    private List<Measurement> ownFigures(ProbeResult gathered) {
        return gathered.measurements().stream()
                .filter(figure -> statement.agency().id().equals(figure.agency()))
                .toList();
    }

    private static Optional<Message> failure(String answers, ProbeResult gathered) {
        return gathered.failures().stream()
                .filter(failure -> failure.answers().contains(answers))
                .map(ProbeResult.Failure::why)
                .findFirst();
    }

    private Finding.Builder start(ListedCheck check) {
        boolean ofPlan = target(check.id()).isPresent();
        return Finding.of(
                        check.id(),
                        check.clause(),
                        check.words(),
                        ofPlan ? statement.agency().id() : statement.system().id(),
                        ofPlan ? statement.agency().name() : statement.system().name())
                .mandatory(check.mandatory())
                .certainty(check.certainty());
    }

    private List<Message> contradictions(ProbeResult gathered) {
        List<Message> found = new ArrayList<>();
        Plan plan = engine.plan();
        Map<String, List<Target>> listed = list.checks().stream()
                .flatMap(check -> target(check.id()).stream())
                .collect(Collectors.groupingBy(Target::indicatorId));
        for (Measurement figure : gathered.measurements()) {
            if (plan.indicator(figure.indicator()).isPresent() && !listed.containsKey(figure.indicator())) {
                found.add(Message.of("acceptance.undeclared", figure.indicator(), kinds()));
            }
            if (!statement.agency().id().equals(figure.agency())) {
                found.add(Message.of(
                        "acceptance.other-agency",
                        String.valueOf(figure.agency()),
                        statement.agency().id()));
                continue;
            }
            offered(figure)
                    .filter(count -> count != statement.system().services().size())
                    .ifPresent(count -> found.add(Message.of(
                            "acceptance.other-services",
                            statement.system().services().size(),
                            count,
                            figure.source() == null ? "–" : figure.source())));
            if (!statement.agency().providesPublicServices() && isOfPublicServices(figure, listed)) {
                found.add(Message.of(
                        "acceptance.no-public-services", figure.indicator(), figure.count(), figure.outOf()));
            }
        }
        return found;
    }

    /** How many end-to-end services a figure counts; empty when it counts something else or none are declared. */
    private Optional<Long> offered(Measurement figure) {
        if (statement.system().services().isEmpty()) {
            return Optional.empty();
        }
        return engine.plan()
                .indicator(figure.indicator())
                .map(Indicator::services)
                .map(services -> switch (services) {
                    case ON_PHONES -> figure.denominator();
                    case OFFERED -> figure.numerator();
                });
    }

    private static boolean isOfPublicServices(Measurement figure, Map<String, List<Target>> listed) {
        return figure.numerator() != null
                && figure.denominator() != null
                && figure.denominator() > 0
                && listed.getOrDefault(figure.indicator(), List.of()).stream().anyMatch(Target::publicServicesOnly);
    }

    private List<Object> kinds() {
        return statement.system().kinds().stream()
                .sorted()
                .<Object>map(SystemKind::text)
                .toList();
    }

    private Digests digests(Evidence evidence, ProbeResult gathered, String rules) {
        StringBuilder all = new StringBuilder(Json.compact(evidence)).append('\n');
        for (Observation seen : gathered.observations()) {
            all.append(seen.check()).append(' ').append(seen.outcome()).append(' ');
            all.append(seen.message().in(Language.VI))
                    .append(' ')
                    .append(seen.evidence().stream().map(LocalizedText::vi).toList())
                    .append('\n');
        }
        String sha256 = InputText.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        return new Digests(engine.plan().sha256(), rules, sha256);
    }
}

package vn.tuanthu.testkit.run;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.tuanthu.acceptance.Acceptance;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.acceptance.SystemCheck;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.testkit.probe.Probe;
import vn.tuanthu.testkit.probe.ProbeException;
import vn.tuanthu.testkit.probe.StatementProbes;
import vn.tuanthu.text.Message;

/**
 * The acceptance test of one system: its statement, the list of checks that follows, and one look at the system with every
 * probe that answers what is asked. Immutable.
 */
public final class AcceptanceRun {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String name;
    private final Plan plan;
    private final ConformanceStatement statement;
    private final CheckList list;
    private final @Nullable SSLContext trust;
    private final List<Measurement> measurements;
    private final List<Probe> probes;
    private final Consumer<Message> progress;

    private AcceptanceRun(
            String name,
            Plan plan,
            ConformanceStatement statement,
            CheckList list,
            @Nullable SSLContext trust,
            List<Measurement> measurements,
            List<Probe> probes,
            Consumer<Message> progress) {
        this.name = name;
        this.plan = plan;
        this.statement = statement;
        this.list = list;
        this.trust = trust;
        this.measurements = List.copyOf(measurements);
        this.probes = List.copyOf(probes);
        this.progress = progress;
    }

    /**
     * Of the statement in a file.
     *
     * @throws BadInputException with every problem of it, each with file and line
     */
    public static AcceptanceRun of(InputText statement, Plan plan) {
        List<SystemCheck> own = StatementProbes.ownChecks();
        return of(statement.name(), plan, StatementFile.read(statement, plan, ids(own)), own);
    }

    /**
     * Of a statement that a program has built.
     *
     * @throws BadInputException with every problem of it
     */
    public static AcceptanceRun of(ConformanceStatement statement, Plan plan) {
        List<SystemCheck> own = StatementProbes.ownChecks();
        return of("statement", plan, StatementFile.reviewed(statement, plan, ids(own)), own);
    }

    private static AcceptanceRun of(String name, Plan plan, ConformanceStatement statement, List<SystemCheck> own) {
        CheckList list = CheckList.of(statement, plan, own);
        return new AcceptanceRun(name, plan, statement, list, null, List.of(), List.of(), any -> {});
    }

    private static List<String> ids(List<SystemCheck> checks) {
        return checks.stream().map(SystemCheck::id).toList();
    }

    /** What the vendor declares. */
    public ConformanceStatement statement() {
        return statement;
    }

    /** Every check that follows from the statement. */
    public CheckList list() {
        return list;
    }

    /**
     * With what only the program that runs it knows.
     *
     * @param addresses where the system is looked at
     * @param more figures beyond those of the statement
     * @param others probes beyond those that follow from the statement
     * @param authorities that certificates may come from; null for those that the statement names
     */
    public AcceptanceRun with(
            ConformanceStatement.Addresses addresses,
            Collection<Measurement> more,
            Collection<Probe> others,
            @Nullable SSLContext authorities) {
        return new AcceptanceRun(
                name,
                plan,
                statement.at(addresses),
                list,
                authorities,
                List.copyOf(more),
                List.copyOf(others),
                progress);
    }

    /** Trusting further authorities, from files (PEM or DER), for certificates of the system. */
    public AcceptanceRun trusting(List<String> files) {
        List<String> all = new ArrayList<>(statement.trust());
        all.addAll(files);
        return new AcceptanceRun(name, plan, statement.trusting(all), list, trust, measurements, probes, progress);
    }

    /** Telling, before each look, what is looked at. */
    public AcceptanceRun telling(Consumer<Message> listener) {
        return new AcceptanceRun(name, plan, statement, list, trust, measurements, probes, listener);
    }

    /**
     * Looks at the system and judges it. Only {@code checks} are looked for; the others of the list are judged by what is at
     * hand.
     *
     * @param checks of the list
     * @throws BadInputException if the statement names a file, a database or an account that cannot be used
     */
    public EndedRun at(List<String> checks) {
        List<Probe> ours = StatementProbes.of(
                statement, plan, name, trust == null ? Authorities.in(statement.trust()) : trust, System.getenv());
        OffsetDateTime started = now();
        ProbeResult found = ProbeResult.of(figures().toArray(Measurement[]::new));
        Set<String> asked = asked(checks);
        try {
            for (Probe probe : Stream.concat(ours.stream(), probes.stream()).toList()) {
                Set<String> answered = new TreeSet<>(probe.answers());
                answered.retainAll(asked);
                if (!answered.isEmpty()) {
                    progress.accept(Message.of("run.looking", List.copyOf(answered)));
                    found = found.and(looked(probe));
                }
            }
        } finally {
            ours.forEach(AcceptanceRun::close);
        }
        found = found.and(judgedAhead(started.atZoneSameInstant(VIETNAM).toLocalDate()));
        AcceptanceResult result =
                new Acceptance(ComplianceEngine.forPlan(plan), statement, list).judge(found, statement.day());
        return new EndedRun(result, List.copyOf(checks), started, now());
    }

    /** Nothing can be accepted for a day that has not come. */
    private ProbeResult judgedAhead(LocalDate today) {
        return statement.day().isAfter(today)
                ? ProbeResult.contradiction(Message.of("run.judged-ahead", statement.day(), today))
                : ProbeResult.nothing();
    }

    /** Probes answer checks of the running system, and indicators. */
    private Set<String> asked(Collection<String> checks) {
        Set<String> asked = new TreeSet<>(checks);
        plan.targets().stream()
                .filter(target -> checks.contains(target.id()))
                .map(Target::indicatorId)
                .forEach(asked::add);
        return asked;
    }

    private List<Measurement> figures() {
        List<Measurement> figures = new ArrayList<>(measurements);
        figures.addAll(statement.figures());
        return figures;
    }

    private ProbeResult looked(Probe probe) {
        try {
            return probe.look(statement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ProbeResult.failed(probe.answers(), Message.of("testkit.probe-interrupted"));
        } catch (ProbeException e) {
            return ProbeResult.failed(probe.answers(), e.what());
        } catch (Exception e) {
            return ProbeResult.failed(
                    probe.answers(),
                    Message.of("testkit.probe-failed", probe.getClass().getSimpleName(), String.valueOf(e)));
        }
    }

    /** What was seen stays true when a probe cannot put its tools away. */
    private static void close(Probe probe) {
        if (probe instanceof AutoCloseable tool) {
            try {
                tool.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(AcceptanceRun.class).warn("a probe could not be closed: {}", e.toString());
            }
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(VIETNAM).truncatedTo(ChronoUnit.SECONDS);
    }
}

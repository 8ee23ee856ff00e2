package vn.tuanthu.testkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.StatementFile;
import vn.tuanthu.acceptance.SystemCheck;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.probe.Probe;
import vn.tuanthu.text.Message;

/**
 * What a class declares: its statement and the list of checks that follows, or why it cannot be used. A class that
 * cannot be used still has one test, which fails with the reason: nothing is dropped in silence.
 *
 * @param plan the plan, null when it cannot be used
 * @param statement the statement, null when it cannot be used
 * @param checks the list, empty when the statement cannot be used
 * @param refusal why it cannot be used; null when it can
 */
record AcceptancePlan(
        @Nullable Plan plan,
        @Nullable ConformanceStatement statement,
        CheckList checks,
        @Nullable RuntimeException refusal) {
    static AcceptancePlan by(Class<?> type) {
        try {
            AcceptanceTest settings = type.getAnnotation(AcceptanceTest.class);
            Plan plan = settings.pack().isEmpty() ? Bundled.PLAN : PlanReader.read(Path.of(settings.pack()));
            List<SystemCheck> own = own();
            List<String> ids = own.stream().map(SystemCheck::id).toList();
            ConformanceStatement statement = settings.value().isEmpty()
                    ? StatementFile.reviewed(inCode(type), plan, ids)
                    : StatementFile.read(text(type, settings.value()), plan, ids);
            return new AcceptancePlan(plan, statement, CheckList.of(statement, plan, own), null);
        } catch (@Nullable RuntimeException refusal) {
            return new AcceptancePlan(null, null, CheckList.NONE, refusal);
        }
    }

    /** The plan of a declaration that can be used. */
    Plan usedPlan() {
        return Objects.requireNonNull(plan, "refused");
    }

    /** The statement of a declaration that can be used. */
    ConformanceStatement usedStatement() {
        return Objects.requireNonNull(statement, "refused");
    }

    /** Probes that every test on the class path shares. */
    static List<Probe> installed() {
        List<Probe> probes = new ArrayList<>();
        ServiceLoader.load(Probe.class).forEach(probes::add);
        return probes;
    }

    private static List<SystemCheck> own() {
        return installed().stream().flatMap(probe -> probe.checks().stream()).toList();
    }

    private static ConformanceStatement inCode(Class<?> type) {
        Method method = ReflectionSupport.findMethod(type, CheckDescriptor.STATEMENT)
                .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType() == ConformanceStatement.class)
                .orElseThrow(() -> new BadInputException(new Problem(
                        type.getName(),
                        "",
                        Message.of("testkit.no-statement"),
                        Message.of("testkit.no-statement.remedy"))));
        return (ConformanceStatement) ReflectionSupport.invokeMethod(method, null);
    }

    private static InputText text(Class<?> type, String name) {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            try (InputStream in = one.getResourceAsStream(name)) {
                if (in != null) {
                    return InputText.of(name, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return InputText.read(Path.of(name));
    }

    private static final class Bundled {
        static final Plan PLAN = PlanReader.bundled(PlanReader.HAI_DUONG_2025);
    }
}

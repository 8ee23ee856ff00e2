package vn.tuanthu.testkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.run.AcceptanceRun;
import vn.tuanthu.text.Message;

/**
 * What a class declares: the acceptance test of its statement, or why there is none. A class that cannot be used still has
 * one test, which fails with the reason: nothing is dropped in silence.
 *
 * @param run the acceptance test; null when the statement or the plan cannot be used
 * @param refusal why it cannot be used; null when it can
 */
record AcceptancePlan(@Nullable AcceptanceRun run, @Nullable RuntimeException refusal) {
    static AcceptancePlan by(Class<?> type) {
        try {
            AcceptanceTest settings = type.getAnnotation(AcceptanceTest.class);
            Plan plan = settings.pack().isEmpty() ? Bundled.PLAN : PlanReader.read(Path.of(settings.pack()));
            AcceptanceRun run = settings.value().isEmpty()
                    ? AcceptanceRun.of(inCode(type), plan)
                    : AcceptanceRun.of(text(type, settings.value()), plan);
            return new AcceptancePlan(run, null);
        } catch (@Nullable RuntimeException refusal) {
            return new AcceptancePlan(null, refusal);
        }
    }

    /** The test of a declaration that can be used. */
    AcceptanceRun usedRun() {
        return Objects.requireNonNull(run, "refused");
    }

    /** The list; empty when the statement cannot be used. */
    CheckList checks() {
        return run == null ? CheckList.NONE : run.list();
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
        static final Plan PLAN = PlanReader.bundled(PlanReader.ids().get(0));
    }
}

package vn.tuanthu.rules.pack;

import java.util.Optional;
import vn.tuanthu.plan.Plan;

/** A pack that was read when the library was built: the build writes it down as a class of this package. */
interface CompiledPlan {
    /** The plan, with the digest of the files it was made from. */
    Plan plan();

    /** The one of {@code id}; empty where the library was built without it. */
    static Optional<Plan> of(String id) {
        try {
            Class<?> type = Class.forName(CompiledPlan.class.getPackageName() + "." + nameOf(id));
            return Optional.of(((CompiledPlan) type.getDeclaredConstructor().newInstance()).plan());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled plan " + id + " cannot be loaded", e);
        }
    }

    /** Name of the class. */
    static String nameOf(String id) {
        return "Compiled_" + id.replace('-', '_');
    }
}

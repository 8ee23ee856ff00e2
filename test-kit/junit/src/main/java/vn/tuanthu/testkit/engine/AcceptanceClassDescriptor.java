package vn.tuanthu.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import vn.tuanthu.testkit.AcceptanceTest;

/** One annotated class: the container of its checks. */
final class AcceptanceClassDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "class";

    private final Class<?> type;
    private final AcceptancePlan declared;

    private AcceptanceClassDescriptor(UniqueId id, Class<?> type, AcceptancePlan declared) {
        super(id, type.getSimpleName(), ClassSource.from(type));
        this.type = type;
        this.declared = declared;
    }

    static AcceptanceClassDescriptor of(TestDescriptor parent, Class<?> type) {
        return new AcceptanceClassDescriptor(
                parent.getUniqueId().append(SEGMENT, type.getName()), type, AcceptancePlan.by(type));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public String getLegacyReportingName() {
        return type.getName();
    }

    Class<?> type() {
        return type;
    }

    AcceptanceTest settings() {
        return type.getAnnotation(AcceptanceTest.class);
    }

    AcceptancePlan declared() {
        return declared;
    }

    UniqueId idOf(String test) {
        return getUniqueId().append(CheckDescriptor.SEGMENT, test);
    }

    /** The names of its tests: the statement, then every check of the list. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(CheckDescriptor.STATEMENT));
        names.addAll(declared.checks().ids());
        return names;
    }

    Optional<CheckDescriptor> test(String name) {
        if (name.equals(CheckDescriptor.STATEMENT)) {
            return Optional.of(CheckDescriptor.ofStatement(idOf(name), type));
        }
        return declared.checks().check(name).map(check -> CheckDescriptor.of(idOf(name), type, check));
    }
}

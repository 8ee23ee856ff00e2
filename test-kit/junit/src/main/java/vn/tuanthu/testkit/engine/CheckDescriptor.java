package vn.tuanthu.testkit.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import vn.tuanthu.acceptance.ListedCheck;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * One test: a check, or the statement itself. It calls itself a method of the class named like the check, so that tools
 * which select tests by class and method can run it alone.
 */
final class CheckDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "check";
    static final String STATEMENT = "statement";

    private final String name;
    private final Set<TestTag> tags;

    private CheckDescriptor(UniqueId id, Class<?> type, String name, String title, Set<TestTag> tags) {
        super(id, title, MethodSource.from(type.getName(), name));
        this.name = name;
        this.tags = tags;
    }

    static CheckDescriptor of(UniqueId id, Class<?> type, ListedCheck check) {
        TestTag weight = TestTag.create(check.mandatory() ? "mandatory" : "advisory");
        Set<TestTag> tags = Set.of(TestTag.create(check.chapter()), TestTag.create(check.id()), weight);
        return new CheckDescriptor(id, type, check.id(), check.title(Language.ofSystem()), tags);
    }

    static CheckDescriptor ofStatement(UniqueId id, Class<?> type) {
        String title = Message.of("testkit.statement").in(Language.ofSystem());
        return new CheckDescriptor(id, type, STATEMENT, title, Set.of(TestTag.create("mandatory")));
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    /** The check's id, or {@link #STATEMENT}. */
    String name() {
        return name;
    }

    boolean isStatement() {
        return name.equals(STATEMENT);
    }
}

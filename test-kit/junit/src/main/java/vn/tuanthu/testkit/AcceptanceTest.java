package vn.tuanthu.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Makes a class the acceptance test of one system. Every check that follows from the system's conformance statement is
 * a test named by the check and the plan's words, tagged with its chapter and with {@code mandatory} or
 * {@code advisory}.
 *
 * <pre>{@code
 * @AcceptanceTest("cong-thong-tin.yaml")
 * class PortalAcceptanceTest {}
 * }</pre>
 *
 * <p>A check that passes is a passed test; one that fails, or has no data, or could not run, is a failed test with the
 * diagnosis; one that does not apply or is waived is skipped with the reason. Subclasses inherit it; an abstract class is
 * no test itself, but its subclasses are, each with a record of its own. A class that needs more than the statement
 * says, such as to start the system or to give figures, implements {@link SystemUnderTest}.
 */
@Documented
@Inherited
@Testable
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AcceptanceTest {
    /**
     * The conformance statement: a resource beside the class, or beside the superclass it inherits this from, or, when it starts with {@code /}, anywhere on the class
     * path; else a file below the working folder. Empty when the class has a static method {@code statement()} that
     * returns a {@link vn.tuanthu.acceptance.ConformanceStatement}.
     */
    String value() default "";

    /** Folder of the plan pack; empty for the plan that ships with the library. */
    String pack() default "";

    /**
     * The folder for the record: the certificate, the statement and the evidence it follows from, the page and the OSCAL
     * document; below the working folder. Each class has a folder of its own name in it. Only a run of the whole list
     * writes it; a run of some checks leaves the record of the last whole one.
     */
    String output() default "target/tuanthu";

    /**
     * File of the baseline of known failures, below the working folder; empty for none. Classes may share one: each has its
     * own entries in it.
     */
    String baseline() default "";
}

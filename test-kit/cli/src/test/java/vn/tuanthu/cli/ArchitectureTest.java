package vn.tuanthu.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which code may call which. The folders say it; this holds the code to it. */
@AnalyzeClasses(packages = "vn.tuanthu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "vn.tuanthu.text..",
        "vn.tuanthu.input..",
        "vn.tuanthu.money..",
        "vn.tuanthu.verdict..",
        "vn.tuanthu.evidence..",
        "vn.tuanthu.plan..",
        "vn.tuanthu.reading..",
        "vn.tuanthu.index.."
    };

    /** Annotations that say what may be null are let in too: they hold no code and nothing runs differently with them. */
    @ArchTest
    static final ArchRule CORE_KNOWS_ONLY_JACKSON_AND_SLF4J = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(join(
                    CORE,
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.snakeyaml.engine..",
                    "org.slf4j..",
                    "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule RULES_KNOW_NO_TEST_KIT = noClasses()
            .that()
            .resideInAPackage("vn.tuanthu.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.tuanthu.report..",
                    "vn.tuanthu.proposal..",
                    "vn.tuanthu.cli..",
                    "vn.tuanthu.testkit..",
                    "org.chocosolver..",
                    "org.junit..",
                    "org.assertj..");

    @ArchTest
    static final ArchRule NO_DRL_PARSER_AND_NO_COMPILER_AT_RUN_TIME = noClasses()
            .that()
            .resideInAPackage("vn.tuanthu..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools.drl.parser..", "org.drools.ecj..", "org.eclipse.jdt..", "javax.tools..");

    @ArchTest
    static final ArchRule THE_CORE_HAS_NO_CYCLES = slices().matching(
                    "vn.tuanthu.(text|input|money|verdict|evidence|plan|reading|index)..")
            .should()
            .beFreeOfCycles();

    private static String[] join(String[] first, String... more) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}

package vn.tuanthu.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tuanthu.rules.engine.SeenByRules;

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
        "vn.tuanthu.index..",
        "vn.tuanthu.report.."
    };

    /** What Drools makes of the rules of the law when the product is built. */
    private static final String COMPILED_LAW = "vn.tuanthu.law..";

    /** What compiles rules of one's own: Drools again, in an artifact that the library does without. */
    private static final String COMPILER = "vn.tuanthu.drl..";

    /** Each large library, and the only code that may call it: who does without that part carries no such library. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("org.kie..", "vn.tuanthu.rules.."),
            Map.entry("org.drools..", "vn.tuanthu.rules.."),
            Map.entry("org.dhatim..", "vn.tuanthu.tables.."),
            Map.entry("org.apache.commons.compress..", "vn.tuanthu.tables.."),
            Map.entry("freemarker..", "vn.tuanthu.pages.."),
            Map.entry("org.apache.commons.rng..", "vn.tuanthu.robustness.."),
            Map.entry("org.apache.commons.statistics..", "vn.tuanthu.robustness.."),
            Map.entry("com.nimbusds..", "vn.tuanthu.acceptance.."),
            Map.entry("org.chocosolver..", "vn.tuanthu.proposal.."),
            Map.entry("org.apache.poi..", "vn.tuanthu.papers.."),
            Map.entry("net.fortuna.ical4j..", "vn.tuanthu.calendar.."),
            Map.entry("org.jsoup..", "vn.tuanthu.testkit.."),
            Map.entry("org.brotli..", "vn.tuanthu.testkit.."),
            Map.entry("org.junit..", "vn.tuanthu.testkit.."),
            Map.entry("org.assertj..", "vn.tuanthu.testkit.."),
            Map.entry("picocli..", "vn.tuanthu.cli.."));

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
                    "com.fasterxml.jackson..",
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
                    "vn.tuanthu.tables..",
                    "vn.tuanthu.pages..",
                    "vn.tuanthu.robustness..",
                    "vn.tuanthu.acceptance..",
                    "vn.tuanthu.proposal..",
                    "vn.tuanthu.calendar..",
                    "vn.tuanthu.papers..",
                    "vn.tuanthu.drl..",
                    "vn.tuanthu.cli..",
                    "vn.tuanthu.testkit..");

    /** A server may have no fonts, and every computer has others. */
    @ArchTest
    static final ArchRule NOTHING_ASKS_FOR_FONTS =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule WHAT_ONLY_RULES_SEE_IS_USED_BY_NO_PROGRAM = noClasses()
            .that()
            .resideOutsideOfPackages("vn.tuanthu.rules..", COMPILED_LAW)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(SeenByRules.class);

    @ArchTest
    static void eachLargeLibraryIsCalledFromOneModule(JavaClasses all) {
        OWNERS.forEach((library, owner) -> {
            assertThat(all.that(resideInAPackage(owner)))
                    .as("%s calls %s, or the line here is out of date", owner, library)
                    .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(call -> resideInAPackage(library).test(call.getTargetClass())));
            noClasses()
                    .that()
                    .resideOutsideOfPackages(owner, COMPILED_LAW, COMPILER)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(all);
        });
    }

    /** Versions of Jackson differ in which of the two they read, and in whether ignoring one ignores both. */
    @ArchTest
    static void noComponentHasASecondGetter(JavaClasses all) {
        assertThat(all.stream()
                        .filter(type -> type.isRecord())
                        .flatMap(type -> type.getFields().stream()
                                .map(field -> field.getName())
                                .filter(name ->
                                        type.tryGetMethod(getter("is", name)).isPresent()
                                                || type.tryGetMethod(getter("get", name))
                                                        .isPresent())
                                .map(name -> type.getName() + "." + name)))
                .isEmpty();
    }

    private static String getter(String prefix, String name) {
        return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Java refuses modules that share a package. */
    @ArchTest
    static void noPackageIsInTwoArtifacts(JavaClasses all) {
        Map<String, Set<String>> artifacts = new TreeMap<>();
        for (JavaClass type : all) {
            String file = type.getSource().orElseThrow().getUri().toString();
            artifacts
                    .computeIfAbsent(type.getPackageName(), any -> new TreeSet<>())
                    .add(file.substring(
                            0, file.lastIndexOf(type.getPackageName().replace('.', '/'))));
        }

        assertThat(artifacts)
                .isNotEmpty()
                .allSatisfy((name, places) -> assertThat(places).as(name).hasSize(1));
    }

    @ArchTest
    static final ArchRule NO_DRL_PARSER_AND_NO_COMPILER_AT_RUN_TIME = noClasses()
            .that()
            .resideInAPackage("vn.tuanthu..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools.drl.parser..", "org.drools.ecj..", "org.eclipse.jdt..", "javax.tools..");

    @ArchTest
    static final ArchRule THE_CORE_HAS_NO_CYCLES = slices().matching(
                    "vn.tuanthu.(text|input|money|verdict|evidence|plan|reading|index|report)..")
            .should()
            .beFreeOfCycles();

    private static String[] join(String[] first, String... more) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}

package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.acceptance.Acceptance;
import vn.tuanthu.calendar.DutyCalendar;
import vn.tuanthu.drl.OwnRules;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.pages.RankingPage;
import vn.tuanthu.papers.AdministrativePaper;
import vn.tuanthu.proposal.Proposal;
import vn.tuanthu.robustness.RobustnessStudy;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.tables.Spreadsheet;
import vn.tuanthu.testkit.AcceptanceTest;

/**
 * What programs may call is written down in {@code src/test/api}, a file for each artifact. A line that goes breaks
 * programs that were built against it; a line that comes is a promise. Either shows in the file's history: after a change
 * that is meant, {@code -Dapi.record} writes the files anew.
 */
class PublicApiTest {
    /** What the compilers of rules and packs write: called by the library alone. */
    private static final Pattern GENERATED =
            Pattern.compile(".*\\.(P[0-9A-F]{2}\\..*|Rules[0-9A-F]{32}.*|DomainClasses.*|Compiled[A-Z].*)");

    static Stream<Arguments> artifacts() {
        return Stream.of(
                Arguments.of("tuanthu-core", Evidence.class),
                Arguments.of("tuanthu-rules", ComplianceEngine.class),
                Arguments.of("tuanthu-tables", Spreadsheet.class),
                Arguments.of("tuanthu-robustness", RobustnessStudy.class),
                Arguments.of("tuanthu-pages", RankingPage.class),
                Arguments.of("tuanthu-acceptance", Acceptance.class),
                Arguments.of("tuanthu-proposal", Proposal.class),
                Arguments.of("tuanthu-calendar", DutyCalendar.class),
                Arguments.of("tuanthu-papers", AdministrativePaper.class),
                Arguments.of("tuanthu-drl", OwnRules.class),
                Arguments.of("tuanthu-test-kit", AcceptanceTest.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    void whatProgramsMayCallIsWhatIsWrittenDown(String artifact, Class<?> member) throws Exception {
        Path written = Path.of("src/test/api", artifact + ".txt");
        List<String> api = new ClassFileImporter()
                .importUrl(member.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(PublicApiTest::isOffered)
                        .map(JavaClass::reflect)
                        .flatMap(PublicApiTest::lines)
                        .sorted()
                        .toList();
        if (System.getProperty("api.record") != null) {
            Files.write(written, api);
        }

        assertThat(api)
                .as("what %s offers (if the change is meant: mvn -pl test-kit/cli -am test -Dapi.record)", artifact)
                .containsExactlyElementsOf(Files.readAllLines(written));
    }

    private static boolean isOffered(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnnotatedWith(SeenByRules.class)
                && type.getEnclosingClass().map(PublicApiTest::isOffered).orElse(true)
                && !GENERATED.matcher(type.getName()).matches();
    }

    private static Stream<String> lines(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String open = Modifier.isFinal(type.getModifiers()) || type.isRecord() || type.isEnum() ? "final " : "";
        Stream<Member> members = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
        return Stream.concat(
                Stream.of(type.getName() + " is a " + open + kind + parents(type)),
                members.filter(PublicApiTest::isOffered).map(member -> type.getName() + ": " + signature(member)));
    }

    private static String parents(Class<?> type) {
        List<String> parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(java.lang.reflect.Type::getTypeName)
                .filter(name -> !name.matches("java\\.lang\\.(Object|Record|Enum<.*>)"))
                .toList();
        return parents.isEmpty() ? "" : " of " + String.join(", ", parents);
    }

    private static boolean isOffered(Member member) {
        int modifiers = member.getModifiers();
        return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) && !member.isSynthetic();
    }

    private static String signature(Member member) {
        if (member instanceof Field field) {
            return field.toGenericString();
        }
        Executable executable = (Executable) member;
        return executable instanceof Constructor<?> constructor
                ? constructor.toGenericString()
                : ((Method) executable).toGenericString();
    }
}

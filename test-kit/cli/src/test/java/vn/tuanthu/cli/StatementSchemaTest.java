package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.StatementDatabase;
import vn.tuanthu.acceptance.StatementMinutes;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;

/** The template and the JSON Schema of conformance statements are of the shape that the reader accepts. */
class StatementSchemaTest {
    @TempDir
    private Path folder;

    static Stream<Path> examples() {
        return Stream.of(
                Path.of("../../examples/vendor-acceptance/src/test/resources/vn/example/portal/cong-dich-vu.yaml"),
                Path.of("../../rules/src/main/resources/packs/hai-duong-2025/init/statement.yaml"),
                Path.of("src/main/resources/vn/tuanthu/cli/templates/statement.yaml"));
    }

    @Test
    void isTheShapeOfTheRecordsThatReadStatements() throws IOException {
        String shape = RecordSchema.of(ConformanceStatement.class, "Tuân Thủ conformance statement");
        Path written = Path.of("target/statement.schema.json");
        Files.writeString(written, shape);

        assertThat(published())
                .as("the records changed: publish %s as statement.schema.json", written.toAbsolutePath())
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsIt(Path example) throws IOException {
        JsonNode statement = StructuredInput.read(InputText.read(example), JsonNode.class);

        assertThat(schema().validate(statement)).isEmpty();
    }

    @Test
    void whatHasAnUnknownFieldOrLacksOneDoesNotFitIt() throws IOException {
        JsonNode statement = new YAMLMapper()
                .readTree(Files.readString(Path.of(examples().toList().get(1).toString())));
        JsonNode unknown = Json.read(statement.toString().replace("waivers", "waiver"));
        JsonNode lacking = Json.read("{\"plan\": \"hai-duong-2025\"}");

        assertThat(schema().validate(unknown)).isNotEmpty();
        assertThat(schema().validate(lacking)).isNotEmpty();
    }

    @Test
    void theTemplateIsASoundStatement() {
        Path file = folder.resolve("tuyen-bo.yaml");
        assertThat(Run.of("init", "statement", "--out", file.toString()).code()).isZero();

        Run checks = Run.of("checks", file.toString());

        assertThat(checks.err()).isEmpty();
        assertThat(checks.code()).isZero();
        assertThat(checks.out()).contains("II.2.3", "SYS.MOBILE");
    }

    @Test
    void theTemplateExplainsEveryFieldOfAStatement() {
        String template = Run.of("init", "statement").out();
        List<String> fields = Stream.of(
                        ConformanceStatement.class,
                        ConformanceStatement.Product.class,
                        ConformanceStatement.Service.class,
                        ConformanceStatement.Addresses.class,
                        ConformanceStatement.Contract.class,
                        ConformanceStatement.WithoutData.class,
                        StatementDatabase.class,
                        StatementDatabase.Count.class,
                        StatementMinutes.class,
                        StatementMinutes.Person.class,
                        ConformanceStatement.Limits.class,
                        ConformanceStatement.Document.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();

        assertThat(fields).allSatisfy(field -> assertThat(template).contains(field + ":"));
        assertThat(template).contains("baseline", "--ca", "trust:");
    }

    @Test
    void onlyASchemaIsOfSomething() {
        assertThat(Run.of("init", "schema").out()).contains("Tuân Thủ evidence");
        assertThat(Run.of("init", "schema", "evidence").out()).contains("Tuân Thủ evidence");
        assertThat(Run.of("init", "agency", "statement").code()).isEqualTo(2);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.read(published()));
    }

    private static String published() {
        return Run.of("init", "schema", "statement").out();
    }
}

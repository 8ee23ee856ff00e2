package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexReader;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;

/** The template and the JSON Schema of an index are of the shape that the reader accepts. */
class IndexSchemaTest {
    private static final String SMALL = """
        id: x
        name: X
        missing: SKIP
        root: {id: t, aggregate: SUM, children: [{id: a, points: 5, measure: {score: {by: ladder, steps: [{from: 1, points: 5}]}}}]}
        """;

    static Stream<InputText> examples() {
        return Stream.concat(
                IndexReader.BUNDLED.stream()
                        .map(name -> InputText.shipped(IndexReader.class, "vn/tuanthu/index/" + name + ".yaml")),
                Stream.of(InputText.shipped(InitCommand.class, "vn/tuanthu/cli/templates/index.yaml"), text(SMALL)));
    }

    private static InputText text(String yaml) {
        return InputText.of("index.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isTheShapeOfTheRecordsThatReadIndices() throws IOException {
        String shape = RecordSchema.of(IndexDefinition.class, "Tuân Thủ index");
        Path written = Path.of("target/index.schema.json");
        Files.writeString(written, shape);

        assertThat(Run.of("init", "schema", "index").out())
                .as("the records changed: publish %s as index.schema.json", written.toAbsolutePath())
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyIndexFitsIt(InputText example) {
        assertThat(schema().validate(StructuredInput.read(example, JsonNode.class)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by: ladder, ", "id: x", "points: 5}]}}}]}", "missing: SKIP"})
    void whatLacksSomethingOrHasAnUnknownFieldDoesNotFitIt(String part) {
        JsonNode lacking = StructuredInput.read(
                text(SMALL.replace(part, part.startsWith("points") ? "score: 5}]}}}]}" : "")), JsonNode.class);

        assertThat(schema().validate(lacking)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.read(Run.of("init", "schema", "index").out()));
    }
}

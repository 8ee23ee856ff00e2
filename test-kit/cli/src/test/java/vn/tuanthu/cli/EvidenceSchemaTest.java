package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.report.Json;

/** The published JSON Schema of evidence is the shape that the reader accepts, and every example fits it. */
class EvidenceSchemaTest {
    private static final String PUBLISHED = "/vn/tuanthu/cli/templates/evidence.schema.json";

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../../examples").toRealPath())) {
            return files
                    .filter(p -> p.toString().matches(".*/examples/[^/]+/[^/]+\\.yaml"))
                    .filter(EvidenceSchemaTest::isEvidence)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isEvidence(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("plan: hai-duong-2025"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isTheShapeOfTheRecordsThatReadEvidence() throws IOException {
        String shape = RecordSchema.of(Evidence.class, "Tuân Thủ evidence");
        Path written = Path.of("target/evidence.schema.json");
        Files.writeString(written, shape);

        assertThat(published())
                .as("the records changed: publish %s as %s", written.toAbsolutePath(), PUBLISHED)
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsIt(Path example) throws IOException {
        JsonNode evidence = StructuredInput.read(InputText.read(example), JsonNode.class);

        assertThat(schema().validate(evidence)).isEmpty();
    }

    @Test
    void anUnknownFieldDoesNotFitIt() {
        JsonNode evidence = Json.read("{\"plan\": \"hai-duong-2025\", \"agency\": []}");

        assertThat(schema().validate(evidence)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.read(published()));
    }

    private static String published() {
        try (InputStream in = EvidenceSchemaTest.class.getResourceAsStream(PUBLISHED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tuanthu.evidence.Evidence;
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
        String shape = Json.write(generated());
        Path written = Path.of("target/evidence.schema.json");
        Files.writeString(written, shape);

        assertThat(published())
                .as("the records changed: publish %s as %s", written.toAbsolutePath(), PUBLISHED)
                .isEqualTo(shape);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFitsIt(Path example) throws IOException {
        JsonNode evidence = new YAMLMapper().readTree(Files.readString(example));

        assertThat(schema().validate(evidence)).isEmpty();
    }

    @Test
    void anUnknownFieldDoesNotFitIt() {
        JsonNode evidence = JsonMapper.shared().readTree("{\"plan\": \"hai-duong-2025\", \"agency\": []}");

        assertThat(schema().validate(evidence)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().readTree(published()));
    }

    private static JsonNode generated() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.NULLABLE_FIELDS_BY_DEFAULT);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            ObjectNode text = context.getGeneratorConfig().createObjectNode();
            if (type.getErasedType() == LocalDate.class) {
                return new CustomDefinition(text.put("type", "string").put("format", "date"), true);
            }
            if (isWrittenAsText(type.getErasedType())) {
                text.putArray("type").add("string").add("integer");
                return new CustomDefinition(text, true);
            }
            return null;
        });
        config.forFields().withRequiredCheck(EvidenceSchemaTest::isRequired);
        config.forFields().withNullableCheck(field -> !isRequired(field));
        config.forFields().withInstanceAttributeOverride((node, field, context) -> {
            if (isPrintedNumber(field)) {
                node.putArray("type").add("string").add("number").add("null");
            }
        });
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(Evidence.class);
        return schema.put("title", "Tuân Thủ evidence");
    }

    /** A type that parses itself from text, such as a period. */
    private static boolean isWrittenAsText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** An amount as printed: in quotes, or a bare number where the decimal mark is a point. */
    private static boolean isPrintedNumber(FieldScope field) {
        return components(field).anyMatch(accessor -> accessor.isAnnotationPresent(JsonDeserialize.class));
    }

    private static boolean isRequired(FieldScope field) {
        return components(field)
                .map(accessor -> accessor.getAnnotation(JsonProperty.class))
                .anyMatch(property -> property != null && property.required());
    }

    private static Stream<Method> components(FieldScope field) {
        return Arrays.stream(
                        field.getMember().getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .map(RecordComponent::getAccessor);
    }

    private static String published() {
        try (InputStream in = EvidenceSchemaTest.class.getResourceAsStream(PUBLISHED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

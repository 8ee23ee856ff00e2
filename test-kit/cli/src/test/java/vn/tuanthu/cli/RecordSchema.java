package vn.tuanthu.cli;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.LocalizedText;

/** The JSON Schema of the records that a file is read into. */
final class RecordSchema {
    private RecordSchema() {}

    static String of(Class<?> type, String title) {
        return Json.write(generated(type).put("title", title));
    }

    private static ObjectNode generated(Class<?> described) {
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
            if (type.getErasedType() == LocalDateTime.class) {
                // The format "date-time" would ask for seconds and a time zone.
                return new CustomDefinition(text.put("type", "string"), true);
            }
            if (type.getErasedType() == LocalizedText.class) {
                return alone(words(text));
            }
            if (type.getErasedType().isAnnotationPresent(JsonSubTypes.class)) {
                ArrayNode kinds = text.putArray("oneOf");
                for (JsonSubTypes.Type kind :
                        type.getErasedType().getAnnotation(JsonSubTypes.class).value()) {
                    ResolvedType resolved = context.getTypeContext().resolve(kind.value());
                    kinds.add(named(context.createStandardDefinition(resolved, null), type, kind.name()));
                }
                return alone(text);
            }
            if (isWrittenAsText(type.getErasedType())) {
                text.putArray("type").add("string").add("integer");
                return new CustomDefinition(text, true);
            }
            return null;
        });
        config.forFields().withRequiredCheck(RecordSchema::isRequired);
        config.forFields().withNullableCheck(field -> !isRequired(field));
        config.forFields().withInstanceAttributeOverride((node, field, context) -> {
            if (isPrintedNumber(field)) {
                node.putArray("type").add("string").add("number").add("null");
            }
        });
        return new SchemaGenerator(config.build()).generateSchema(described);
    }

    /** What says for itself which properties there are. */
    private static CustomDefinition alone(ObjectNode definition) {
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    /** Plain text, or both languages. */
    private static ObjectNode words(ObjectNode node) {
        ArrayNode either = node.putArray("anyOf");
        either.addObject().put("type", "string");
        ObjectNode both = either.addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode languages = both.putObject("properties");
        languages.putObject("vi").put("type", "string");
        languages.putObject("en").put("type", "string");
        both.putArray("required").add("vi");
        return node;
    }

    /** A kind with the field that tells it from its siblings. */
    private static ObjectNode named(ObjectNode kind, ResolvedType of, String name) {
        String field = of.getErasedType().getAnnotation(JsonTypeInfo.class).property();
        kind.withObjectProperty("properties").putObject(field).put("const", name);
        kind.withArrayProperty("required").add(field);
        return kind.put("type", "object").put("additionalProperties", false);
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
}

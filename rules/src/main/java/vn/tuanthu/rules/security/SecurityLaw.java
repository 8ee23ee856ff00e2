package vn.tuanthu.rules.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;

/** The figures, days and texts of the law on graded security, apart from the rules that use them. */
record SecurityLaw(
        Timeline timeline,
        Figures figures,
        List<Criterion> criteria,
        List<Measure> measures,
        List<SecurityRequirement> checks,
        List<Threshold> thresholds) {
    private static final String FOLDER = "vn/tuanthu/rules/security/";

    record Criteria(@JsonProperty(required = true) List<Criterion> criteria) {}

    record Measures(@JsonProperty(required = true) List<Measure> measures) {}

    record Checks(@JsonProperty(required = true) List<SecurityRequirement> checks) {}

    record Thresholds(@JsonProperty(required = true) List<Threshold> thresholds) {}

    SecurityLaw {
        Set<String> ids = new HashSet<>();
        Stream.of(
                        criteria.stream().map(Criterion::id),
                        measures.stream().map(Measure::id),
                        checks.stream().map(SecurityRequirement::id),
                        thresholds.stream().map(Threshold::id))
                .flatMap(some -> some)
                .forEach(id -> {
                    if (!ids.add(id)) {
                        throw new IllegalStateException("two rules have the id " + id);
                    }
                });
    }

    /** What ships with the library, read when it is first asked for. */
    static SecurityLaw load() {
        return Loaded.LAW;
    }

    private static final class Loaded {
        static final SecurityLaw LAW = new SecurityLaw(
                read("timeline.yaml", Timeline.class),
                read("figures.yaml", Figures.class),
                read("criteria.yaml", Criteria.class).criteria(),
                read("measures.yaml", Measures.class).measures(),
                read("checks.yaml", Checks.class).checks(),
                read("thresholds.yaml", Thresholds.class).thresholds());
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = SecurityLaw.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the library was built without " + FOLDER + file);
            }
            return StructuredInput.read(InputText.of(FOLDER + file, in.readAllBytes()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

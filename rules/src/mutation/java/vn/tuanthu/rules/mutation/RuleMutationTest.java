package vn.tuanthu.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tuanthu.plan.Plan;

/**
 * Every change of the plan pack and of the rules is noticed by some test of this module, or stands in
 * {@code equivalent-mutants.yaml} with the reason why it changes nothing.
 */
class RuleMutationTest {
    /** Tries of each property: few at first, many for a mutant that survived those. */
    private static final int FEW = 50;

    private static final int MANY = 2000;

    private static final Map<String, Set<String>> WORDS = Map.of(
            "certainty", Set.of("TEXT_READ", "COMPUTED", "INTERPRETATION", "SECOND_HAND"),
            "weight", Set.of("MANDATORY", "ADVISORY"),
            "province", Set.of("POOLED", "SHARE_OF_AGENCIES"),
            "tiers", Set.of("PROVINCE", "DISTRICT", "COMMUNE"),
            "kinds", Set.of("DEPARTMENT", "PEOPLES_COMMITTEE", "OTHER"),
            "scope", Set.of("AGENCY", "PROVINCE"));

    private static final Path TARGET = Path.of("target");
    private static final Path CLASSES = TARGET.resolve("classes");

    @Test
    void everyChangeIsNoticed() throws Exception {
        String only = System.getProperty("mutants", "");
        Trial trial = Trial.of(List.of(CLASSES, home(Plan.class)), TARGET.resolve("test-classes"))
                .quickestFirst(TARGET.resolve("mutation/changes"), FEW);
        List<Mutant> mutants = mutants();
        Map<String, String> results = new TreeMap<>();
        List<String> survivors = new ArrayList<>();
        int stillborn = 0;
        for (Mutant mutant : mutants) {
            if (!mutant.name().contains(only)) {
                continue;
            }
            try {
                Path changes = TARGET.resolve("mutation/changes");
                Optional<String> killer =
                        trial.killer(mutant, changes, FEW).or(() -> trial.killer(mutant, changes, MANY));
                String earlier = results.put(
                        mutant.name(), killer.map(k -> "killed by " + k).orElse("SURVIVED"));
                assertThat(earlier).as("two mutants named %s", mutant.name()).isNull();
                if (killer.isEmpty()) {
                    survivors.add(mutant.name());
                }
            } catch (StillbornException e) {
                stillborn++;
                results.put(mutant.name(), "does not compile: " + e.getMessage());
            }
        }
        Set<String> equivalent = equivalent(only);
        Files.createDirectories(TARGET.resolve("mutation"));
        String summary = String.format(
                "%d mutants: %d killed, %d survived (%d of them listed as equivalent); %d more do not compile%n",
                results.size() - stillborn,
                results.size() - stillborn - survivors.size(),
                survivors.size(),
                survivors.stream().filter(equivalent::contains).count(),
                stillborn);
        Files.writeString(
                TARGET.resolve("mutation/report.txt"),
                summary
                        + results.entrySet().stream()
                                .map(r -> r.getKey() + "\n    "
                                        + r.getValue().lines().findFirst().orElse(""))
                                .collect(Collectors.joining("\n")));
        System.out.print(summary);

        assertThat(survivors)
                .as("changes that no test notices (add a test, or list them in equivalent-mutants.yaml with a reason)")
                .containsExactlyInAnyOrderElementsOf(equivalent);
    }

    private static List<Mutant> mutants() throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Path file : files("packs", ".yaml")) {
            all.addAll(PackMutants.of(name(file), Files.readString(file), WORDS));
        }
        for (Path file : files("vn", ".drl")) {
            all.addAll(DrlMutants.of(name(file), Files.readString(file)));
        }
        return all;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return CLASSES.relativize(file).toString().replace('\\', '/');
    }

    private static Set<String> equivalent(String only) throws IOException {
        JsonNode listed = new YAMLMapper()
                .readTree(RuleMutationTest.class.getResourceAsStream("/equivalent-mutants.yaml"))
                .path("equivalent");
        for (JsonNode entry : listed) {
            assertThat(entry.path("reason").asString(""))
                    .as("reason of %s", entry.path("mutant"))
                    .isNotBlank();
        }
        return listed.valueStream()
                .map(entry -> entry.get("mutant").asString())
                .filter(name -> name.contains(only))
                .collect(Collectors.toSet());
    }

    private static Path home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

package vn.tuanthu.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Plan;

/**
 * Changes the files of one kind one thing at a time and asks the tests of this module whether they notice.
 *
 * <p>To look at a few mutants only, run {@code main} in the folder of the module on its test class path with a piece of
 * their names. It prints each end as it comes, and how many milliseconds it took; the names in a third argument, a file
 * with one mutant a line, are left out, so that a run that was broken off can go on.
 */
final class Mutation {
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("certainty", Set.of("TEXT_READ", "COMPUTED", "INTERPRETATION", "SECOND_HAND")),
            Map.entry("weight", Set.of("MANDATORY", "ADVISORY")),
            Map.entry("province", Set.of("POOLED", "SHARE_OF_AGENCIES")),
            Map.entry("tiers", Set.of("PROVINCE", "DISTRICT", "COMMUNE")),
            Map.entry("kinds", Set.of("DEPARTMENT", "PEOPLES_COMMITTEE", "OTHER")),
            Map.entry("scope", Set.of("AGENCY", "PROVINCE")));

    private static final Path TARGET = Path.of("target");
    private static final Path CLASSES = TARGET.resolve("classes");

    private final String ending;
    private final Path changes;
    private final Map<String, String> results = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private int stillborn;

    /** Of the files whose names end with {@code ending}. */
    Mutation(String ending) {
        this.ending = ending;
        this.changes = TARGET.resolve("mutation/changes" + ending);
    }

    /** Prints how the mutants end whose file has the first argument's ending and whose name holds a piece of the second. */
    public static void main(String[] arguments) throws Exception {
        Mutation mutation = new Mutation(arguments[0]);
        if (arguments.length > 2) {
            mutation.done.addAll(Files.readAllLines(Path.of(arguments[2])));
        }
        mutation.survivors(arguments[1], 1, 0).forEach(survivor -> System.out.println("SURVIVED " + survivor));
        System.out.print(mutation.summary(equivalent()));
    }

    /**
     * Of all mutants, or of those whose names hold one of the pieces, between semicolons, of {@code mutants}; with
     * {@code mutants.share=10}, of a tenth chosen by {@code mutants.seed}, which is printed.
     */
    void requireThatEveryChangeIsNoticed() throws Exception {
        String only = System.getProperty("mutants", "");
        int share = Integer.getInteger("mutants.share", 1);
        long seed = Long.getLong("mutants.seed", System.nanoTime());
        List<String> survivors = survivors(only, share, seed);
        boolean whole = share == 1;
        Set<String> equivalent = equivalent().stream()
                .filter(name -> name.contains(ending + " |") && isMeant(name, only))
                .filter(name -> whole || results.containsKey(name))
                .collect(Collectors.toSet());
        if (!whole) {
            System.out.printf(
                    "%s: one of %d mutants, -Dmutants.share=%d -Dmutants.seed=%d%n", ending, share, share, seed);
        }

        assertThat(survivors)
                .as("changes that no test notices (add a test, or list them in equivalent-mutants.yaml with a reason)")
                .containsExactlyInAnyOrderElementsOf(equivalent);
        System.out.print(summary(equivalent));
    }

    private static boolean isMeant(String name, String only) {
        return Stream.of(only.split(";")).anyMatch(name::contains);
    }

    /** Names of the mutants that hold a piece of {@code only}, one of {@code share} of them, and that no test notices. */
    private List<String> survivors(String only, int share, long seed) throws Exception {
        Trial trial = Trial.of(List.of(CLASSES, home(Plan.class)), TARGET.resolve("test-classes"));
        Random chance = new Random(seed);
        List<Mutant> mutants = mutants().stream()
                .filter(mutant -> isMeant(mutant.name(), only) && !done.contains(mutant.name()))
                .filter(mutant -> chance.nextInt(share) == 0)
                .toList();
        trial.warmUp(unchanged(mutants));
        Files.createDirectories(TARGET.resolve("mutation"));
        Files.deleteIfExists(report());
        for (Mutant mutant : mutants) {
            judge(mutant, trial);
        }
        return survivors;
    }

    private void judge(Mutant mutant, Trial trial) throws IOException {
        String result;
        long start = System.nanoTime();
        try {
            Optional<String> killer = trial.killer(mutant, mutant.files().get(), changes);
            result = killer.map(k -> "killed by " + k).orElse("SURVIVED");
            if (killer.isEmpty()) {
                survivors.add(mutant.name());
            }
        } catch (StillbornException e) {
            stillborn++;
            result = "does not compile: " + e.getMessage();
        }
        if (results.put(mutant.name(), result) != null) {
            throw new IllegalStateException("two mutants named " + mutant.name());
        }
        String told = String.format(
                "%s%n    %s (%d ms)%n",
                mutant.name(), result.lines().findFirst().orElse(""), (System.nanoTime() - start) / 1_000_000);
        System.out.print(told);
        Files.writeString(report(), told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path report() {
        return TARGET.resolve("mutation/report" + ending + ".txt");
    }

    /** How many mutants there were and how they ended. */
    String summary(Set<String> equivalent) {
        int alive = results.size() - stillborn;
        Set<String> listed = new HashSet<>(survivors);
        listed.retainAll(equivalent);
        return String.format(
                "%s: %d mutants: %d killed, %d survived (%d of them listed as equivalent); %d more do not compile%n",
                ending, alive, alive - survivors.size(), survivors.size(), listed.size(), stillborn);
    }

    /** A mutant without a change for each stage that has mutants: of rules one compiled anew in its place, of data none. */
    private List<Mutant> unchanged(List<Mutant> mutants) throws IOException {
        List<Mutant> unchanged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mutant mutant : mutants) {
            boolean rules = ending.equals(".drl");
            String stage =
                    rules ? DrlMutants.drlPackage(Files.readString(CLASSES.resolve(mutant.path()))) : mutant.chapter();
            if (seen.add(stage)) {
                unchanged.add(
                        rules
                                ? DrlMutants.none(
                                        mutant.path(), Files.readString(CLASSES.resolve(mutant.path())), texts())
                                : Mutant.none(mutant.path()));
            }
        }
        return unchanged;
    }

    private List<Mutant> mutants() throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Path file : files("packs")) {
            if (isJudged(file)) {
                all.addAll(PackMutants.of(name(file), Files.readString(file), WORDS));
            }
        }
        for (Path file : files("vn")) {
            all.addAll(
                    ending.equals(".drl")
                            ? DrlMutants.of(name(file), Files.readString(file), texts())
                            : PackMutants.of(name(file), Files.readString(file), WORDS));
        }
        return all;
    }

    /** A pack also brings templates to fill in and cases of its own, by which nothing is judged. */
    private static boolean isJudged(Path file) {
        return !file.endsWith("cases.yaml") && !file.getParent().endsWith("init");
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files("vn")) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return CLASSES.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Names of the mutants that are listed as changing nothing.
     *
     * @throws IllegalStateException if one stands there without a reason
     */
    static Set<String> equivalent() {
        JsonNode listed = StructuredInput.read(
                        InputText.shipped(Mutation.class, "equivalent-mutants.yaml"), JsonNode.class)
                .path("equivalent");
        Set<String> names = new HashSet<>();
        for (JsonNode entry : listed) {
            if (entry.path("reason").asText("").isBlank()) {
                throw new IllegalStateException("no reason is given for " + entry.path("mutant"));
            }
            names.add(entry.get("mutant").asText());
        }
        return names;
    }

    private static Path home(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

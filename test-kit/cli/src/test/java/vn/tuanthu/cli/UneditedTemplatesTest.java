package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Blank;

/** A template that nobody has filled in makes nobody compliant, and no verdict rests on a place that is still open. */
class UneditedTemplatesTest {
    @TempDir
    private static Path packs;

    @TempDir
    private Path folder;

    /** The plan that ships, one of another province, and the pack that {@code pack init} makes, as it stands. */
    private static List<List<String>> plans() {
        Path sample = packs.resolve("mau");
        assertThat(Run.of("pack", "init", sample.toString()).code()).isZero();
        return List.of(
                List.of(),
                List.of("--pack", "../../examples/packs/lam-giang-2026"),
                List.of("--pack", sample.toString()));
    }

    static Stream<Arguments> templates() {
        List<Arguments> all = new ArrayList<>();
        for (List<String> plan : plans()) {
            for (InitCommand.Kind kind : InitCommand.Kind.values()) {
                for (String language : List.of("vi", "en")) {
                    boolean ofMoney = kind == InitCommand.Kind.BUDGET
                            && plan.contains(packs.resolve("mau").toString());
                    if (kind != InitCommand.Kind.SCHEMA && kind != InitCommand.Kind.INDEX && !ofMoney) {
                        all.add(Arguments.of(kind, "text", plan, language));
                    }
                }
            }
            all.add(Arguments.of(InitCommand.Kind.AGENCY, "xlsx", plan, "vi"));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("templates")
    void nothingIsShown(InitCommand.Kind kind, String format, List<String> plan, String language) throws IOException {
        Path file =
                folder.resolve("xlsx".equals(format) ? "a.xlsx" : kind == InitCommand.Kind.TABLE ? "a.csv" : "a.yaml");
        assertThat(run(
                                plan,
                                "--lang",
                                language,
                                "init",
                                kind.name().toLowerCase(Locale.ROOT),
                                "--format",
                                format,
                                "--out",
                                file.toString())
                        .code())
                .isZero();
        String day = "2026-12-31";
        switch (kind) {
            case STATEMENT -> {
                Path out = folder.resolve("accepted");
                Run accepted = run(plan, "accept", file.toString(), "--out", out.toString());
                assertThat(accepted.code()).as(accepted.out() + accepted.err()).isEqualTo(1);
                assertThat(Files.readString(out.resolve("acceptance.json"))).containsPattern("\"accepted\" ?: ?false");
                restOnWhatIsThere(Json.read(Files.readString(out.resolve("acceptance.json"))));
            }
            case BUDGET -> judged(run(plan, "budget", file.toString(), "--format", "json"));
            default -> {
                judged(run(plan, "check", file.toString(), "--as-of", day, "--format", "json"));
                judged(run(plan, "check", file.toString(), "--as-of", day, "--scope", "province", "--format", "json"));
                if (kind == InitCommand.Kind.SYSTEM) {
                    for (String some : List.of("2025-12-31", "2026-07-15", "2026-11-23", "2027-12-31")) {
                        judged(run(plan, "classify", file.toString(), "--as-of", some, "--format", "json"));
                    }
                }
            }
        }
    }

    @Test
    void theFormOfAnIndexRanksNobody() {
        Path form = folder.resolve("f.xlsx");
        assertThat(Run.of("init", "index", "--format", "xlsx", "--out", form.toString())
                        .code())
                .isZero();

        Run ranked = Run.of("rank", form.toString(), "--index", form.toString());

        assertThat(ranked.code()).isEqualTo(2);
        assertThat(ranked.out()).isEmpty();
    }

    private static Run run(List<String> pack, String... words) {
        return Run.of(Stream.concat(Stream.of(words), pack.stream()).toArray(String[]::new));
    }

    private static void judged(Run run) throws IOException {
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
        JsonNode report = Json.read(run.out());
        assertThat(report.get("compliant").asBoolean()).isFalse();
        restOnWhatIsThere(report);
    }

    /** Whatever is told to be met rests on no text that is still to be filled in. */
    private static void restOnWhatIsThere(JsonNode node) {
        for (JsonNode finding : node.findParents("outcome")) {
            if (finding.get("outcome").asText().equals("PASS") && finding.has("evidence")) {
                finding.get("evidence")
                        .forEach(text -> assertThat(Blank.provesNothing(
                                        text.asText().replaceAll(" \\(\\d{2}/\\d{2}/\\d{4}\\)$", "")))
                                .as(finding.toString())
                                .isFalse());
            }
        }
    }
}

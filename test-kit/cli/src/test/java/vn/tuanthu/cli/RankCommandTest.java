package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.report.Json;

/** {@code rank}: published results reproduced, places defended, bad tables refused. */
class RankCommandTest {
    private static final String TREE = """
        node,parent,weight,direction,transform,norm,lo,hi,scale,agg,round,name
        all,,1,,,,,,,%s,,All
        a,all,1,1,none,none,,,,,,A
        b,all,3,1,none,none,,,,,,B
        """;

    @TempDir
    private Path folder;

    /** Scores published on dti.gov.vn for 2022, to four decimals, from main indices also published rounded. */
    @Test
    void reproducesTheProvincialIndexOfTwoProvinces() throws IOException {
        Path table = write("dti.csv", """
            unit,NT,TC,HT,NL,AT,CQ,KT,XH
            Đà Nẵng,1.0000,0.9000,0.8253,0.8487,0.7578,0.8575,0.7836,0.5197
            TP. Hồ Chí Minh,0.8917,0.9000,0.8258,0.6267,0.5580,0.8406,0.7611,0.3590
            """);

        JsonNode units = json(Run.of("rank", table.toString(), "--index", "dti-922", "--format", "json"))
                .get("units");

        assertThat(units.get(0).get("score").asDouble()).isCloseTo(0.8002, within(0.0001));
        assertThat(units.get(1).get("score").asDouble()).isCloseTo(0.7163, within(0.0001));
        assertThat(units.get(0).get("score").asDouble()).isEqualTo(0.800175);
        assertThat(units.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(Json.names(units.get(0))).contains("unit", "score", "rank", "scores", "ranks", "ranked", "reason");
    }

    /** 7.015 and 7.02 are told apart, are level with two decimals, and a table that states one decimal is not undone. */
    @ParameterizedTest(name = "total stated to {0} decimals, published to {1}")
    @CsvSource({", , 7.02 1, 7.015 2", ", 2, 7.02 1, 7.02 1", "1, 2, 7.0 1, 7.0 1", ", 13, ,", ", -1, ,"})
    void ranksOnPublishedDecimalsWhereAsked(String stated, String published, String x, String y) throws IOException {
        Path table = write("t.csv", "unit,a,b\nx,2.02,5\ny,2.015,5\n");
        Path index = write(
                "index.csv",
                "node,parent,agg,round\nt,,sum,%s\na,t,,\nb,t,,\n".formatted(stated == null ? "" : stated));
        List<String> rank =
                new ArrayList<>(List.of("rank", table.toString(), "--index", index.toString(), "--format", "csv"));
        if (published != null) {
            rank.addAll(List.of("--published-decimals", published));
        }

        Run run = Run.of(rank.toArray(String[]::new));

        if (x == null) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--published-decimals", "12");
        } else {
            assertThat(run.out().lines())
                    .contains("x,t," + x.replace(' ', ',') + ",2,2,", "y,t," + y.replace(' ', ',') + ",2,2,");
        }
    }

    @Test
    void ranksOneTwoTwoFourOnUnroundedScores() throws IOException {
        Path table = write("t.csv", "unit,a,b\nw,0.1,0.2\nx,0.2,0.3\ny,0.2,0.3\nz,0.20000000000000001,0.3\n");
        Path index = write("index.csv", TREE.formatted("amean"));

        Run run = Run.of("rank", table.toString(), "--index", index.toString(), "--format", "csv");

        assertThat(run.out().lines())
                .contains(
                        "w,all,0.175,4,2,2,",
                        "x,all,0.275,2,2,2,",
                        "y,all,0.275,2,2,2,",
                        "z,all,0.275000000000000003,1,2,2,");
        assertThat(run.out().lines().findFirst()).contains("\uFEFFunit,node,score,rank,figures,criteria,note");
    }

    @Test
    void anAgencyThatHadNothingToDoIsNotRankedByIt() throws IOException {
        Path evidence = write("e.yaml", """
            plan: hai-duong-2025
            asOf: 2025-06-01
            agencies:
              - {id: idle, name: A, tier: PROVINCE, kind: DEPARTMENT}
              - {id: busy, name: B, tier: PROVINCE, kind: DEPARTMENT}
            measurements:
              - {agency: idle, indicator: work-files-online, numerator: 0, denominator: 0, period: 2025, source: s}
              - {agency: busy, indicator: work-files-online, numerator: 1, denominator: 2, period: 2025, source: s}
            """);

        JsonNode units = json(Run.of("rank", evidence.toString(), "--index", "hai-duong-2025", "--format", "json"))
                .get("units");

        assertThat(units.get(0).get("ranked").asBoolean()).isFalse();
        assertThat(units.get(0).get("reason").asText()).isNotBlank();
        assertThat(units.get(1).get("rank").asInt()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"amean, 0.7", "gmean, 0.6324555320336759", "hmean, 0.5714285714285714", "sum, 2.8"})
    void putsPartsTogether(String aggregate, double score) throws IOException {
        Path table = write("t.csv", "unit,a,b\nx,0.4,0.8\n");
        Path index = write("index.csv", TREE.formatted(aggregate));

        JsonNode unit = json(Run.of("rank", table.toString(), "--index", index.toString(), "--format", "json"))
                .get("units")
                .get(0);

        double expected = switch (aggregate) {
            case "gmean" -> Math.pow(0.4, 0.25) * Math.pow(0.8, 0.75);
            case "hmean" -> 4 / (1 / 0.4 + 3 / 0.8);
            default -> score;
        };
        assertThat(unit.get("score").asDouble()).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest(name = "{0}: total {1}")
    @CsvSource({
        "skip, 0.8, thiếu số liệu ở 1 tiêu chí: A",
        "propagate,, thiếu số liệu ở 1 tiêu chí: A",
        "zero, 0.6, 'A: không có số liệu, tính 0 điểm'"
    })
    void saysWhatBecomesOfMissingData(String rule, Double total, String note) throws IOException {
        Path table = write("t.csv", "unit,a,b\nx,,0.8\n");
        Path index = write("index.csv", TREE.formatted("amean"));
        write("meta.json", "{\"missing\": \"" + rule + "\"}");

        JsonNode ranking = json(Run.of("rank", table.toString(), "--index", index.toString(), "--format", "json"));
        JsonNode unit = ranking.get("units").get(0);

        assertThat(unit.get("score").isNull() ? null : unit.get("score").asDouble())
                .isEqualTo(total);
        assertThat(unit.get("ranked").asBoolean()).isEqualTo(total != null);
        assertThat(unit.get("notes").toString()).contains(note);
        assertThat(ranking.get("notes").toString()).isNotEqualTo("[]");
    }

    @Test
    void scoresButDoesNotRankAgenciesWithoutPublicServicesAndKeepsTiersApart() {
        Path table = Path.of("../../examples/index-ranking/measurements.csv");

        Run run = Run.of(
                "rank", table.toString(), "--index", "hai-duong-2025", "--as-of", "2025-12-31", "--format", "json");
        List<JsonNode> units = json(run).get("units").valueStream().toList();

        assertThat(units).hasSize(29);
        assertThat(units)
                .filteredOn(u -> !u.get("ranked").asBoolean())
                .hasSize(2)
                .allSatisfy(unit -> {
                    assertThat(unit.get("score").isNull()).isFalse();
                    assertThat(unit.get("rank").isNull()).isTrue();
                    assertThat(unit.get("reason").asText()).contains("không cung cấp dịch vụ công");
                });
        assertThat(units.stream()
                        .filter(u -> u.get("rank").asInt(0) == 1)
                        .map(u -> u.get("pool").asText()))
                .containsExactlyInAnyOrder("PROVINCE", "COMMUNE");
    }

    @Test
    void defendsADifferencePartByPart() throws IOException {
        Path table = write("t.csv", "unit,a,b\nx,0.4,0.8\ny,0.6,0.4\n");
        Path index = write("index.csv", TREE.formatted("amean"));

        Run run = Run.of("rank", table.toString(), "--index", index.toString(), "--compare", "x,y");

        assertThat(run.out())
                .contains("chênh nhau 0,2500", "A: 0,4000 [0,4] so với 0,6000 [0,6], góp -0,0500", "góp 0,3000");
        assertThat(Run.of("rank", table.toString(), "--index", index.toString(), "--compare", "x,w")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void saysHowManyMoreMoveAnAgencyUp() {
        String[] rank = {
            "rank",
            "../../examples/index-ranking/measurements.csv",
            "--index",
            "hai-duong-2025",
            "--as-of",
            "2025-12-31"
        };

        assertThat(run(rank, "--raise", "so-vd-01").out())
                .containsPattern(" \\d+ (hồ sơ|thủ tục|kết quả) nữa "
                        + "\\(\\d+/\\d+ → \\d+/\\d+\\): từ hạng \\d+ lên hạng \\d+");
        JsonNode raised = json(run(rank, "--raise", "so-vd-01", "--format", "json"));
        assertThat(raised.get("raises").valueStream())
                .isNotEmpty()
                .allSatisfy(raise -> assertThat(raise.get("toRank").asInt())
                        .isLessThan(raised.get("rank").asInt()));
        JsonNode difference = json(run(rank, "--compare", "so-vd-01,so-vd-02", "--format", "json"));
        assertThat(difference
                        .get("parts")
                        .valueStream()
                        .mapToDouble(part -> part.get("effect").asDouble())
                        .sum())
                .isCloseTo(difference.get("difference").asDouble(), within(1e-12));
        assertThat(run(rank, "--raise", "so-vd-1x").code()).isEqualTo(2);
        assertThat(run(rank, "--raise", "so-vd-01", "--format", "csv").code()).isEqualTo(2);
    }

    @Test
    void writesAWorkbookAndASelfContainedPage() throws IOException {
        Path table = Path.of("../../examples/index-ranking/measurements.csv");
        Path page = folder.resolve("rank.html");
        Path book = folder.resolve("rank.xlsx");
        String[] rank = {"rank", table.toString(), "--index", "hai-duong-2025", "--as-of", "2025-12-31"};

        assertThat(run(rank, "--format", "html", "--robustness", "50", "--out", page.toString())
                        .code())
                .isZero();
        assertThat(run(rank, "--format", "xlsx", "--out", book.toString()).code())
                .isZero();

        assertThat(Files.readString(page)).contains("<svg", "lang=\"vi\"").doesNotContain("src=");
        assertThat(Files.readAllBytes(book)).startsWith('P', 'K');
        assertThat(run(rank, "--format", "html").code()).isEqualTo(2);
    }

    @Test
    void robustnessStandsInTextAndJsonAndIsRepeatable() {
        String[] rank = {
            "rank",
            "../../examples/index-ranking/measurements.csv",
            "--index",
            "hai-duong-2025",
            "--as-of",
            "2025-12-31",
            "--robustness",
            "40"
        };

        Run text = run(rank, "--seed", "7");
        assertThat(text.out())
                .contains("40 lần chạy, mầm 7", "Khoảng thứ hạng, nhóm cấp tỉnh")
                .containsPattern("1\\. Sở Ví dụ 05: từ 1 đến 1 .*đứng trên đơn vị kế tiếp \\d+ % số lần");
        assertThat(run(rank, "--seed", "7").out()).isEqualTo(text.out());
        JsonNode pool = json(run(rank, "--seed", "7", "--format", "json"))
                .get("robustness")
                .get("pools")
                .get(0);
        assertThat(pool.get("intervals").size()).isEqualTo(15);
        assertThat(pool.get("intervals").valueStream()).allSatisfy(interval -> {
            assertThat(interval.get("best").asDouble())
                    .isLessThanOrEqualTo(interval.get("median").asDouble());
            assertThat(interval.get("worst").asDouble())
                    .isGreaterThanOrEqualTo(interval.get("median").asDouble());
        });
        assertThat(pool.get("sensitivity").size()).isPositive();
        assertThat(run(rank, "--format", "csv").code()).isEqualTo(2);
        assertThat(run(rank, "--raise", "so-vd-01").code()).isEqualTo(2);
    }

    @Test
    void aWorkbookRanksAsTheSameCsvAndAFormulaInItIsRefused() throws IOException {
        Path index = write("index.csv", TREE.formatted("amean"));
        Path csv = write("t.csv", "unit,a,b\nSở A,0.4,0.8\nSở B,0.6,0.4\n");
        Path good = workbook("good.xlsx", false);
        Path bad = workbook("bad.xlsx", true);

        Run run = Run.of("rank", good.toString(), "--index", index.toString(), "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(Run.of("rank", csv.toString(), "--index", index.toString(), "--format", "csv")
                        .out());
        assertThat(Run.of("rank", bad.toString(), "--index", index.toString())).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("C2", "công thức");
        });
    }

    private Path workbook(String name, boolean formula) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Bảng");
            Object[][] cells = {{"unit", "a", "b"}, {"Sở A", 0.4, 0.8}, {"Sở B", 0.6, 0.4}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < 3; column++) {
                    if (cells[row][column] instanceof Double number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, (String) cells[row][column]);
                    }
                }
            }
            if (formula) {
                sheet.formula(1, 2, "A1");
            }
        }
        return file;
    }

    private static Run run(String[] first, String... more) {
        String[] all = Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
        return Run.of(all);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,a,c\\nx,1,2              | :1: | cột lạ “c” | b",
                "unit,a\\nx,1                  | :1: | thiếu cột “b” | Các cột hợp lệ",
                "unit,a,b\\nx,1,nhiều          | :2: | ô b có giá trị không hợp lệ: “nhiều” | Cần một số",
                "unit,a,b\\nx,1,1.234          | :2: | “1.234” | Không rõ dấu này",
                "unit,a,b\\nx,1,2\\nx,1,3      | :3: | đơn vị “x” xuất hiện hai lần | Chỉ giữ lại một",
                "unit,a,b\\nx,1                | :2: | dòng có 2 ô trong khi dòng tiêu đề có 3 | dấu phân cách",
                "unit,a,b\\n,1,2               | :2: | không có tên đơn vị | Điền tên",
                "unit,a,b                      | :1: | không có dòng số liệu | Thêm mỗi đơn vị",
                "unit,a,b\\nx,=1+1,2           | :2: | “=1+1” | Cần một số",
            })
    void refusesABadTable(String text, String place, String what, String remedy) throws IOException {
        Path table = write("bad.csv", text.replace("\\n", "\n"));
        Path index = write("index.csv", TREE.formatted("amean"));

        Run run = Run.of("rank", table.toString(), "--index", index.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(table + place).contains(what).contains(remedy);
    }

    @Test
    void aNameThatLooksLikeAFormulaIsMadeSafeInCsv() throws IOException {
        Path table = write("t.csv", "unit,a,b\n=HYPERLINK(1),-1,2\n");
        Path index = write("index.csv", TREE.formatted("amean"));

        assertThat(Run.of("rank", table.toString(), "--index", index.toString(), "--format", "csv")
                        .out())
                .contains("'=HYPERLINK(1)")
                .contains(",a,-1.0,1,1,1,");
    }

    @Test
    void anUnknownIndexNamesTheNearest() {
        Run run = Run.of("rank", "t.csv", "--index", "dti-923");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("không có chỉ số “dti-923”", "“dti-922”");
    }

    /**
     * Published indices. In EGDI 2018 two published places, of IRQ and SRB, follow decimals that were not published:
     * on the published figures each comes one place later.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "egdi/2018, IRQ SRB",
        "hdi/2021,",
        "desi/2021,",
        "coinr/minmax0_100_amean,",
        "coinr/minmax1_100_gmean,",
        "coinr/missing_skip_minmax0_100,",
    })
    void reproducesPublishedIndices(String name, String knownOtherPlaces) throws IOException {
        String reference = System.getenv("TUANTHU_REFERENCE");
        assumeTrue(reference != null, "TUANTHU_REFERENCE names no folder of published cases");
        Path published = Path.of(reference, "cases").resolve(name);
        double tolerance = Json.read(Files.readString(published.resolve("meta.json")))
                .get("tolerance")
                .asDouble();
        Run run = Run.of(
                "rank",
                published.resolve("units.csv").toString(),
                "--index",
                published.resolve("index.csv").toString(),
                "--format",
                "csv");
        Map<String, String[]> ours = new HashMap<>();
        run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> ours.put(cells[0] + " " + cells[1], cells));

        List<String> otherPlaces = Files.readAllLines(published.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> {
                    String[] our = ours.get(cells[0] + " " + cells[1]);
                    assertThat(our).as(cells[0]).isNotNull();
                    if (!cells[2].isEmpty()) {
                        assertThat(Double.parseDouble(our[2]))
                                .as(cells[0] + " " + cells[1])
                                .isCloseTo(Double.parseDouble(cells[2]), within(tolerance));
                    }
                    return !cells[3].isEmpty() && !cells[3].equals(our[3]);
                })
                .map(cells -> cells[0])
                .collect(Collectors.toList());

        assertThat(otherPlaces)
                .containsExactlyInAnyOrder(knownOtherPlaces == null ? new String[0] : knownOtherPlaces.split(" "));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(Run run) {
        assertThat(run.err()).isEmpty();
        return Json.read(run.out());
    }
}

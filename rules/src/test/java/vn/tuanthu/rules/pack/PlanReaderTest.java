package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Tiers;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.text.Language;

class PlanReaderTest {
    private static final List<String> FILES =
            List.of("plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "budget.yaml");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        for (String name : FILES) {
            try (InputStream in = getClass().getResourceAsStream("/packs/hai-duong-2025/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    @Test
    void holdsEverySentenceOfThePlanInItsOwnWords() {
        Plan plan = PlanReader.bundled("hai-duong-2025");

        assertThat(plan.clauses()).hasSize(148);
        assertThat(plan.clause("II.2.7").orElseThrow().text())
                .isEqualTo("- 60% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến trên "
                        + "Cổng dịch vụ công quốc gia.");
        assertThat(plan.clauses()).filteredOn(c -> c.kind() == Clause.Kind.TASK).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({
        "II.2.1a, 90, work-files-online",
        "II.2.1b, 80, work-files-online",
        "II.2.1c, 70, work-files-online",
        "II.2.2a, 80, services-multi-channel",
        "II.2.2b, 100, procedures-full-process",
        "II.2.3, 90, satisfaction",
        "II.2.4, 100, reports-on-system",
        "II.2.6, 55, shared-database-lgsp",
        "II.2.7, 60, procedures-online-payment",
        "II.2.8, 100, results-digitised",
        "II.2.9, 50, dossiers-online",
        "II.2.10, 50, staff-digital-skills",
        "II.2.11, 100, systems-level3-plan",
    })
    void setsTheThresholdsThatThePlanSets(String id, String percent, String indicator) {
        Target target = PlanReader.bundled("hai-duong-2025").targets().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(target.threshold()).hasToString(percent);
        assertThat(target.indicatorId()).isEqualTo(indicator);
        assertThat(target.clause().text()).contains(percent + "%");
    }

    @Test
    void readsTheSamePackFromAFolder() {
        Plan bundled = PlanReader.bundled("hai-duong-2025");

        assertThat(PlanReader.read(folder)).isEqualTo(bundled);
    }

    @Test
    void anotherPlanIsAnotherFolderAndNoJava() throws IOException {
        replace("plan.yaml", "id: hai-duong-2025", "id: tinh-khac-2026");
        replace("targets.yaml", "threshold: 55", "threshold: 62.5");

        Plan plan = PlanReader.read(folder);

        assertThat(plan.id()).isEqualTo("tinh-khac-2026");
        assertThat(plan.targets()).extracting(t -> t.threshold().toString()).contains("62.5");
        assertThat(plan.sha256())
                .isNotEqualTo(PlanReader.bundled("hai-duong-2025").sha256());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.csv    | chủ trì          | chủ  trị        | VII.1 viết “trị, phối hợp",
                "ledger.csv    | II.2.9,65,TARGET | II.2.8,65,TARGET | “II.2.8” được khai hai lần",
                "ledger.csv    | II.2.9,65,TARGET | II.2.9,65,GOALS  | không có loại câu “GOALS”; dùng: GOAL",
                "targets.yaml  | clause: II.2.10  | clause: II.2.12  | “II.2.12” nhưng không có; gần nhất: II.2.1",
                "targets.yaml  | indicator: satisfaction | indicator: satisfactoin | gần nhất: satisfaction",
                "targets.yaml  | threshold: 55    | threshold: 155   | nằm ngoài khoảng 0 đến 100",
                "targets.yaml  | clause: II.2.3   | clause: II.2.4   | II.2.3 không bắt đầu bằng",
                "targets.yaml  | threshold: 55    | treshold: 55     | Có phải ý bạn là “threshold”",
                "targets.yaml  | threshold: 55    | threshold:       | II.2.6 thiếu threshold",
                "targets.yaml  | threshold: 55    | threshold: 1e-99999999 | “1e-99999999”. Cần một số",
                "targets.yaml  | threshold: 55    | threshold: 1e400 | “1e400”. Cần một số",
                "plan.yaml     | firstDay: 2025-01-01 | firstDay: 2026-01-01 | lastDay",
                "targets.yaml  | tiers: [PROVINCE] | tiers: [] | không hỏi ai: tiers để trống",
                "obligations.yaml | scope: [PROVINCE] | scope: [] | không hỏi ai: scope để trống",
                "targets.yaml  | certainty: TEXT_READ | certainty: null | thiếu trường targets[1].certainty",
                "targets.yaml  | province: POOLED | province: MEAN   | POOLED, SHARE_OF_AGENCIES",
                "obligations.yaml | responsible: [finance] | responsible: [finanse] | gần nhất: finance",
                "obligations.yaml | responsible: [finance] | responsible: [null] | thiếu trường obligations",
                "obligations.yaml | id: III.1.1   | id: III.9.9      | “III.9.9” nhưng không có",
                "plan.yaml     | lastDay: 2025-12-31 | lastDay: 31/12/2025 | 2025-12-31",
                "plan.yaml     | id: hai-duong-2025 | id: \"hai-\\\\u202eduong\" | U+202E",
                "plan.yaml     | id: hai-duong-2025 | id: \"\" | mã để trống",
                "plan.yaml     | check: II.2.11   | check: II.2.12   | systems nhắc đến “II.2.12” nhưng không có",
                "plan.yaml     | check: II.2.11   | check: III.5.1   | nhiệm vụ III.5.1 bằng PLAN_OF_LEVEL",
                "plan.yaml     | check: III.5.3   | check: II.2.10   | mục tiêu II.2.10 bằng FOUR_LAYERS",
                "plan.yaml     | check: III.5.4   | check: III.5.3   | “III.5.3” được khai hai lần",
                "plan.yaml     | fromLevel: 3     | fromLevel: 0     | không có cấp độ 0; cấp độ từ 1 đến 5",
                "plan.yaml     | fromLevel: 3     | fromLevel: 6     | 21 (systems[1].fromLevel)",
                "plan.yaml     | shows: FOUR_LAYERS | shows: FIVE_LAYERS | APPROVED_LEVEL_IN_PLACE",
            })
    void refusesAPackThatDoesNotHoldTogether(String file, String old, String broken, String message)
            throws IOException {
        replace(file, old, broken);

        assertThatThrownBy(() -> PlanReader.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }

    /** Blanks that a row must hold are written as they stand in the file; a line break as {@code ⏎}. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,7,FRONT | ledger.csv:4: a line of the ledger has four cells: id, line, kind, text.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,7,FRONT,KẾ HOẠCH,x | ledger.csv:4: a line of the ledger has four cells: id, line, kind, text.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,x,FRONT,KẾ HOẠCH | ledger.csv:4: a line of the ledger has four cells: id, line, kind, text.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,7000000,FRONT,KẾ HOẠCH | ledger.csv:4: a line of the ledger has four cells: id, line, kind, text.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,700000,FRONT,KẾ HOẠCH | ledger.csv:4: clause 0.3 names line 700000, but its sentence starts on line 7 of the text.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.2,7,FRONT,KẾ HOẠCH | ledger.csv:4: "0.2" is declared twice.
        ledger.csv | 0.3,7,FRONT,KẾ HOẠCH | 0.3,7,FRONT,KẾ HOẠCHH | ledger.csv:4: clause 0.3 says "HOẠCHH" but the plan's text says "HOẠCH Ứng dụng công nghệ thông tin và Ch…".
        targets.yaml | threshold: 55 | threshold: -0.01 | targets.yaml:237 (targets[8].threshold): the threshold of II.2.6 lies outside 0 to 100: -0.01.
        targets.yaml | threshold: 55 | threshold: 0 | -
        targets.yaml | threshold: 55 | threshold: 100 | -
        targets.yaml | threshold: 55 | threshold: 100.01 | targets.yaml:237 (targets[8].threshold): the threshold of II.2.6 lies outside 0 to 100: 100.01.
        targets.yaml | id: II.2.3 | id: II.2.4 | targets.yaml:212 (targets[6].id): check id II.2.4 does not start with its clause's id II.2.3.; targets.yaml:221 (targets[7].id): "II.2.4" is declared twice.
        targets.yaml | clause: II.2.3 | clause: II.2.33 | targets.yaml:212 (targets[6].id): check id II.2.3 does not start with its clause's id II.2.33.; targets.yaml:213 (targets[6].clause): II.2.3 names "II.2.33", which does not exist; nearest: II.2.3.
        targets.yaml | clause: II.2.3 | clause: xxxxxxxxxxxx | targets.yaml:212 (targets[6].id): check id II.2.3 does not start with its clause's id xxxxxxxxxxxx.; targets.yaml:213 (targets[6].clause): II.2.3 names "xxxxxxxxxxxx", which does not exist; nearest: –.
        targets.yaml | id: services-multi-channel | id: work-files-online | targets.yaml:22 (indicators[2].id): "work-files-online" is declared twice.; targets.yaml:196 (targets[4].indicator): II.2.2a names "services-multi-channel", which does not exist; nearest: –.
        obligations.yaml | id: III.1.1⏎ | id: III.1.2⏎ | obligations.yaml:30 (obligations[3].id): "III.1.2" is declared twice.
        obligations.yaml | responsible: [finance] | responsible: [finance, lead] | -
        budget.yaml | principle: VI.1.1 | principle: VI.1.11 | budget.yaml:4 (clauses.principle): budget names "VI.1.11", which does not exist; nearest: VI.1.1.
        budget.yaml | total: VI.2 | total: VI.22 | budget.yaml:5 (clauses.total): budget names "VI.22", which does not exist; nearest: VI.2.
        budget.yaml | byLaw: VI.2.5 | byLaw: VI.2.55 | budget.yaml:6 (clauses.byLaw): budget names "VI.2.55", which does not exist; nearest: VI.2.5.
        budget.yaml | list: VI.2.6 | list: VI.2.66 | budget.yaml:7 (clauses.list): budget names "VI.2.66", which does not exist; nearest: VI.2.6.
        budget.yaml | id: von-khac | id: trung-uong | budget.yaml:52 (sources[3].id): "trung-uong" is declared twice.
        budget.yaml | clause: VI.2.3 | clause: VI.2.33 | budget.yaml:46 (sources[2].clause): budget names "VI.2.33", which does not exist; nearest: VI.2.3.
        budget.yaml | stated: "80 tỷ" | stated: "80,1 tỷ" | budget.yaml:43 (sources[1].stated): su-nghiep-cntt: the printed "80,1 tỷ" is not VND 80,000,000,000.
        budget.yaml | stated: "80 tỷ" | stated: "tám mươi" | budget.yaml:43 (sources[1].stated): su-nghiep-cntt: the printed "tám mươi" is not VND 80,000,000,000.
        budget.yaml | ⏎  total: "80" | | -
        budget.yaml | ⏎  totalVnd: 80000000000 | | -
        budget.yaml | ⏎      amount: "0,5" | | -
        budget.yaml | ⏎      amountVnd: 500000000 | | -
        budget.yaml | amount: "0,5" | amount: "0,50" | budget.yaml:86 (appendix.tasks[1]): "0,50" is not a cell of row PL.1 of the text.
        budget.yaml | no: 1⏎ | no: 31⏎ | budget.yaml:86 (appendix.tasks[1].no): budget names "PL.31", which does not exist; nearest: PL.1.
        budget.yaml | name: "Thuê hệ thống hợp | name: "Thuê hệ thống họp | budget.yaml:86 (appendix.tasks[1]): "Thuê hệ thống họp không giấy tờ trong toàn tỉnh" is not a cell of row PL.1 of the text.
        budget.yaml | leadUnit: "Sở Thông tin và Truyền thông" | leadUnit: "Sở TTTT" | budget.yaml:86 (appendix.tasks[1]): "Sở TTTT" is not a cell of row PL.1 of the text.
        budget.yaml | note: "Kế hoạch thuê trong 3 năm là 3 tỷ" | note: "Thuê 3 năm" | budget.yaml:86 (appendix.tasks[1]): "Thuê 3 năm" is not a cell of row PL.1 of the text.
        budget.yaml | ⏎      note: "Kế hoạch thuê trong 3 năm là 3 tỷ" | | -
        """)
    void tellsEveryProblemOfAPackAndNothingElse(String file, String old, String broken, String problems)
            throws IOException {
        replace(file, old.replace("⏎", "\n"), broken == null ? "" : broken.replace("⏎", "\n"));

        assertThat(problems()).isEqualTo(problems);
    }

    @Test
    void systemsAnswerNothingButALeastShare() throws IOException {
        replace(
                "targets.yaml",
                "indicator: systems-level3-plan\n",
                "indicator: systems-level3-plan\n    comparison: AT_MOST\n");

        assertThat(problems()).startsWith("plan.yaml:21 (systems[1].check): target II.2.11 is not a least share");
    }

    @Test
    void aTaskNamesASourceOfThePlan() throws IOException {
        Path budget = folder.resolve("budget.yaml");
        String text = Files.readString(budget);
        Files.writeString(budget, text.replaceFirst("(?s)\nsources:.*?\n\n", "\nsources: []\n\n"));

        assertThat(problems())
                .startsWith("budget.yaml:70 (appendix.tasks[1].source): the plan has no source of money"
                        + " \"su-nghiep-cntt\". Known names: kinh-phi.; ");
    }

    private String problems() {
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> PlanReader.read(folder));
        return bad == null
                ? "-"
                : bad.problems().stream()
                        .map(problem -> problem.in(Language.EN))
                        .map(problem ->
                                problem.replace(folder + "/", "").replace(" Mend the plan pack and load it again.", ""))
                        .collect(Collectors.joining("; "));
    }

    @Test
    void readsTheSamePackFromAClassPathAndFromMemory() throws IOException {
        Map<String, String> contents = new HashMap<>();
        for (String name : FILES) {
            contents.put(name, Files.readString(folder.resolve(name)));
        }
        Plan bundled = PlanReader.bundled("hai-duong-2025");

        assertThat(PlanReader.read(contents)).isEqualTo(bundled);
        assertThat(PlanReader.read(getClass().getClassLoader(), "packs/hai-duong-2025"))
                .isEqualTo(bundled);
        try (URLClassLoader other = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(PlanReader.read(other, "/")).isEqualTo(bundled);
        }
        contents.remove("ledger.csv");
        assertThatThrownBy(() -> PlanReader.read(contents)).hasMessageContaining("ledger.csv: không tìm thấy tệp");
        assertThatThrownBy(() -> PlanReader.read(getClass().getClassLoader(), "packs/none"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("packs/none/plan.yaml");
    }

    @Test
    void tellsTheProblemsOfAllFilesAtOnceEachWithItsLine() throws IOException {
        replace("plan.yaml", "lastDay: 2025-12-31", "lastDay: 2024-12-31");
        replace("ledger.csv", "I.2,15,BASIS", "I.2,14,BASES");
        replace("ledger.csv", "I.4,19,", "I.4,11,");
        replace("targets.yaml", "threshold: 55", "treshold: 55");
        replace("targets.yaml", "kinds: [DEPARTMENT", "kinds: [DEPARMENT");
        replace("obligations.yaml", "responsible: [finance]", "responsible: [finanse]");
        replace("budget.yaml", "clause: VI.2.3", "clause: VI.2.33");

        assertThat(problems().split("; ledger|; targets|; plan|; obligations|; budget"))
                .hasSize(8)
                .anySatisfy(
                        one -> assertThat(one).contains(".csv:8: there is no kind of sentence \"BASES\"; use: BASIS."))
                .anySatisfy(one -> assertThat(one)
                        .contains(".csv:8: clause I.2 names line 14, but its sentence starts on line 15"))
                .anySatisfy(one -> assertThat(one)
                        .contains(".csv:10: clause I.4 names line 11, but its sentence starts on line 19"))
                .anySatisfy(one -> assertThat(one).contains(".yaml:237 (targets[8].treshold): there is no field"))
                .anySatisfy(one -> assertThat(one).contains("DEPARMENT"))
                .anySatisfy(one ->
                        assertThat(one).contains("the last day 31/12/2024 comes before the first day 01/01/2025"))
                .anySatisfy(one -> assertThat(one).contains("nearest: finance"))
                .anySatisfy(one -> assertThat(one).contains("\"VI.2.33\""));
    }

    @Test
    void aLedgerOfNothingButCommasIsRefused() throws IOException {
        Files.writeString(folder.resolve("ledger.csv"), ",,,\n");

        assertThatThrownBy(() -> PlanReader.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("dòng đầu của sổ điều khoản phải là id,line,kind,text");
    }

    @Test
    void sentencesKeepTheOrderOfTheText() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
        lines.add(6, lines.remove(8));
        Files.write(ledger, lines);

        assertThat(problems())
                .isEqualTo("ledger.csv:8: clause I.1 is on line 13 of the text but comes after a sentence of line 17:"
                        + " keep the order of the text.; ledger.csv:9: clause I.2 is on line 15 of the text but"
                        + " comes after a sentence of line 17: keep the order of the text.");
    }

    @Test
    void englishMayBeLeftOutAndVietnameseStandsForIt() throws IOException {
        replace("plan.yaml", "  en: draft copy, unnumbered and undated\n", "");
        replace("targets.yaml", "\n    unit:\n      vi: \"hồ sơ\"\n      en: \"files\"", "\n    unit: hồ sơ");

        Plan plan = PlanReader.read(folder);

        assertThat(plan.status().en()).isEqualTo("bản dự thảo, chưa có số và ngày ban hành");
        assertThat(plan.indicators().get(0).unit().en()).isEqualTo("hồ sơ");
    }

    @Test
    void theTiersOfGovernmentAreThoseOfTheLaw() {
        Tiers tiers = PlanReader.read(folder).tiers();

        assertThat(tiers.lastDays()).containsOnly(Map.entry(Agency.Tier.DISTRICT, LocalDate.of(2025, 6, 30)));
        assertThat(tiers).isEqualTo(Law.load().tiers());
    }

    @Test
    void saysWhichChecksTheSystemsAnswer() {
        assertThat(PlanReader.bundled("hai-duong-2025").systemLinks())
                .extracting(link -> link.check().id() + " " + link.shows() + " " + link.fromLevel())
                .containsExactly(
                        "II.2.11 PLAN_OF_LEVEL 3", "III.5.3 FOUR_LAYERS 1", "III.5.4 APPROVED_LEVEL_IN_PLACE 1");
    }

    @Test
    void aPlanThatSaysNothingOfSystemsIsAPlan() throws IOException {
        Path identity = folder.resolve("plan.yaml");
        Files.writeString(identity, Files.readString(identity).replaceFirst("(?s)\nsystems:.*?\n\n", "\n\n"));

        assertThat(PlanReader.read(folder).systemLinks()).isEmpty();
    }

    @Test
    void aPlanWithoutMoneyIsAPlan() throws IOException {
        Files.delete(folder.resolve("budget.yaml"));

        Plan plan = PlanReader.read(folder);

        assertThat(plan.budget()).isNull();
        assertThat(plan.sha256())
                .isNotEqualTo(PlanReader.bundled("hai-duong-2025").sha256());
    }

    @Test
    void aPackThatDoesNotShipIsRefusedByName() {
        assertThatThrownBy(() -> PlanReader.bundled("hai-duong-2024"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("hai-duong-2024")
                .hasMessageContaining("hai-duong-2025");
    }

    @Test
    void aDutyBindsAllTiersUnlessItSaysWhich() throws IOException {
        replace("obligations.yaml", "id: III.1.1\n", "id: III.1.1\n    tiers: [COMMUNE]\n");

        Plan plan = PlanReader.read(folder);

        assertThat(plan.obligations().get(1).id()).isEqualTo("III.1.1");
        assertThat(plan.obligations().get(1).tiers()).containsExactly(Agency.Tier.COMMUNE);
        assertThat(plan.obligations().get(2).tiers()).containsExactlyInAnyOrder(Agency.Tier.values());
    }

    @Test
    void reasonsWhyASentenceCannotBeTestedComeWithThePackThatShips() throws IOException {
        Plan shipped = PlanReader.bundled("hai-duong-2025");
        try (InputStream in = getClass().getResourceAsStream("/packs/hai-duong-2025/coverage.yaml")) {
            Files.copy(in, folder.resolve("coverage.yaml"));
        }
        replace("plan.yaml", "id: hai-duong-2025", "id: tinh-khac-2026");

        assertThat(CoverageFile.bundled(shipped)).containsKey("I.1").isEqualTo(CoverageFile.read(folder, shipped));
        assertThat(CoverageFile.bundled(PlanReader.read(folder))).isEmpty();
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("targets.yaml"));

        assertThatThrownBy(() -> PlanReader.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("targets.yaml")
                .hasMessageContaining("không tìm thấy");
    }

    private void replace(String file, String old, String broken) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replaceFirst(Pattern.quote(old), broken));
    }
}

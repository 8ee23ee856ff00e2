package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.law.LegalRequirement;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** The invented register that ships as an example, as a whole. */
class ExampleRegisterTest {
    private static final InputText FILE = InputText.read(Path.of("../examples/evidence/system-register.yaml"));
    private static final Evidence REGISTER =
            EvidenceFile.of(FILE, PlanReader.bundled("hai-duong-2025")).evidence();

    private static Classification on(String day) {
        return Register.ENGINE.classify(REGISTER, LocalDate.parse(day));
    }

    private static GradedSystem system(Classification all, String id) {
        return all.systems().stream()
                .filter(system -> system.system().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isMarkedAsInventedAndHasEnoughSystems() {
        assertThat(FILE.content()).contains("HƯ CẤU").contains("INVENTED");
        assertThat(REGISTER.systems())
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(s -> s.name().contains("hư cấu"));
    }

    @Test
    void coversEveryLevelOfEveryRegimeAndEveryReasonToHold() {
        for (int regime : List.of(0, 1)) {
            assertThat(on("2026-11-23").systems().stream()
                            .map(system -> system.grades().get(regime).level())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        }
        assertThat(List.of("2025-12-31", "2026-08-01", "2026-11-23").stream()
                        .flatMap(day -> on(day).systems().stream())
                        .map(system -> system.inForce().basis())
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(LevelInForce.Basis.UNKNOWN)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "bang-tin-noi-bo, 1, 1, KEPT, 1",
                "quan-ly-van-ban, 2, 2, KEPT, 2",
                "cong-thong-tin, 2, 2, KEPT, 1",
                "giai-quyet-tthc, 3, 3, KEPT, 3",
                "suc-khoe-co-so, 2, 2, KEPT, 2",
                "dat-lich-kham, 3, 2, KEPT, 3",
                "trung-tam-du-lieu, 3, 3, KEPT, 3",
                "dieu-khien-tram-bom, 3, 3, ND331, 3",
                "dieu-khien-ho-chua, 4, 4, KEPT, 3",
                "tai-lieu-mat, -, -, ND331, -",
                "chi-huy-an-ninh, 4, 4, KEPT, 4",
                "cong-dich-vu-quoc-gia-vd, 4, 4, KEPT, 4",
                "kho-du-lieu-quoc-gia-vd, 5, 5, KEPT, 5",
                "hop-khong-giay, 2, 2, INVESTMENT, 2",
                "phan-anh-hien-truong, 3, 3, ND331, 3",
                "chinh-quyen-so, 3, 3, KEPT, 2",
            })
    void levels(String id, Integer nd85, Integer nd331, LevelInForce.Basis basis, Integer inForce) {
        GradedSystem system = system(on("2026-11-23"), id);

        assertThat(system.grades()).extracting(RegimeLevel::level).containsExactly(nd85, nd331);
        assertThat(system.inForce().basis()).isEqualTo(basis);
        assertThat(system.inForce().level()).isEqualTo(inForce);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-01-01", "2024-10-01", "2025-12-31", "2026-08-01", "2026-11-23", "2026-12-31", "2027-07-01"
            })
    void givesOneVerdictPerCheckAndSystemAndNeverAnError(String day) {
        for (GradedSystem system : on(day).systems()) {
            assertThat(system.findings()).extracting(Finding::check).doesNotHaveDuplicates();
            assertThat(system.findings()).noneMatch(finding -> finding.outcome() == Outcome.ERROR);
            Register.LAW.articles(LegalRequirement.class).stream()
                    .filter(check -> check.isAskedOfAll() && check.isAskedOn(LocalDate.parse(day)))
                    .forEach(check -> assertThat(Register.byCheck(system)).containsKey(check.id()));
        }
    }

    static Stream<LegalRequirement> checks() {
        return Register.LAW.articles(LegalRequirement.class).stream().filter(LegalRequirement::isAskedOfAll);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void makesACheckFromItsFirstDayToItsLast(LegalRequirement check) {
        if (check.firstDay() != null) {
            assertThat(made(check, check.firstDay().minusDays(1))).isFalse();
            assertThat(made(check, check.firstDay())).isTrue();
        }
        if (check.lastDay() != null) {
            assertThat(made(check, check.lastDay())).isTrue();
            assertThat(made(check, check.lastDay().plusDays(1))).isFalse();
        }
    }

    private static boolean made(LegalRequirement check, LocalDate day) {
        return on(day.toString()).systems().stream()
                .anyMatch(system -> Register.byCheck(system).containsKey(check.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2026-08-01", "2026-11-23", "2027-07-01"})
    void saysEverythingInBothLanguages(String day) {
        Classification all = on(day);
        for (GradedSystem system : all.systems()) {
            for (Finding finding : system.findings()) {
                for (Language language : Language.values()) {
                    assertThat(finding.message().in(language))
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("null");
                    assertThat(finding.clauseText().in(language)).isNotBlank();
                }
                assertThat(finding.clause()).isNotBlank();
            }
            for (RegimeLevel grade : system.grades()) {
                grade.matches()
                        .forEach(match ->
                                assertThat(match.reason().in(Language.EN)).isNotBlank());
            }
        }
    }

    @Test
    void nothingSecondHandDecides() {
        assertThat(on("2026-11-23").systems().stream()
                        .flatMap(system -> system.findings().stream())
                        .filter(finding -> finding.certainty() == Certainty.SECOND_HAND))
                .isNotEmpty()
                .noneMatch(Finding::mandatory);
    }

    @Test
    void commonMistakesAreCaught() {
        Classification all = on("2026-06-30");

        assertThat(failures(system(all, "trung-tam-du-lieu")))
                .containsExactlyInAnyOrder(
                        "ND85.12.approver", "ND85.20.2c", "CT14.independence", "CT09.applied", "TT12.D10");
        assertThat(failures(system(all, "dieu-khien-ho-chua"))).contains("ND85.approved-level", "CT09.applied");
        assertThat(failures(system(all, "suc-khoe-co-so"))).containsExactly("TT12.6");
        assertThat(failures(system(all, "chi-huy-an-ninh"))).containsExactly("TT12.9.10");
        assertThat(failures(system(all, "giai-quyet-tthc"))).isEmpty();
        assertThat(failures(system(all, "bang-tin-noi-bo"))).isEmpty();
    }

    private static List<String> failures(GradedSystem system) {
        return system.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL && finding.mandatory())
                .map(Finding::check)
                .toList();
    }

    @Test
    void systemsBuiltByAProgramAndWrittenAsJsonAreTheSameSystems() {
        String json = Json.compact(REGISTER);

        assertThat(StructuredInput.read(
                        InputText.of("register.json", json.getBytes(StandardCharsets.UTF_8)), Evidence.class))
                .isEqualTo(REGISTER);
    }

    // ---- the plan's own sentences ----

    private static Finding finding(Classification all, String check) {
        return all.findings().stream()
                .filter(f -> f.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTargetOnLevelThreeSystemsIsDerivedFromTheSystems() {
        Finding target = finding(on("2025-12-31"), "II.2.11");

        assertThat(target.clauseText().vi()).startsWith("- 100% các hệ thống thông tin của tỉnh từ cấp độ 3 trở lên");
        assertThat(target.subject()).isEqualTo("hai-duong");
        assertThat(target.numerator()).isEqualTo(5);
        assertThat(target.denominator()).isEqualTo(9);
        assertThat(target.shortfall()).isEqualTo(4);
        assertThat(target.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void eachAgencysShareIsThereForThePlansTargets() {
        assertThat(on("2025-12-31").implementations())
                .containsExactly(
                        new PlanImplementation("II.2.11", "so-vd-1", 1, 3, List.of("tai-lieu-mat")),
                        new PlanImplementation("II.2.11", "so-vd-2", 1, 1, List.of()),
                        new PlanImplementation("II.2.11", "so-vd-3", 0, 2, List.of()),
                        new PlanImplementation("II.2.11", "co-quan-vd-4", 1, 1, List.of()),
                        new PlanImplementation("II.2.11", "co-quan-vd-5", 2, 2, List.of()));
    }

    @Test
    void thePlanIsSaidToBeNarrowerThanTheDirectiveOnceAndAsAdvice() {
        Classification all = on("2025-12-31");

        assertThat(all.findings())
                .filteredOn(f -> f.check().equals("CT09.scope"))
                .singleElement()
                .satisfies(f -> assertThat(f.mandatory()).isFalse())
                .satisfies(
                        f -> assertThat(f.message().toString()).startsWith("Mục tiêu của kế hoạch hẹp hơn Chỉ thị 09"));
    }

    @Test
    void layersAndLevelsOfTheRegisterAreCounted() {
        Classification all = on("2025-12-31");

        assertThat(finding(all, "III.5.3").denominator()).isEqualTo(14);
        assertThat(finding(all, "III.5.4").denominator()).isEqualTo(14);
        assertThat(finding(all, "III.5.4").numerator()).isEqualTo(8);
        assertThat(finding(all, "III.5.3").mandatory()).isFalse();
    }

    @Test
    void aTargetOverNoSystemIsNoDataNeverAHundredPercent() {
        Evidence one = Register.system("profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}");

        assertThat(finding(Register.ENGINE.classify(one, LocalDate.of(2025, 12, 31)), "II.2.11")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aTargetThatHangsOnASystemOfUnknownLevelIsOpen() {
        Evidence secret = Register.system("profile: {purposes: [INTERNAL_OPERATION], information: [STATE_SECRET]}");

        assertThat(finding(Register.ENGINE.classify(secret, LocalDate.of(2025, 12, 31)), "II.2.11")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aRegisterWithABlockingFindingIsNotCompliant() {
        assertThat(on("2026-11-23").compliant()).isFalse();
    }

    @Test
    void oneEngineServesManyThreads() throws Exception {
        List<String> expected = summary(on("2026-11-23"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> one = () -> summary(on("2026-11-23"));
            List<Future<List<String>>> all =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> one).toList());
            for (Future<List<String>> result : all) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> summary(Classification all) {
        return all.systems().stream()
                .flatMap(system -> system.findings().stream())
                .map(f -> f.subject() + " " + f.check() + " " + f.outcome() + " " + f.message())
                .toList();
    }
}

package vn.tuanthu.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.RuleExtension;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

class OwnRulesTest {
    private static final Plan PLAN = PlanReader.bundled("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final String RULES = """
            scope: AGENCY
            checks:
              - id: QC.1
                article: Quy chế Điều 1
                words: Có ít nhất một phòng họp trực tuyến.
            indicators:
              - id: rooms
                measure: COUNT
                numerator: phòng họp trực tuyến
                unit: phòng
                basis: Quy chế
            """;

    private static final String DRL = """
            package own;
            import vn.tuanthu.evidence.Agency;
            import vn.tuanthu.evidence.Measurement;
            import vn.tuanthu.plan.OwnCheck;
            import vn.tuanthu.rules.engine.FindingCollector;
            global FindingCollector findings;
            rule "rooms"
            when
                $agency: Agency($id: id)
                $check: OwnCheck(id == "QC.1")
                exists Measurement(agency == $id, indicator == "rooms")
            then
                findings.on($check, $agency).pass("rooms.met");
            end
            rule "no rooms"
            when
                $agency: Agency($id: id)
                $check: OwnCheck(id == "QC.1")
                not Measurement(agency == $id, indicator == "rooms")
            then
                findings.noData($check, $agency, "rooms.none");
            end
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void goodOnes() {
        files.put("rules.yaml", RULES);
        files.put("rooms.drl", DRL);
        files.put("rooms_vi.properties", "rooms.met=Có phòng.\nrooms.none=Chưa có số phòng.\n");
        files.put("rooms_en.properties", "rooms.met=There is a room.\nrooms.none=No count of rooms.\n");
    }

    private Path written() throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private Path packed() throws IOException {
        Path jar = folder.resolve("own.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("META-INF/tuanthu/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static Report judged(RuleExtension rules) {
        ComplianceEngine engine = ComplianceEngine.forPlan(PLAN).with(rules);
        Evidence evidence = engine.evidence(DAY)
                .agency(
                        "a",
                        us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT)
                                .figure(
                                        "rooms",
                                        rooms -> rooms.value("2").year(2025).source("kiểm kê")))
                .agency("b", us -> us.is(Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT))
                .build();
        return engine.check(evidence, Scope.AGENCY);
    }

    @Test
    void aFolderAndAJarJudgeAlike() throws IOException {
        for (Path place : new Path[] {written(), packed()}) {
            Report report = judged(OwnRules.read(place, PLAN));

            assertThat(report.findings())
                    .filteredOn(finding -> finding.check().equals("QC.1"))
                    .extracting(
                            Finding::subject,
                            Finding::outcome,
                            finding -> finding.message().in(Language.EN))
                    .containsExactly(
                            tuple("a", Outcome.PASS, "There is a room."),
                            tuple("b", Outcome.NO_DATA, "No count of rooms."));
        }
    }

    @Test
    void whatDecidesIsInTheDigest() throws IOException {
        String before = judged(OwnRules.read(written(), PLAN)).digests().rules();
        files.put("rooms.drl", DRL.replace("\"rooms\")\nthen", "\"rooms\", value > 1)\nthen"));

        assertThat(judged(OwnRules.read(written(), PLAN)).digests().rules()).isNotEqualTo(before);
    }

    @Test
    void rulesThatAreReadAnewMaySayItOtherwise() throws IOException {
        RuleExtension first = OwnRules.read(written(), PLAN);
        Report before = judged(first);
        files.put("rooms_vi.properties", "rooms.met=Đủ {0} phòng.\nrooms.few=Thiếu.\nrooms.none=Không rõ.\n");
        files.put("rooms_en.properties", "rooms.met=Enough: {0}.\nrooms.few=Few.\nrooms.none=Unknown.\n");
        files.put("rooms.drl", DRL.replace("\"rooms.met\"", "\"rooms.met\", 2"));

        Report after = judged(OwnRules.read(written(), PLAN));

        assertThat(said(before)).containsExactly("There is a room.", "No count of rooms.");
        assertThat(said(after)).containsExactly("Enough: 2.", "Unknown.");
        assertThat(said(judged(first))).containsExactly("There is a room.", "No count of rooms.");
    }

    private static List<String> said(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals("QC.1"))
                .map(finding -> finding.message().in(Language.EN))
                .toList();
    }

    @Test
    void sentencesOfTheLibraryStay() throws IOException {
        files.put("report_vi.properties", "report.rule-failed=Đạt.\n");
        files.put("report_en.properties", "report.rule-failed=Met.\n");

        assertThat(catchThrowableOfType(BadInputException.class, () -> OwnRules.read(written(), PLAN))
                        .in(Language.EN))
                .contains("the library has sentences of its own called report.");
    }

    @Test
    void aRuleThatFailsIsNamed() throws IOException {
        for (String thrown :
                List.of("IllegalStateException(\"x\")", "AssertionError(\"x\")", "NoClassDefFoundError(\"x\")")) {
            files.put("rooms.drl", DRL.replaceFirst("findings.on", "if (true) throw new " + thrown + "; findings.on"));

            Report report = judged(OwnRules.read(written(), PLAN));

            assertThat(report.findings())
                    .filteredOn(finding -> finding.check().equals("QC.1"))
                    .extracting(Finding::outcome)
                    .containsOnly(Outcome.ERROR);
            assertThat(said(report)).allMatch(text -> text.startsWith("The rule \"rooms\" could not run: java.lang."));
        }
    }

    @Test
    void rulesThatGoRoundForEverEnd() throws IOException {
        files.put("rooms.drl", DRL + """
                        declare Count
                            value: long
                        end
                        rule "start"
                        when
                            not Count()
                        then
                            insert(new Count(0));
                        end
                        rule "round"
                        when
                            $count: Count($value: value)
                        then
                            modify($count) { setValue($value + 1) }
                        end
                        """);

        Report report = judged(OwnRules.read(written(), PLAN));

        assertThat(said(report)).allMatch(text -> text.startsWith("The rules go round for ever: "));
        assertThat(report.compliant()).isFalse();
    }

    @Test
    void aJarMayBeWrittenAnewWhileItsRulesAreInUse() throws IOException {
        RuleExtension rules = OwnRules.read(packed(), PLAN);
        Files.writeString(folder.resolve("own.jar"), "gone");

        assertThat(said(judged(rules))).containsExactly("There is a room.", "No count of rooms.");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("rules.yaml", RULES.replace("scope:", "scop:"), "rules.yaml:1 (scop)"),
                Arguments.of("rules.yaml", RULES.replace("AGENCY", "TOWN"), "rules.yaml:1 (scope)"),
                Arguments.of("rules.yaml", RULES.replace("QC.1", "II.2.9"), "rules.yaml:3 (checks[1].id)"),
                Arguments.of(
                        "rules.yaml",
                        RULES.replace("id: rooms", "id: dossiers-online"),
                        "rules.yaml:7 (indicators[1].id)"),
                Arguments.of(
                        "rules.yaml",
                        RULES.replace("measure: COUNT", "measure: RATIO"),
                        "rules.yaml:7 (indicators[1].denominator)"),
                Arguments.of(
                        "rules.yaml",
                        RULES.substring(0, RULES.indexOf("checks")) + "checks: []\n",
                        "rules.yaml:2 (checks)"),
                Arguments.of(
                        "rooms.drl",
                        DRL.replace(
                                "Agency($id: id)\n    $check: OwnCheck(id == \"QC.1\")\n    exists",
                                "Agency($id: ident)\n    $check: OwnCheck(id == \"QC.1\")\n    exists"),
                        "rooms.drl:9: "),
                Arguments.of("rooms.drl", DRL.replaceFirst("when", "wehn"), "rooms.drl:8"),
                Arguments.of(
                        "rooms.drl",
                        DRL.replaceFirst("findings.on\\(\\$check", "findings.on(\\$chek"),
                        "rooms.drl:13: "),
                Arguments.of("rooms.drl", DRL.replace("rooms.met", "rooms.mett"), "rooms.drl:13"),
                Arguments.of("rooms.drl", "package own;\nrule \"x\" when then end\n", "rooms.drl:1"),
                Arguments.of(
                        "rooms_vi.properties",
                        "rooms.met=Có {0} phòng.\nrooms.none=Chưa có số phòng.\n",
                        "rooms_en.properties:1"),
                Arguments.of("rooms_en.properties", "rooms.met=There is a room.\n", "rooms_vi.properties:2"),
                Arguments.of("rooms_en.properties", "rooms.none=\\u12\n", "rooms_en.properties:1"),
                Arguments.of(
                        "rooms_en.properties", "rooms.met=There {0 is.\nrooms.none=None.\n", "rooms_en.properties:1"),
                Arguments.of(
                        "halls_vi.properties", "halls.a=Phòng.\n", "halls_vi.properties: there is no file halls_en"),
                Arguments.of(
                        "rooms.drl",
                        DRL.replaceFirst("findings.on", "vn.acme.Nowhere.told(); findings.on"),
                        "rooms.drl:13: "));
    }

    @ParameterizedTest(name = "{index} {2}")
    @MethodSource("broken")
    void whatIsWrongIsRefusedByFileAndLine(String file, String content, String place) throws IOException {
        files.put(file, content);
        BadInputException refusal = catchThrowableOfType(BadInputException.class, () -> OwnRules.read(written(), PLAN));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.in(Language.EN)).contains(place);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        files.remove("rooms.drl");
        assertThat(catchThrowableOfType(BadInputException.class, () -> OwnRules.read(written(), PLAN)))
                .hasMessageContaining("*.drl");
        assertThat(catchThrowableOfType(BadInputException.class, () -> OwnRules.read(folder.resolve("nowhere"), PLAN)))
                .hasMessageContaining("nowhere");
        Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThat(catchThrowableOfType(BadInputException.class, () -> OwnRules.read(folder.resolve("text.jar"), PLAN)))
                .hasMessageContaining("text.jar");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(catchThrowableOfType(BadInputException.class, () -> OwnRules.read(folder.resolve("empty"), PLAN)))
                .hasMessageContaining("rules.yaml");
    }
}

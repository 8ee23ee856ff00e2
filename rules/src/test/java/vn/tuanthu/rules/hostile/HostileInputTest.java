package vn.tuanthu.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.budget.BudgetEngine;
import vn.tuanthu.rules.pack.CoverageFile;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Whatever a file holds, reading it ends with a result or with a {@link BadInputException}. */
class HostileInputTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final Plan PLAN = ENGINE.plan();
    private static final BudgetEngine BUDGETS = BudgetEngine.forPlan(PLAN);
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final List<String> PACK = List.of(
            "plan.yaml",
            "plan-text.txt",
            "ledger.csv",
            "targets.yaml",
            "obligations.yaml",
            "budget.yaml",
            "coverage.yaml");

    private static final String YAML = """
            plan: hai-duong-2025
            asOf: 2025-12-31
            agencies:
              - {id: so-a, name: Sở A, tier: PROVINCE, kind: DEPARTMENT, providesPublicServices: true}
              - {id: xa-b, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
            measurements:
              - {agency: so-a, indicator: dossiers-online, numerator: 49, denominator: 100, period: 2025, source: s}
              - {agency: xa-b, indicator: work-files-online, percent: 70.5, period: 2025-01/2025-06}
            attestations:
              - {check: III.1.2, status: DONE, document: 1/BC, date: 2025-03-01, validUntil: 2026-03-01}
            waivers:
              - {check: II.2.9, subject: so-a, reason: r, approvedBy: b, expires: 2025-12-31}
            """;
    private static final String SYSTEMS = """
            plan: hai-duong-2025
            agencies: [{id: so-a, tier: PROVINCE, kind: DEPARTMENT}]
            systems:
              - id: mot-cua
                agency: so-a
                owner: UBND tỉnh
                securityUnit: Phòng A
                operator: Phòng B
                status: OPERATING
                investmentStarted: 2024-01-01
                goLive: 2025-01-01
                components: [kho]
                profile: {purposes: [PEOPLE_AND_BUSINESSES], information: [PERSONAL], services: [INFORMATION],
                          users: 9999, basicDataSubjects: 99999, sensitiveDataSubjects: 9999, roles: [MAIL]}
                approval: {level: 3, approvedBy: OWNER, date: 2025-03-01, document: QĐ, appraisedBy: SECURITY_UNIT,
                           appraisalStarted: 2025-02-01, appraisalEnded: 2025-02-10, approvalStarted: 2025-02-25}
                regulation: {document: QC, date: 2025-01-01, inspectionMonths: 12}
                measures: [{ids: [TT12.D06], status: IN_PLACE, document: NT, date: 2025-01-01, distanceKm: 30}]
                settings: {log-retention-months: 3}
                inspections: [{date: 2025-02-01, scope: SYSTEM, by: OPERATOR, document: BC}]
                reports: [{kind: ANNUAL, year: 2025, date: 2025-12-19, to: OWNER, document: BC}]
              - {id: kho, status: BUILDING, profile: {information: [PERSONAL], basicDataSubjects: 1}}
            """;
    private static final String BUDGET = """
            plan: hai-duong-2025
            budget:
              year: 2025
              decisionDate: 2026-07-01
              total: "3 tỷ"
              sources: [{id: su-nghiep-cntt, stated: "3 tỷ", ceilingVnd: 3000000000}]
              tasks:
                - {no: 1, name: Thuê, leadUnit: Sở Tư pháp, amount: "1,5", kind: LEASE, requested: "2 tỷ",
                   minimum: "1 tỷ", lease: {years: 3, total: "5 tỷ", fundedBeforeVnd: 1, startYear: 2024},
                   groups: [{group: PROJECT_06, document: ĐA}], cyberSecurityVnd: 1, procedure: LEASE_PLAN}
                - {no: 2, name: Xây dựng (giai đoạn 1), amountVnd: 1500000000, kind: BUILD, fullAmount: "9 tỷ"}
              priorityOrder: [[PROJECT_06], [SHARED_PROVINCIAL]]
            """;
    private static final String JSON = """
            {"plan": "hai-duong-2025", "agencies": [{"id": "a", "tier": "PROVINCE", "kind": "OTHER"}],
             "measurements": [{"agency": "a", "indicator": "satisfaction", "numerator": 1, "denominator": 2,
                               "period": 2025}]}
            """;
    private static final String CSV = """
            agency,name,tier,kind,indicator,numerator,denominator,period,source
            a,Sở A,PROVINCE,DEPARTMENT,dossiers-online,49,100,2025,"bảng, một"
            b,Xã B,COMMUNE,PEOPLES_COMMITTEE,work-files-online,7,10,2025-06,s
            """;

    @Property
    void mutatedEvidenceIsReadOrRefused(@ForAll Random random) {
        int which = random.nextInt(5);
        String valid = List.of(YAML, JSON, CSV, SYSTEMS, BUDGET).get(which);
        String name = List.of("e.yaml", "e.json", "e.csv", "e.yaml", "e.yaml").get(which);
        readsOrRefuses(name, Broken.from(valid, random).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void randomBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll boolean table) {
        readsOrRefuses(table ? "e.csv" : "e.yaml", bytes);
    }

    @Property(tries = 100)
    void aMutatedPackIsReadOrRefused(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("pack");
        String victim = PACK.get(random.nextInt(PACK.size()));
        for (String name : PACK) {
            String text = resource(name);
            Files.writeString(folder.resolve(name), name.equals(victim) ? Broken.from(text, random) : text);
        }
        try {
            Plan plan = PlanReader.read(folder);
            CoverageFile.read(folder, plan);
            assertThat(plan.checks()).isNotNull();
        } catch (BadInputException refused) {
            assertThat(refused.problems()).isNotEmpty();
        } finally {
            for (String name : PACK) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    @Example
    void componentsSharedInLayersAreEachJudgedOnce() {
        StringBuilder systems = new StringBuilder("plan: hai-duong-2025\nasOf: 2025-06-30\nsystems:\n");
        for (int layer = 0; layer < 19; layer++) {
            for (String side : List.of("l", "r")) {
                systems.append("  - {id: %s%d, status: OPERATING, components: [l%d, r%d], "
                                .formatted(side, layer, layer + 1, layer + 1)
                        + "profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC]}}\n");
            }
        }
        systems.append(
                        "  - {id: l19, status: OPERATING, profile: {purposes: [INDUSTRIAL_CONTROL], information: [PUBLIC]}}\n")
                .append(
                        "  - {id: r19, status: OPERATING, profile: {purposes: [NATIONAL_DATA_STORE], information: [PUBLIC]}}\n");

        byte[] file = systems.toString().getBytes(StandardCharsets.UTF_8);
        EvidenceFile read = ENGINE.read(InputText.of("layers.yaml", file));
        GradedSystem top = ENGINE.classify(read.evidence(), DAY).system("l0");

        assertThat(top.grades().get(0).atLeast()).isEqualTo(5);
        assertThat(top.grades().get(0).doubts()).hasSize(1);
    }

    @Example
    void limitsHaveTheirMessages() {
        refuses("e.yaml", YAML.replace("source: s", "source: " + "[".repeat(60)), "");
        refuses("e.yaml", YAML.replace("70.5", "1e999999999"), "“1e999999999”. Cần một số");
        refuses("e.yaml", YAML.replace("70.5", "1e-999999999"), "“1e-999999999”. Cần một số");
        refuses("e.yaml", YAML.replace("49,", "9".repeat(200_000) + ","), "giới hạn an toàn");
        refuses("e.yaml", YAML.replace("Sở A", "A".repeat(1_100_000)), "giới hạn an toàn");
        refuses("e.json", JSON.replace("\"a\",", "\"" + "A".repeat(1_100_000) + "\","), "giới hạn an toàn");
        refuses("e.csv", CSV.replace("Sở A", "A".repeat(1_100_000)), "giới hạn an toàn");
        refuses("e.csv", CSV + "a,\n".repeat(20_100_000), "giới hạn an toàn");
        refuses("e.yaml", YAML.replace("id: so-a, name: Sở A", "id: &x so-a, name: *x"), "bí danh");
        refuses("e.yaml", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "bí danh");
        refuses("e.yaml", YAML.replace("tier: PROVINCE", "tier: 0"), "PROVINCE, DISTRICT, COMMUNE");
        refuses("e.yaml", YAML.replace("2025-03-01", "+999999999-12-31"), "từ năm 1900 đến năm 2199");
        refuses("e.yaml", YAML.replace("2025-03-01", "0001-01-01"), "từ năm 1900 đến năm 2199");
        refuses("e.yaml", YAML.replace("2025-03-01", "2025-02-30"), "2025-12-31");
        refuses("e.yaml", YAML.replace("2025-03-01", "[2025, 3, 1]"), "2025-12-31");
        refusesSystems(SYSTEMS.replace("99999,", "9223372036854775807,"), "basicDataSubjects quá lớn");
        refusesSystems(SYSTEMS.replace("inspectionMonths: 12", "inspectionMonths: 1201"), "từ 1 đến 1200");
    }

    /** A field that is there without saying anything is missing. */
    @Example
    void emptyFieldsAreMissing() {
        refuses("e.json", JSON.replace("\"hai-duong-2025\"", "null"), "thiếu trường plan");
        refuses("e.json", JSON.replace("\"PROVINCE\"", "null"), "thiếu trường agencies[1].tier");
        refuses("e.json", JSON.replace("\"satisfaction\"", "null"), "thiếu trường measurements[1].indicator");
        refuses("e.json", JSON.replace("[{\"agency\"", "[null, {\"agency\""), "thiếu trường measurements[1]");
        refuses("e.yaml", YAML.replace("tier: PROVINCE", "tier: "), "thiếu trường agencies[1].tier");
    }

    @Example
    void aStarInTextIsNoAlias() {
        EvidenceFile file = EvidenceFile.of(
                InputText.of(
                        "e.yaml",
                        YAML.replace("name: Sở A", "name: Sở A * (gộp)").getBytes(StandardCharsets.UTF_8)),
                PLAN);

        assertThat(file.evidence().agencies().get(0).name()).isEqualTo("Sở A * (gộp)");
    }

    @Example
    void thousandsOfMistakesAreToldUpToALimit() {
        StringBuilder many = new StringBuilder("plan: hai-duong-2025\nagencies:\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("- {id: co-quan-so-").append(i).append(", tier: PROVINCE, kind: DEPARTMENT}\n");
        }
        many.append("measurements:\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("- {agency: co-qan-so-")
                    .append(i)
                    .append("x, indicator: satisfaction, numerator: 1, denominator: 2, period: 2025}\n");
        }

        assertThatThrownBy(() ->
                        EvidenceFile.of(InputText.of("e.yaml", many.toString().getBytes(StandardCharsets.UTF_8)), PLAN))
                .isInstanceOfSatisfying(BadInputException.class, bad -> {
                    assertThat(bad.problems()).hasSize(5_000);
                    assertThat(bad.getMessage().lines()).as("told and counted").hasSizeLessThan(30);
                });
    }

    private static void readsOrRefuses(String name, byte[] bytes) {
        EvidenceFile file;
        try {
            InputText text = InputText.of(name, bytes);
            file = ENGINE.read(text);
        } catch (BadInputException refused) {
            assertThat(refused.problems()).isNotEmpty().hasSizeLessThan(200).allSatisfy(problem -> {
                assertThat(problem.in(Language.VI))
                        .startsWith(name)
                        .hasSizeLessThan(2_100)
                        .doesNotContain("\n");
                assertThat(problem.in(Language.EN)).startsWith(name).doesNotContain("\n");
            });
            return;
        }
        List<Finding> findings =
                new ArrayList<>(ENGINE.check(file, DAY, Scope.AGENCY).findings());
        ENGINE.evaluate(file, DAY).classification().systems().forEach(system -> findings.addAll(system.findings()));
        if (file.evidence().budget() != null) {
            findings.addAll(
                    BUDGETS.check(file.evidence().budget(), file.evidence().agencies())
                            .findings());
        }
        assertThat(findings).extracting(Finding::outcome).doesNotContain(Outcome.ERROR);
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.message().in(Language.VI)).doesNotContain("\n", "\u001b"));
    }

    private static void refuses(String name, String content, String why) {
        assertThatThrownBy(() -> EvidenceFile.of(InputText.of(name, content.getBytes(StandardCharsets.UTF_8)), PLAN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why)
                .satisfies(refused -> assertThat(refused.getMessage().length()).isLessThan(20_000));
    }

    private static void refusesSystems(String content, String why) {
        InputText text = InputText.of("e.yaml", content.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ENGINE.read(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HostileInputTest.class.getResourceAsStream("/packs/hai-duong-2025/" + name)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}

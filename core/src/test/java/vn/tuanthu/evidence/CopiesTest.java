package vn.tuanthu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Waiver;

/** A copy differs from what it was made of in what it was given, and in nothing else; silence is an empty list. */
class CopiesTest {
    private static final String SYSTEM = """
            id: mot-cua
            name: Một cửa
            agency: so-a
            owner: UBND tỉnh
            ownerSector: CIPHER
            securityUnit: Phòng A
            operator: Phòng B
            status: OPERATING
            investmentStarted: 2024-01-01
            goLive: 2025-01-01
            components: [kho]
            profile: {purposes: [INFRASTRUCTURE], information: [PERSONAL], services: [INFORMATION], roles: [MAIL],
                      users: 1, harm: {rights: SERIOUS}}
            hosting: {kind: OWN, sharedSecurity: [WARNING]}
            approval: {level: 3, approvedBy: OWNER, date: 2025-03-01, document: QĐ}
            dossier: [{part: 1, document: TTr}]
            dossierReturns: [{received: 2025-01-06, returned: 2025-01-09, document: CV}]
            regulation: {document: QC, date: 2025-01-01, inspectionMonths: 12}
            measures: [{ids: [TT12.D06], status: IN_PLACE, devices: [CORE_SWITCH]}]
            settings: {log-retention-months: 3}
            layers: {onSite: {provider: A}}
            inspections: [{date: 2025-02-01, scope: SYSTEM, by: OPERATOR, document: BC, contents: [SOURCE_CODE], forms: [WHITE_BOX]}]
            incidents: [{found: "2025-03-01T08:00:00", gravity: SERIOUS}]
            reports: [{kind: ANNUAL, year: 2025, date: 2025-12-19, to: OWNER, document: BC}]
            """;

    @Test
    void aCopyOfASystemKeepsTheRest() {
        InformationSystem system = read(SYSTEM, InformationSystem.class);
        InformationSystem bare = InformationSystem.operating("mot-cua", "Một cửa");
        InformationSystem changed = system.withAgency("so-b")
                .withProfile(bare.profile())
                .withHosting(null)
                .withApproval(null)
                .withMeasures(List.of());

        assertThat(changed.agency()).isEqualTo("so-b");
        assertThat(List.of(
                        system.components(),
                        system.dossier(),
                        system.dossierReturns(),
                        system.hosting().sharedSecurity(),
                        system.inspections().get(0).forms(),
                        system.incidents(),
                        system.measures(),
                        system.inspections(),
                        system.reports()))
                .allSatisfy(list -> assertThat(list).hasSize(1));
        assertThat(system.settings()).containsEntry("log-retention-months", 3L);
        assertThat(system.measures().get(0).devices()).containsExactly(SecurityMeasure.Device.CORE_SWITCH);
        assertThat(system.inspections().get(0).contents()).containsExactly(Inspection.Content.SOURCE_CODE);
        assertThat(system.profile().harm().rights()).isEqualTo(SystemProfile.Harm.SERIOUS);
        assertThat(system.profile().roles()).containsExactly(SystemProfile.Role.MAIL);
        assertThat(system.profile().purposes()).containsExactly(SystemProfile.Purpose.INFRASTRUCTURE);
        assertThat(system.profile().information()).containsExactly(SystemProfile.Information.PERSONAL);
        assertThat(system.profile().services()).containsExactly(SystemProfile.Service.INFORMATION);
        assertThat(system.ownerSector()).isEqualTo(InformationSystem.OwnerSector.CIPHER);
        assertThat(system.name()).isEqualTo("Một cửa");
        assertThat(changed.withAgency("so-a")
                        .withProfile(system.profile())
                        .withHosting(system.hosting())
                        .withApproval(system.approval())
                        .withMeasures(system.measures()))
                .isEqualTo(system);
        assertThat(changed).isNotEqualTo(system);
    }

    @Test
    void aFigureIsLikeTheOneItIsMadeFrom() {
        Measurement whole = read(
                "{agency: a, subject: s, tier: COMMUNE, indicator: i, numerator: 1, denominator: 2, value: 3, percent: 4,"
                        + " percentIs: FALL, done: true, doneOn: 2025-02-01, period: 2025, source: x, definition: d}",
                Measurement.class);

        assertThat(whole.but().build()).isEqualTo(whole);
        assertThat(whole.but().agency("b").build())
                .isNotEqualTo(whole)
                .extracting(Measurement::agency)
                .isEqualTo("b");
    }

    @Test
    void silenceIsAnEmptyList() {
        InformationSystem system = read("{id: s, status: OPERATING}", InformationSystem.class);
        SystemProfile profile = read("{users: 1}", SystemProfile.class);
        Evidence evidence = read("plan: p", Evidence.class);

        assertThat(system).isEqualTo(InformationSystem.operating("s", "s"));
        assertThat(profile.purposes()).isEmpty();
        assertThat(SystemProfile.of(List.of(), List.of(), List.of()))
                .isEqualTo(read("{purposes: []}", SystemProfile.class));
        assertThat(SystemProfile.of(
                                List.of(SystemProfile.Purpose.INFRASTRUCTURE),
                                List.of(SystemProfile.Information.PUBLIC),
                                List.of(SystemProfile.Service.INFORMATION))
                        .purposes())
                .containsExactly(SystemProfile.Purpose.INFRASTRUCTURE);
        assertThat(evidence).isEqualTo(Evidence.of("p", null, List.of(), List.of()));
        assertThat(read("{ids: [a], status: PLANNED}", SecurityMeasure.class).devices())
                .isEmpty();
        assertThat(read("{date: 2025-02-01, scope: SYSTEM, by: OPERATOR, document: BC}", Inspection.class)
                        .contents())
                .isEmpty();
        assertThat(read("{tasks: [{no: 1, name: A}]}", Budget.class))
                .isEqualTo(new Budget(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(read("{no: 1, name: A, groups: []}", BudgetTask.class)),
                        List.of()));
    }

    @Test
    void aCopyOfEvidenceKeepsTheRest() {
        Evidence all = read("""
                plan: p
                asOf: 2025-12-31
                agencies: [{id: so-a, tier: PROVINCE, kind: OTHER}]
                measurements: [{agency: so-a, indicator: i, numerator: 1, denominator: 2, period: 2025}]
                attestations: [{check: c, status: DONE}]
                systems: [{id: s, status: DESIGN}]
                budget: {year: 2025, sources: [{id: von}], tasks: [{no: 1, name: A}], priorityOrder: [[PROJECT_06]]}
                waivers: [{check: c, reason: r, approvedBy: b, expires: 2025-12-31}]
                """, Evidence.class);
        Evidence none = all.withSystems(List.of())
                .withAttestations(List.of())
                .withBudget(null)
                .withWaivers(List.of());

        assertThat(none).isEqualTo(Evidence.of("p", LocalDate.of(2025, 12, 31), all.agencies(), all.measurements()));
        assertThat(none.withSystems(all.systems())
                        .withAttestations(all.attestations())
                        .withBudget(all.budget())
                        .withWaivers(all.waivers()))
                .isEqualTo(all);
        assertThat(all.agencies()).hasSize(1);
        assertThat(all.measurements()).hasSize(1);
        assertThat(all.systems()).extracting(InformationSystem::id).containsExactly("s");
        assertThat(all.attestations()).extracting(Attestation::check).containsExactly("c");
        assertThat(all.waivers()).extracting(Waiver::reason).containsExactly("r");
        assertThat(all.budget().priorityOrder()).containsExactly(List.of("PROJECT_06"));
        assertThat(all.budget().sources()).extracting(BudgetSource::id).containsExactly("von");
    }

    @ParameterizedTest
    @CsvSource({"'done: false', false", "'done: true', true", "'doneOn: 2026-05-04', true", "'value: 1', false"})
    void aFileTellsWhetherSomethingIsDone(String field, boolean done) {
        Measurement figure = read("indicator: x\n" + field, Measurement.class);

        assertThat(figure.tellsOfDone()).isEqualTo(done);
        assertThat(figure.done()).isEqualTo(field.startsWith("done:") ? Boolean.valueOf(done) : null);
    }

    /** The part for cyber security never exceeds what the task receives. */
    @ParameterizedTest
    @CsvSource({", 5, ", "3, 2, 2", "3, 3, 3", "3, 4, 3"})
    void aTaskWithAnotherAmountKeepsTheRest(Long cyber, long receives, Long part) {
        String rest = ", name: A, leadUnit: Sở A, source: von, kind: LEASE, note: n, lease: {years: 3}, phase: 1,"
                + " fullAmountVnd: 9, installation: true, groups: [{group: PROJECT_06}], minimumVnd: 1, eligible: false,"
                + " ineligibleReason: r, decisionDate: 2025-01-01, procedure: LEASE_PLAN}";
        BudgetTask task = read(
                "{no: 7, amount: 4 tỷ, requested: 5 tỷ" + (cyber == null ? "" : ", cyberSecurityVnd: " + cyber) + rest,
                BudgetTask.class);

        assertThat(task.receiving(receives, 8))
                .isEqualTo(read(
                        "{no: 7, amountVnd: " + receives + ", requestedVnd: 8"
                                + (part == null ? "" : ", cyberSecurityVnd: " + part) + rest,
                        BudgetTask.class));
    }

    @Test
    void aTaskMayBeGivenWithNothingElseKnown() {
        assertThat(BudgetTask.of(7, "A")
                        .leadUnit("Sở A")
                        .kind(BudgetTask.Kind.BUILD)
                        .source("von")
                        .amountVnd(5L)
                        .build())
                .isEqualTo(read(
                        "{no: 7, name: A, leadUnit: Sở A, kind: BUILD, source: von, amountVnd: 5}", BudgetTask.class));
    }

    /** Every word that evidence may use has a name for people, in both languages, and no two share one. */
    @Test
    void everyWordHasItsNames() {
        Stream<Stream<LocalizedText>> words = Stream.of(
                Arrays.stream(Agency.Tier.values()).map(Agency.Tier::text),
                Arrays.stream(Agency.Kind.values()).map(Agency.Kind::text),
                Arrays.stream(BudgetTask.Kind.values()).map(BudgetTask.Kind::text),
                Arrays.stream(SystemKind.values()).map(SystemKind::text),
                Arrays.stream(Procedure.values()).map(Procedure::text),
                Arrays.stream(SystemProfile.Purpose.values()).map(SystemProfile.Purpose::text),
                Arrays.stream(SystemProfile.Information.values()).map(SystemProfile.Information::text),
                Arrays.stream(SystemProfile.Service.values()).map(SystemProfile.Service::text),
                Arrays.stream(SystemProfile.InfrastructureScope.values()).map(SystemProfile.InfrastructureScope::text),
                Arrays.stream(SystemProfile.WorksClass.values()).map(SystemProfile.WorksClass::text),
                Arrays.stream(SystemProfile.Harm.values()).map(SystemProfile.Harm::text));

        assertThat(words.map(Stream::toList)).allSatisfy(names -> {
            assertThat(names).doesNotHaveDuplicates().doesNotContainNull();
            assertThat(names).extracting(LocalizedText::vi).doesNotHaveDuplicates();
        });
        assertThat(Agency.Tier.COMMUNE.text()).isEqualTo(new LocalizedText("cấp xã", "commune tier"));
    }

    private static <T> T read(String yaml, Class<T> type) {
        return StructuredInput.read(InputText.of("e.yaml", ("---\n" + yaml).getBytes(StandardCharsets.UTF_8)), type);
    }
}

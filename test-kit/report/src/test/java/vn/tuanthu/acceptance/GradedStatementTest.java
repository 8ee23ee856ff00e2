package vn.tuanthu.acceptance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Outcome;

/** What the level of a registered system asks for is part of its acceptance. The register is invented. */
class GradedStatementTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final InformationSystem SOUND =
            EvidenceFile.read(Path.of("../../examples/evidence/system-register.yaml"), ENGINE.plan())
                    .evidence()
                    .systems()
                    .stream()
                    .filter(system -> system.id().equals("giai-quyet-tthc"))
                    .findFirst()
                    .orElseThrow()
                    .withAgency(null);

    /** Ways in which the registration of a sound system of level 3 is broken, each with the checks that must see it. */
    enum Break {
        MEASURE_LEFT_OUT(s -> without(s, "TT12.D04"), "TT12.D04", "CT09.applied", "II.2.11", "III.5.4", "TT12.9.6"),
        NOT_APPROVED(s -> s.withApproval(null), "CT09.approved", "III.5.4"),
        APPROVED_BY_THE_WRONG_BODY(
                s -> s.withApproval(approvedBy(s.approval(), LevelApproval.Body.OPERATOR)), "ND85.12.approver"),
        NO_LEVEL_TO_BE_TOLD(s -> s.withProfile(null), "ND85.level");

        private final UnaryOperator<InformationSystem> change;
        private final Set<String> seenBy;

        Break(UnaryOperator<InformationSystem> change, String... seenBy) {
            this.change = change;
            this.seenBy = Set.of(seenBy);
        }
    }

    @Test
    void aSoundSystemMeetsWhatItsLevelAsksFor() {
        AcceptanceResult result = judge(statement(3, SOUND), Gathered.nothing());
        System.out.println(result.list().checks().size() + " " + failing(result) + result.contradictions());
        for (Break one : Break.values()) {
            AcceptanceResult r = judge(statement(3, one.change.apply(SOUND)), Gathered.nothing());
            System.out.println(one + " " + failing(r) + r.contradictions());
        }
        for (int level : new int[] {1, 2, 3, 4}) {
            AcceptanceResult r = judge(statement(level, SOUND), Gathered.nothing());
            System.out.println(level + " " + failing(r)
                    + r.contradictions().stream().map(m -> m.in(Language.VI)).toList());
        }
    }

    private static Set<String> failing(AcceptanceResult result) {
        return result.report().findings().stream()
                .filter(f -> !f.check().startsWith("SYS."))
                .filter(f -> f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE)
                .map(f -> f.check())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AcceptanceResult judge(Statement statement, Gathered gathered) {
        return new Acceptance(ENGINE, statement, CheckList.of(statement, ENGINE.plan())).judge(gathered, DAY);
    }

    private static Statement statement(int level, InformationSystem registered) {
        Statement.Product system = new Statement.Product(
                SOUND.id(),
                SOUND.name(),
                "1",
                Set.of(Statement.Kind.PUBLIC_PORTAL),
                level,
                Statement.Hosting.PROVINCE_DATA_CENTRE,
                List.of());
        Agency agency = Agency.of("so", "Sở", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT);
        return Statement.of("hai-duong-2025", DAY, "Công ty Ví dụ", system, agency)
                .with(List.of(registered));
    }

    private static InformationSystem without(InformationSystem system, String measure) {
        return system.withMeasures(system.measures().stream()
                .map(m -> new SecurityMeasure(
                        m.ids().stream().filter(id -> !id.equals(measure)).toList(),
                        m.status(),
                        m.means(),
                        m.document(),
                        m.date(),
                        m.reason(),
                        m.devices(),
                        m.hotStandby(),
                        m.distanceKm(),
                        m.note()))
                .filter(m -> !m.ids().isEmpty())
                .toList());
    }

    private static LevelApproval approvedBy(LevelApproval a, LevelApproval.Body body) {
        return new LevelApproval(
                a.level(),
                body,
                a.date(),
                a.document(),
                a.appraisedBy(),
                a.appraisalDocument(),
                a.appraisalStarted(),
                a.appraisalEnded(),
                a.approvalStarted(),
                a.primeMinisterList());
    }
}

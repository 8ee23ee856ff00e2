package vn.tuanthu.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.OwnerSector;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Means;
import vn.tuanthu.evidence.SecurityMeasure.Status;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.ComplianceEngine;

/** A register of information systems that do not exist, drawn from a seed; all belong to one body, some to a whole. */
final class Register {
    /** A day under the decree that holds since August 2026. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final LocalDate DOCUMENT = LocalDate.of(2026, 5, 4);

    private Register() {}

    /** As many answers as asked for, or a few less: every system answers for every measure of the law. */
    static Evidence of(Plan plan, int answers, long seed) {
        Random random = new Random(seed);
        List<String> measures = ComplianceEngine.forPlan(plan).measures();
        List<String> answered = measures.subList(0, Math.min(answers, measures.size()));
        List<InformationSystem> systems = new ArrayList<>();
        for (int i = 0; i < Math.max(1, answers / measures.size()); i++) {
            List<String> parts = i > 0 && i % 10 == 0 ? List.of("s" + (i - 1), "s" + (i - 2)) : List.of();
            systems.add(system("s" + i, parts, answered, random));
        }
        return Evidence.of(plan.id(), DAY, List.of(), List.of()).withSystems(systems);
    }

    private static InformationSystem system(String id, List<String> parts, List<String> measures, Random random) {
        return new InformationSystem(
                id,
                "Hệ thống " + id,
                null,
                "UBND tỉnh VD",
                OwnerSector.CIVIL,
                "Phòng An toàn thông tin",
                "Đơn vị vận hành " + id,
                InformationSystem.Status.OPERATING,
                null,
                LocalDate.of(2024, 1, 1),
                profile(random),
                parts,
                null,
                null,
                List.of(),
                List.of(),
                null,
                measures.stream().map(measure -> answer(measure, random)).toList(),
                Map.of(),
                null,
                List.of(new Inspection(
                        DOCUMENT.minusDays(random.nextInt(900)),
                        random.nextInt(8) == 0 ? Inspection.Scope.ORGANISATION : Inspection.Scope.SYSTEM,
                        Inspection.Inspector.LICENSED_ORGANISATION,
                        "Công ty VD",
                        "BC " + id,
                        List.of(Inspection.Content.LEGAL_COMPLIANCE),
                        List.of(),
                        null)),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static SystemProfile profile(Random random) {
        boolean open = random.nextBoolean();
        return new SystemProfile(
                List.of(open ? Purpose.PEOPLE_AND_BUSINESSES : Purpose.INTERNAL_OPERATION),
                List.of(random.nextInt(3) == 0 ? Information.PERSONAL : Information.PUBLIC),
                open ? List.of(Service.PUBLIC_SERVICE_FULL_PROCESS) : List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new SystemProfile.DeclaredHarm(null, null, null, null, null),
                null,
                new SystemProfile.LevelBasis(1 + random.nextInt(4), "Đánh giá rủi ro", DOCUMENT),
                null);
    }

    private static SecurityMeasure answer(String measure, Random random) {
        Status status = List.of(Status.values()).get(Math.min(2, random.nextInt(8)));
        return new SecurityMeasure(
                List.of(measure),
                status == Status.IN_PLACE || random.nextInt(4) > 0 ? Status.IN_PLACE : status,
                Means.PRODUCT,
                "Biên bản " + measure,
                DOCUMENT,
                null,
                List.of(Device.ALL_NETWORK_DEVICES),
                true,
                30L,
                null);
    }
}

package vn.tuanthu.rules.proof;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.DossierReturn;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Hosting;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.Connection;
import vn.tuanthu.evidence.InformationSystem.DossierContent;
import vn.tuanthu.evidence.InformationSystem.DossierPart;
import vn.tuanthu.evidence.InformationSystem.OwnerSector;
import vn.tuanthu.evidence.InformationSystem.Sector;
import vn.tuanthu.evidence.InformationSystem.SecurityRegulation;
import vn.tuanthu.evidence.InformationSystem.Status;
import vn.tuanthu.evidence.Inspection;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.ProtectionLayers;
import vn.tuanthu.evidence.ProtectionLayers.Layer;
import vn.tuanthu.evidence.SecurityIncident;
import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Means;
import vn.tuanthu.evidence.SecurityMeasure.Reason;
import vn.tuanthu.evidence.SecurityReport;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.DeclaredHarm;
import vn.tuanthu.evidence.SystemProfile.Harm;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.InfrastructureScope;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Role;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.evidence.SystemProfile.WorksClass;

/**
 * A register of information systems that an owner might declare, made up: every purpose and kind of information, numbers
 * around every threshold, parts within parts, days around every change of the law, gaps everywhere.
 *
 * @param day what it is to be judged for
 */
record RandomRegister(Evidence evidence, LocalDate day) {
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.parse("2016-07-01"),
            LocalDate.parse("2019-06-07"),
            LocalDate.parse("2019-12-14"),
            LocalDate.parse("2022-10-01"),
            LocalDate.parse("2022-12-20"),
            LocalDate.parse("2022-12-25"),
            LocalDate.parse("2024-02-23"),
            LocalDate.parse("2024-09-30"),
            LocalDate.parse("2024-12-31"),
            LocalDate.parse("2025-03-01"),
            LocalDate.parse("2025-12-14"),
            LocalDate.parse("2025-12-20"),
            LocalDate.parse("2026-06-14"),
            LocalDate.parse("2026-06-30"),
            LocalDate.parse("2026-07-01"),
            LocalDate.parse("2026-08-19"),
            LocalDate.parse("2026-12-14"),
            LocalDate.parse("2026-12-20"),
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2027-06-30"));
    private static final List<String> SETTINGS = new ArrayList<>(new TreeSet<>(Stream.concat(
                    SecurityMeasures.advised().stream().map(SecurityMeasures.Advised::setting),
                    Stream.of("dedicated-network-channels", "dedicated-network-directions"))
            .toList()));
    private static final List<String> UNITS = List.of("Phòng CNTT", " phòng  cntt ", "Trung tâm CNTT");

    static RandomRegister from(Random random) {
        return new Maker(random).register();
    }

    private static final class Maker {
        private final Random random;
        private final LocalDate day;

        Maker(Random random) {
            this.random = random;
            LocalDate turn = TURNS.get(random.nextInt(TURNS.size()));
            this.day = turn.plusDays(one(4) ? random.nextInt(400) - 200 : random.nextInt(3) - 1);
        }

        RandomRegister register() {
            boolean agencies = random.nextBoolean();
            List<Agency> named = agencies
                    ? List.of(
                            Agency.of("a", "A", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT),
                            Agency.of("b", "B", Agency.Tier.PROVINCE, Agency.Kind.OTHER))
                    : List.of();
            List<InformationSystem> systems = new ArrayList<>();
            int many = one(3) ? 2 + random.nextInt(3) : 1;
            for (int i = 0; i < many; i++) {
                List<String> parts = new ArrayList<>();
                for (int j = i + 1; j < many; j++) {
                    if (one(3)) {
                        parts.add("s" + j);
                    }
                }
                systems.add(system("s" + i, agencies && !one(4) ? any("a", "b") : null, parts));
            }
            Collections.shuffle(systems, random);
            return new RandomRegister(
                    Evidence.of("hai-duong-2025", day, named, List.of()).withSystems(systems), day);
        }

        private InformationSystem system(String id, String agency, List<String> parts) {
            LocalDate goLive = one(4) ? null : date();
            Status status = status(goLive);
            LocalDate started = one(3) ? null : earlier(goLive == null ? date() : goLive);
            LevelApproval approval = one(4) ? null : approval();
            SystemProfile profile = one(12) ? null : profile();
            return new InformationSystem(
                    id,
                    one(2) ? null : "Hệ thống " + id,
                    agency,
                    one(4) ? any(null, " ") : any("UBND tỉnh", "Sở A"),
                    one(2) ? null : any(OwnerSector.values()),
                    one(4) ? null : any(UNITS.toArray(String[]::new)),
                    one(4) ? null : any(UNITS.toArray(String[]::new)),
                    status,
                    started,
                    goLive,
                    profile,
                    parts,
                    one(5) ? null : hosting(),
                    approval,
                    dossier(),
                    returns(),
                    one(3) ? null : regulation(approval),
                    measures(),
                    settings(),
                    one(5) ? null : layers(),
                    inspections(),
                    reports(),
                    incidents(),
                    List.copyOf(some(Connection.values(), any(0, 0, 1, 2))),
                    one(3) ? any(Sector.values()) : null);
        }

        /** One that does not contradict the day of going into operation, which would be refused. */
        private Status status(LocalDate goLive) {
            if (goLive == null) {
                return one(3) ? any(Status.values()) : Status.OPERATING;
            }
            return goLive.isAfter(day) ? any(Status.DESIGN, Status.BUILDING) : Status.OPERATING;
        }

        // ---- what the level follows from ----

        private SystemProfile profile() {
            Set<Purpose> purposes = one(10) ? Set.of() : some(Purpose.values(), 1 + random.nextInt(2));
            if (one(3)) {
                purposes = Set.of(any(Purpose.INTERNAL_OPERATION, Purpose.PEOPLE_AND_BUSINESSES));
            }
            boolean people = purposes.contains(Purpose.PEOPLE_AND_BUSINESSES)
                    || purposes.contains(Purpose.ADMINISTRATIVE_PROCEDURES);
            Set<Information> kinds = one(8) ? Set.of() : some(Information.values(), 1 + random.nextInt(2));
            boolean personal = kinds.contains(Information.PERSONAL);
            boolean counted = kinds.isEmpty() || personal || kinds.contains(Information.PRIVATE);
            Long basic = counted ? count(100_000) : null;
            Long sensitive = counted ? count(10_000) : null;
            if (basic != null && sensitive != null && basic + sensitive == 0) {
                basic = 1L;
            }
            return new SystemProfile(
                    List.copyOf(purposes),
                    List.copyOf(kinds),
                    people && !one(6) ? List.copyOf(some(Service.values(), 1 + random.nextInt(2))) : List.of(),
                    counted ? count(10_000) : null,
                    basic,
                    sensitive,
                    purposes.contains(Purpose.INFRASTRUCTURE) && !one(6) ? any(InfrastructureScope.values()) : null,
                    purposes.contains(Purpose.INDUSTRIAL_CONTROL) && !one(6) ? any(WorksClass.values()) : null,
                    any(null, true, false),
                    List.copyOf(some(Role.values(), random.nextInt(4))),
                    one(3) ? null : new DeclaredHarm(harm(), harm(), harm(), harm(), "QĐ"),
                    one(6) ? new LevelBasis(1 + random.nextInt(5), "QĐ-TTg", date()) : null,
                    one(2) ? null : new LevelBasis(1 + random.nextInt(5), "BC", date()),
                    any(null, true, false));
        }

        private Harm harm() {
            return one(3) ? any(Harm.values()) : any(null, Harm.NONE);
        }

        private Long count(long bound) {
            return one(4)
                    ? null
                    : one(8) ? Long.valueOf(0) : Long.valueOf(bound / any(1, 1, 2, 3) + random.nextInt(3) - 1);
        }

        // ---- papers ----

        private LevelApproval approval() {
            LocalDate end = date();
            LocalDate opinion = end.minusDays(random.nextInt(4));
            return new LevelApproval(
                    1 + random.nextInt(5),
                    one(2)
                            ? any(LevelApproval.Body.OWNER, LevelApproval.Body.SECURITY_UNIT)
                            : any(LevelApproval.Body.values()),
                    end,
                    "QĐ 1",
                    one(6) ? null : any(LevelApproval.Body.values()),
                    any(null, " ", "YK 1", "YK 2"),
                    one(6) ? null : opinion.minusDays(any(15, 21, 30, 35) + random.nextInt(3) - 1),
                    one(6) ? null : opinion,
                    one(6) ? null : end.minusDays(8 + random.nextInt(4)),
                    any(null, " ", "QĐ-TTg"),
                    any(null, null, " ", "UQ"));
        }

        private List<DossierPart> dossier() {
            List<DossierPart> parts = new ArrayList<>();
            boolean all = one(2);
            for (int part = 1; part <= 5; part++) {
                if (all ? part < 5 || random.nextBoolean() : one(3)) {
                    parts.add(new DossierPart(part, "HS " + part, contents()));
                }
            }
            return parts;
        }

        private List<DossierContent> contents() {
            return one(3)
                    ? List.of()
                    : one(2)
                            ? List.of(DossierContent.values())
                            : List.copyOf(some(DossierContent.values(), 1 + random.nextInt(4)));
        }

        private List<DossierReturn> returns() {
            List<DossierReturn> all = new ArrayList<>();
            for (int many = one(2) ? 0 : 1 + random.nextInt(2); many > 0; many--) {
                LocalDate received = one(3) ? date() : day.minusDays(random.nextInt(12));
                all.add(new DossierReturn(
                        received, one(4) ? null : received.plusDays(any(0, 5, 7, 8)), any(null, "TL")));
            }
            return all;
        }

        private List<SecurityIncident> incidents() {
            List<SecurityIncident> all = new ArrayList<>();
            for (int many = one(2) ? 0 : 1 + random.nextInt(2); many > 0; many--) {
                LocalDateTime found = (one(3) ? date() : day.minusDays(random.nextInt(5))).atTime(8, 0);
                all.add(new SecurityIncident(
                        found,
                        any(SecurityIncident.Gravity.values()),
                        one(4) ? null : found.plusHours(any(0, 23, 24, 25)),
                        one(4) ? null : found.plusHours(any(24, 71, 72, 73)),
                        "BC SC"));
            }
            return all;
        }

        private SecurityRegulation regulation(LevelApproval approval) {
            LocalDate date = approval == null ? date() : approval.date().plusDays(random.nextInt(3) - 1);
            return new SecurityRegulation("QC", date, one(2) ? null : Long.valueOf(any(6, 12)));
        }

        private Hosting hosting() {
            Hosting.Separation mostly = any(Hosting.Separation.LOGICAL, Hosting.Separation.PHYSICAL);
            return new Hosting(
                    any(Hosting.Kind.values()),
                    "X",
                    apart(mostly),
                    apart(mostly),
                    apart(mostly),
                    apart(mostly),
                    shared());
        }

        private Hosting.Separation apart(Hosting.Separation mostly) {
            return one(6) ? null : one(6) ? any(Hosting.Separation.values()) : mostly;
        }

        private Map<String, Long> settings() {
            Map<String, Long> settings = new HashMap<>();
            for (String setting : SETTINGS) {
                if (!one(4)) {
                    settings.put(setting, Math.max(0L, any(1, 2, 3, 6, 12, 30, 45) + random.nextInt(3) - 1));
                }
            }
            return settings;
        }

        private ProtectionLayers layers() {
            return new ProtectionLayers(
                    layer(),
                    layer(),
                    layer(),
                    one(4)
                            ? null
                            : new ProtectionLayers.NationalConnection(
                                    any(ProtectionLayers.Centre.values()), document(), shown()));
        }

        private Layer layer() {
            return one(5) ? null : new Layer(any("VNPT", "vnpt ", "FPT", "Viettel"), document(), shown());
        }

        private List<Inspection> inspections() {
            List<Inspection> all = new ArrayList<>();
            Set<LocalDate> days = new HashSet<>();
            for (int many = random.nextInt(4); many > 0; many--) {
                LocalDate date =
                        one(4) ? date() : day.minusMonths(any(0, 6, 12, 24)).plusDays(random.nextInt(3) - 1);
                if (days.add(date)) {
                    all.add(new Inspection(
                            date,
                            any(Inspection.Scope.values()),
                            any(Inspection.Inspector.values()),
                            null,
                            "BC",
                            List.copyOf(some(Inspection.Content.values(), any(0, 2, 3, 4, 4))),
                            List.copyOf(some(Inspection.Form.values(), any(0, 1, 2))),
                            one(3) ? any(Inspection.Cause.values()) : null));
                }
            }
            return all;
        }

        private List<SecurityReport> reports() {
            List<SecurityReport> all = new ArrayList<>();
            for (int many = random.nextInt(6); many > 0; many--) {
                int year = day.getYear() - random.nextInt(2);
                LocalDate date =
                        LocalDate.of(year, any(6, 12, 12), any(14, 20, 25)).plusDays(random.nextInt(3) - 1);
                all.add(new SecurityReport(
                        any(SecurityReport.Kind.values()), year, date, any(SecurityReport.Recipient.values()), "BC"));
            }
            return all;
        }

        // ---- measures ----

        private List<SecurityMeasure> measures() {
            List<String> ids = new ArrayList<>(SecurityMeasures.ids());
            Collections.shuffle(ids, random);
            boolean nearlyAll = !one(3);
            int odd = nearlyAll ? random.nextInt(3) * 8 : 60;
            List<SecurityMeasure> measures = new ArrayList<>();
            for (String id : ids.subList(0, odd)) {
                if (!one(8)) {
                    measures.add(anyAnswer(id));
                }
            }
            if (nearlyAll) {
                measures.add(new SecurityMeasure(
                        ids.subList(odd, ids.size()),
                        SecurityMeasure.Status.IN_PLACE,
                        one(4) ? Means.SERVICE : Means.PRODUCT,
                        "QĐ",
                        day.minusYears(one(2) ? 0 : 6),
                        null,
                        List.of(Device.ALL_NETWORK_DEVICES),
                        true,
                        30L,
                        null));
            }
            return measures;
        }

        private SecurityMeasure anyAnswer(String id) {
            SecurityMeasure.Status status =
                    one(3) ? any(SecurityMeasure.Status.values()) : SecurityMeasure.Status.IN_PLACE;
            Reason excuse = SecurityMeasures.excuse(id);
            Reason reason = excuse != null && !one(4) ? excuse : any(null, any(Reason.values()));
            return new SecurityMeasure(
                    List.of(id),
                    status,
                    one(5) ? null : any(Means.values()),
                    document(),
                    shown(),
                    status == SecurityMeasure.Status.NOT_APPLICABLE ? reason : null,
                    List.copyOf(some(Device.values(), any(0, 2, 4, 5, 6))),
                    any(null, true, true, false),
                    one(4) ? null : Long.valueOf(29 + random.nextInt(3)),
                    null);
        }

        private String document() {
            return one(8) ? any(null, " ") : "QĐ 2";
        }

        private LocalDate shown() {
            return one(10) ? null : day.plusDays(one(6) ? 1 : -random.nextInt(2));
        }

        // ---- dice ----

        private boolean one(int of) {
            return random.nextInt(of) == 0;
        }

        private LocalDate date() {
            LocalDate turn = one(3) ? day : TURNS.get(random.nextInt(TURNS.size()));
            return turn.plusDays(random.nextInt(3) - 1);
        }

        private LocalDate earlier(LocalDate date) {
            LocalDate other = date();
            return other.isAfter(date) ? date : other;
        }

        private List<Hosting.SharedSecurity> shared() {
            Set<Hosting.SharedSecurity> shared = some(Hosting.SharedSecurity.values(), random.nextInt(3));
            if (shared.size() > 1) {
                shared.remove(Hosting.SharedSecurity.NONE);
            }
            return List.copyOf(shared);
        }

        @SafeVarargs
        private <T> T any(T... values) {
            return values[random.nextInt(values.length)];
        }

        private <T> Set<T> some(T[] values, int many) {
            Set<T> some = new HashSet<>();
            for (int i = 0; i < many; i++) {
                some.add(values[many == values.length ? i : random.nextInt(values.length)]);
            }
            return some;
        }
    }
}

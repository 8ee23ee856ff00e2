package vn.tuanthu.rules.proof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.InformationSystem.Status;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Harm;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.InfrastructureScope;
import vn.tuanthu.evidence.SystemProfile.LevelBasis;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.evidence.SystemProfile.WorksClass;

/**
 * The level of an information system decided a second time, from the words of Nghị định 85/2016 Điều 7 to 11, Luật
 * 116/2025 Điều 8 and 45 and Nghị định 331/2026 Điều 8, 9, 11 to 15 and 39: plain Java, without rules and without their
 * data.
 */
final class SecurityLevels {
    static final LocalDate LAST_OF_ND85 = LocalDate.parse("2026-06-30");
    static final LocalDate FIRST_OF_ND331 = LocalDate.parse("2026-08-19");
    static final LocalDate MEASURES_DUE = LocalDate.parse("2027-06-30");
    static final LocalDate INVESTMENT_DUE = LocalDate.parse("2026-12-31");

    private static final SystemProfile NOTHING =
            new SystemProfile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /**
     * What a regime makes of a system.
     *
     * @param sure by the criteria it meets, whether one was met by the words of its text
     * @param open the highest level that something undeclared could bring; 0 when nothing is open
     */
    record Grade(Map<String, Boolean> sure, int highest, int open) {
        Integer level() {
            return highest == 0 || open > highest ? null : Integer.valueOf(highest);
        }

        Set<String> criteria() {
            return new TreeSet<>(sure.keySet());
        }
    }

    /**
     * Which level holds.
     *
     * @param nd331 whether it is one of Nghị định 331
     * @param level null when it cannot be told
     * @param grace whether Luật 116 still gives time for its measures
     * @param measured the level whose measures are asked for, 0 when there is none
     */
    record Holding(boolean nd331, Integer level, boolean kept, boolean grace, int measured) {}

    private final Evidence evidence;
    private final LocalDate day;

    SecurityLevels(Evidence evidence, LocalDate day) {
        this.evidence = evidence;
        this.day = day;
    }

    // ---- the criteria ----

    Grade nd85(InformationSystem system) {
        return gathered(system, false);
    }

    Grade nd331(InformationSystem system) {
        return gathered(system, true);
    }

    /** The highest level over the system and, through however many steps, the systems it consists of. */
    private Grade gathered(InformationSystem system, boolean nd331) {
        Map<String, Boolean> sure = new LinkedHashMap<>();
        int[] open = {0};
        gather(system, nd331, sure, open, true);
        int highest =
                sure.keySet().stream().mapToInt(SecurityLevels::levelOf).max().orElse(0);
        // Harm alone is no criterion of the decree: a decision or a risk assessment has to grade such a system.
        if (nd331 && highest > 0 && sure.keySet().stream().noneMatch(met -> met.startsWith("ND331."))) {
            open[0] = 5;
        }
        return new Grade(sure, highest, open[0]);
    }

    private void gather(
            InformationSystem system, boolean nd331, Map<String, Boolean> sure, int[] open, boolean itself) {
        Map<String, Boolean> own = nd331 ? Nd331Criteria.met(profile(system), day) : metOfNd85(system);
        // Điều 5.2 of the decree of 2016 speaks of components; for the one of 2026 that is a reading.
        own.forEach((criterion, text) -> sure.merge(criterion, text && (itself || !nd331), Boolean::logicalOr));
        open[0] = Math.max(open[0], nd331 ? Nd331Criteria.open(profile(system), day) : openOfNd85(system));
        for (String part : system.components()) {
            gather(named(part), nd331, sure, open, false);
        }
    }

    InformationSystem named(String id) {
        return evidence.systems().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static int levelOf(String criterion) {
        if (criterion.startsWith("L116.8.1-")) {
            return criterion.charAt(9) - '0';
        }
        int article = Integer.parseInt(criterion.split("\\.")[1]);
        return criterion.startsWith("ND85.") ? article - 6 : article - 10;
    }

    /** Điều 7 to 11; false where the old four levels of public services are read into the new two kinds. */
    private Map<String, Boolean> metOfNd85(InformationSystem system) {
        SystemProfile p = profile(system);
        boolean internal = p.purposes().contains(Purpose.INTERNAL_OPERATION);
        boolean people = p.purposes().contains(Purpose.PEOPLE_AND_BUSINESSES)
                || p.purposes().contains(Purpose.ADMINISTRATIVE_PROCEDURES);
        boolean secret = p.information().contains(Information.STATE_SECRET);
        boolean personal =
                p.information().contains(Information.PRIVATE) || p.information().contains(Information.PERSONAL);
        boolean online = people && !p.services().isEmpty();
        Harm harm = secret || p.purposes().contains(Purpose.DEFENCE_OR_SECURITY)
                ? p.harm().nationalSecurity()
                : null;
        InfrastructureScope shared = p.purposes().contains(Purpose.INFRASTRUCTURE) ? p.infrastructureFor() : null;
        WorksClass works = p.purposes().contains(Purpose.INDUSTRIAL_CONTROL) ? p.worksClass() : null;
        boolean nonStop = p.roundTheClock() != null && p.roundTheClock();
        Map<String, Boolean> met = new LinkedHashMap<>();
        // Điều 7: internal operation and public information, nothing else.
        if (internal && only(p.purposes()) && p.information().contains(Information.PUBLIC) && only(p.information())) {
            met.put("ND85.7", true);
        }
        if (internal && personal && !secret) {
            met.put("ND85.8.1", true);
        }
        if (people) {
            services(p, met, "ND85.8.2a", List.of("INFORMATION", "_LEVEL_1", "_LEVEL_2"), "NOT_FILED_ONLINE");
            services(p, met, "ND85.9.2a", List.of("_LEVEL_3", "_LEVEL_4"), "FULL_PROCESS", "PARTIAL_FILED_ONLINE");
            services(p, met, "ND85.8.2b", List.of("OTHER_ONLINE"));
            services(p, met, "ND85.9.2b", List.of("CONDITIONAL_BUSINESS"));
        }
        if (online && personal && p.users() != null) {
            met.put(p.users() < 10_000 ? "ND85.8.2c" : "ND85.9.2c", true);
        }
        if (shared == InfrastructureScope.ONE_AGENCY) {
            met.put("ND85.8.3", true);
        }
        if (shared == InfrastructureScope.SECTOR
                || shared == InfrastructureScope.PROVINCE
                || shared == InfrastructureScope.SEVERAL_PROVINCES) {
            met.put("ND85.9.3", true);
        }
        if (shared == InfrastructureScope.NATIONWIDE && nonStop) {
            met.put("ND85.10.3", true);
        }
        if (harm == Harm.HARM) {
            met.put("ND85.9.1", true);
        }
        if (harm == Harm.SERIOUS) {
            met.put("ND85.10.1", true);
        }
        if (harm == Harm.ESPECIALLY_SERIOUS) {
            met.put("ND85.11.1", true);
        }
        if (works != null) {
            met.put(
                    switch (works) {
                        case CLASS_II, CLASS_III, CLASS_IV -> "ND85.9.4";
                        case CLASS_I -> "ND85.10.4";
                        case SPECIAL, NATIONAL_SECURITY -> "ND85.11.4";
                    },
                    true);
        }
        if (p.purposes().contains(Purpose.NATIONAL_EGOVERNMENT) && nonStop) {
            met.put("ND85.10.2", true);
        }
        if (p.purposes().contains(Purpose.NATIONAL_DATA_STORE)) {
            met.put("ND85.11.2", true);
        }
        if (p.purposes().contains(Purpose.INTERNATIONAL_GATEWAY)) {
            met.put("ND85.11.3", true);
        }
        if (comesTo(p.primeMinisterDecision(), 5)) {
            met.put("ND85.11.5", true);
        }
        return met;
    }

    private static void services(
            SystemProfile p, Map<String, Boolean> met, String criterion, List<String> text, String... read) {
        for (Service service : p.services()) {
            if (text.stream().anyMatch(service.name()::endsWith)) {
                met.put(criterion, true);
            } else if (List.of(read).stream().anyMatch(service.name()::endsWith)) {
                met.putIfAbsent(criterion, false);
            }
        }
    }

    static boolean isOtherOnlineService(InformationSystem system) {
        SystemProfile p = profile(system);
        return (p.purposes().contains(Purpose.PEOPLE_AND_BUSINESSES)
                        || p.purposes().contains(Purpose.ADMINISTRATIVE_PROCEDURES))
                && p.services().stream().anyMatch(service -> service != Service.CONDITIONAL_BUSINESS);
    }

    private boolean comesTo(LevelBasis basis, int level) {
        return comesTo(basis, level, day);
    }

    static boolean comesTo(LevelBasis basis, int level, LocalDate day) {
        return basis != null && basis.level() == level && basis.date().compareTo(day) <= 0;
    }

    // ---- what is left open ----

    private int openOfNd85(InformationSystem system) {
        SystemProfile p = profile(system);
        boolean people = p.purposes().contains(Purpose.PEOPLE_AND_BUSINESSES)
                || p.purposes().contains(Purpose.ADMINISTRATIVE_PROCEDURES);
        boolean personal =
                p.information().contains(Information.PRIVATE) || p.information().contains(Information.PERSONAL);
        boolean infrastructure = p.purposes().contains(Purpose.INFRASTRUCTURE);
        boolean national = p.purposes().contains(Purpose.NATIONAL_EGOVERNMENT)
                || (infrastructure && p.infrastructureFor() == InfrastructureScope.NATIONWIDE);
        if (isOpenToFive(p) || (p.purposes().contains(Purpose.INDUSTRIAL_CONTROL) && p.worksClass() == null)) {
            return 5;
        }
        if (openByKinds(p) == 4
                || (infrastructure && p.infrastructureFor() == null)
                || (national && p.roundTheClock() == null)) {
            return 4;
        }
        boolean unserved = people && p.services().isEmpty();
        boolean uncounted = people && !p.services().isEmpty() && personal && p.users() == null;
        return Math.max(openByKinds(p), unserved || uncounted ? 3 : 0);
    }

    /** Purposes, information or harm to national security undeclared where any of them could put it at level 5. */
    static boolean isOpenToFive(SystemProfile p) {
        boolean defence = p.purposes().contains(Purpose.DEFENCE_OR_SECURITY)
                || p.information().contains(Information.STATE_SECRET);
        return p.purposes().isEmpty()
                || openByKinds(p) == 5
                || (defence && p.harm().nationalSecurity() == null);
    }

    /** While the kinds of information are undeclared they may be state secrets: of the harm that is declared, if any is. */
    static int openByKinds(SystemProfile p) {
        Harm harm = p.harm().nationalSecurity();
        if (!p.information().isEmpty()) {
            return 0;
        }
        return harm == Harm.HARM ? 3 : harm == Harm.SERIOUS ? 4 : 5;
    }

    // ---- which level holds on the day ----

    /** Nghị định 85 to its end, then what Luật 116 keeps, Nghị định 331 Điều 39.1, and Nghị định 331 itself. */
    Holding holding(InformationSystem system) {
        LevelApproval approval = approval(system);
        boolean past = day.isAfter(LAST_OF_ND85);
        boolean kept = past && approval != null && !approval.date().isAfter(LAST_OF_ND85);
        boolean investment = !kept && !day.isBefore(FIRST_OF_ND331) && isInvestmentUnderNd85(system);
        boolean nd331 = !kept && !investment && !day.isBefore(FIRST_OF_ND331);
        boolean approved = kept || (investment && approval != null);
        Integer level = approved ? approval.level() : (nd331 ? nd331(system) : nd85(system)).level();
        int measured = Math.max(level == null ? 0 : level, approval == null ? 0 : approval.level());
        boolean grace = (kept || investment) && !day.isAfter(MEASURES_DUE);
        return new Holding(nd331, level, kept, grace, measured);
    }

    /** Begun by 30/6/2026, not in operation then, no level to keep: approved by Nghị định 85 to the end of 2026. */
    boolean isInvestmentUnderNd85(InformationSystem system) {
        LevelApproval approval = approval(system);
        LocalDate last = approval == null ? day : approval.date();
        return wasUnderInvestment(system) && !last.isAfter(INVESTMENT_DUE);
    }

    boolean wasUnderInvestment(InformationSystem system) {
        LevelApproval approval = approval(system);
        LocalDate began = system.investmentStarted();
        return began != null
                && !began.isAfter(LAST_OF_ND85)
                && !runsOn(system, LAST_OF_ND85)
                && (approval == null || approval.date().isAfter(LAST_OF_ND85));
    }

    LevelApproval approval(InformationSystem system) {
        LevelApproval approval = system.approval();
        return approval == null || approval.date().compareTo(day) > 0 ? null : approval;
    }

    static boolean runsOn(InformationSystem system, LocalDate when) {
        return system.goLive() == null
                ? system.status() == Status.OPERATING
                : system.goLive().compareTo(when) <= 0;
    }

    private static SystemProfile profile(InformationSystem system) {
        return system.profile() == null ? NOTHING : system.profile();
    }

    private static boolean only(Collection<?> kinds) {
        return Set.copyOf(kinds).size() == 1;
    }
}

package vn.tuanthu.rules.proof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuanthu.evidence.SystemProfile;
import vn.tuanthu.evidence.SystemProfile.Harm;
import vn.tuanthu.evidence.SystemProfile.Information;
import vn.tuanthu.evidence.SystemProfile.InfrastructureScope;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.evidence.SystemProfile.Service;
import vn.tuanthu.evidence.SystemProfile.WorksClass;

/** Nghị định 331/2026 Điều 9 and 11 to 15 a second time, from their words: plain Java, without rules and their data. */
final class Nd331Criteria {
    private Nd331Criteria() {}

    /** Điều 11 to 15 and, on top, the harm of Luật 116 Điều 8; false where only a reading meets it. */
    static Map<String, Boolean> met(SystemProfile p, LocalDate day) {
        Map<String, Boolean> met = new LinkedHashMap<>();
        internal(p, met);
        online(p, met);
        secretsAndDefence(p, met);
        infrastructure(p, met);
        if (p.purposes().contains(Purpose.INDUSTRIAL_CONTROL)) {
            if (p.worksClass() == null) {
                met.put("ND331.13.4-least", false);
            } else {
                int level = Math.min(5, 3 + Math.max(0, p.worksClass().compareTo(WorksClass.CLASS_II)));
                met.put(List.of("ND331.13.4", "ND331.14.3", "ND331.15.4").get(level - 3), true);
            }
        }
        if (p.purposes().contains(Purpose.NATIONAL_DATA_STORE)) {
            met.put("ND331.15.2", true);
        }
        if (p.purposes().contains(Purpose.INTERNATIONAL_GATEWAY)) {
            met.put("ND331.15.3", true);
        }
        if (SecurityLevels.comesTo(p.riskAssessment(), 1, day)) {
            met.put("ND331.11.2", true);
        }
        for (String other : List.of("ND331.12.4", "ND331.13.5", "ND331.14.4", "ND331.15.5")) {
            int level = SecurityLevels.levelOf(other);
            if (SecurityLevels.comesTo(p.primeMinisterDecision(), level, day)
                    || SecurityLevels.comesTo(p.riskAssessment(), level, day)) {
                met.put(other, true);
            }
        }
        harm(met, p.harm().rights(), 1, 2, 3);
        harm(met, p.harm().publicInterest(), 2, 3, 4);
        harm(met, p.harm().publicOrder(), 3, 3, 4);
        harm(met, p.harm().nationalSecurity(), 3, 4, 5);
        return met;
    }

    /** Điều 9.2a, 11.1, 12.1: only the body's own operation. */
    private static void internal(SystemProfile p, Map<String, Boolean> met) {
        Set<Information> kinds = Set.copyOf(p.information());
        if (!Set.copyOf(p.purposes()).equals(Set.of(Purpose.INTERNAL_OPERATION)) || kinds.isEmpty()) {
            return;
        }
        if (kinds.equals(Set.of(Information.PUBLIC))) {
            met.put("ND331.11.1", true);
        } else if (!kinds.contains(Information.STATE_SECRET)) {
            met.put("ND331.12.1", true);
        }
    }

    /** Điều 9.2b, 12.2, 13.2: online services to people and businesses. */
    private static void online(SystemProfile p, Map<String, Boolean> met) {
        boolean procedures = p.purposes().contains(Purpose.ADMINISTRATIVE_PROCEDURES);
        if (procedures) {
            met.put("ND331.13.2b", true);
        }
        if (!procedures && !p.purposes().contains(Purpose.PEOPLE_AND_BUSINESSES)) {
            return;
        }
        if (p.services().isEmpty()) {
            met.put("ND331.12.2-least", false);
            if (isCounted(p)
                    && (reaches(p.basicDataSubjects(), 100_000) || reaches(p.sensitiveDataSubjects(), 10_000))) {
                met.put("ND331.13.2-least", false);
            }
        }
        for (Service service : p.services()) {
            switch (service) {
                case CONDITIONAL_BUSINESS -> met.put("ND331.13.2a", true);
                case INFORMATION,
                        PUBLIC_SERVICE_LEVEL_1,
                        PUBLIC_SERVICE_LEVEL_2,
                        PUBLIC_SERVICE_PARTIAL_NOT_FILED_ONLINE -> met.putIfAbsent("ND331.12.2a", false);
                default -> met.put("ND331.12.2a", true);
            }
        }
        boolean other = p.services().stream().anyMatch(service -> service != Service.CONDITIONAL_BUSINESS);
        if (other && isCounted(p)) {
            people(met, p.basicDataSubjects(), 100_000);
            people(met, p.sensitiveDataSubjects(), 10_000);
        }
    }

    private static boolean isCounted(SystemProfile p) {
        return p.information().contains(Information.PRIVATE) || p.information().contains(Information.PERSONAL);
    }

    /** Điều 13.1, 14.1, 15.1. */
    private static void secretsAndDefence(SystemProfile p, Map<String, Boolean> met) {
        boolean secret = p.information().contains(Information.STATE_SECRET);
        Harm harm = p.harm().nationalSecurity();
        if (secret && (harm == null || harm == Harm.NONE)) {
            met.put("ND331.13.1-least", false);
        }
        if (harm == null || !(secret || p.purposes().contains(Purpose.DEFENCE_OR_SECURITY))) {
            return;
        }
        if (harm == Harm.HARM) {
            met.put("ND331.13.1", true);
        } else if (harm == Harm.SERIOUS) {
            met.put("ND331.14.1", true);
        } else if (harm == Harm.ESPECIALLY_SERIOUS && Boolean.TRUE.equals(p.strategic())) {
            met.put("ND331.15.1", true);
        }
    }

    /** Điều 12.3, 13.3, 14.2. */
    private static void infrastructure(SystemProfile p, Map<String, Boolean> met) {
        boolean nonStop = Boolean.TRUE.equals(p.roundTheClock());
        if (p.purposes().contains(Purpose.NATIONAL_EGOVERNMENT) && nonStop) {
            met.put("ND331.14.2", true);
        }
        if (!p.purposes().contains(Purpose.INFRASTRUCTURE)) {
            return;
        }
        InfrastructureScope scope = p.infrastructureFor();
        if (scope == null) {
            met.put("ND331.12.3-least", false);
        } else if (scope == InfrastructureScope.ONE_AGENCY) {
            met.put("ND331.12.3", true);
        } else if (scope != InfrastructureScope.NATIONWIDE) {
            met.put("ND331.13.3", true);
        } else {
            met.put(nonStop ? "ND331.14.2" : "ND331.13.3", nonStop);
        }
    }

    private static void harm(Map<String, Boolean> met, Harm harm, int plain, int serious, int especially) {
        if (harm != null && harm != Harm.NONE) {
            int level = harm == Harm.HARM ? plain : harm == Harm.SERIOUS ? serious : especially;
            met.put("L116.8.1-" + level, true);
        }
    }

    private static boolean reaches(Long count, long bound) {
        return count != null && count >= bound;
    }

    private static void people(Map<String, Boolean> met, Long count, long bound) {
        if (count != null && count > 0) {
            met.put(count < bound ? "ND331.12.2b" : "ND331.13.2c", true);
        }
    }

    /** The highest level that something undeclared could bring; 0 when nothing is open. */
    static int open(SystemProfile p, LocalDate day) {
        boolean control = p.purposes().contains(Purpose.INDUSTRIAL_CONTROL) && p.worksClass() == null;
        boolean harmless =
                p.information().contains(Information.STATE_SECRET) && p.harm().nationalSecurity() == Harm.NONE;
        if (SecurityLevels.isOpenToFive(p) || control || harmless) {
            return 5;
        }
        boolean infrastructure = p.purposes().contains(Purpose.INFRASTRUCTURE);
        boolean national = p.purposes().contains(Purpose.NATIONAL_EGOVERNMENT)
                || (infrastructure && p.infrastructureFor() == InfrastructureScope.NATIONWIDE);
        if (SecurityLevels.openByKinds(p) == 4
                || (infrastructure && p.infrastructureFor() == null)
                || (national && p.roundTheClock() == null)) {
            return 4;
        }
        Map<String, Boolean> met = met(p, day);
        boolean other = p.services().stream().anyMatch(service -> service != Service.CONDITIONAL_BUSINESS);
        boolean uncounted = other
                && isCounted(p)
                && (p.basicDataSubjects() == null || p.sensitiveDataSubjects() == null)
                && !met.containsKey("ND331.13.2c");
        return Math.max(SecurityLevels.openByKinds(p), met.containsKey("ND331.12.2-least") || uncounted ? 3 : 0);
    }
}

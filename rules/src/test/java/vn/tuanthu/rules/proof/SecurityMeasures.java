package vn.tuanthu.rules.proof;

import static vn.tuanthu.evidence.SecurityMeasure.Device.ALL_NETWORK_DEVICES;
import static vn.tuanthu.evidence.SecurityMeasure.Device.CENTRAL_STORAGE;
import static vn.tuanthu.evidence.SecurityMeasure.Device.CORE_FIREWALL;
import static vn.tuanthu.evidence.SecurityMeasure.Device.CORE_SWITCH;
import static vn.tuanthu.evidence.SecurityMeasure.Device.WEB_APPLICATION_FIREWALL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tuanthu.evidence.SecurityMeasure.Device;
import vn.tuanthu.evidence.SecurityMeasure.Means;
import vn.tuanthu.evidence.SecurityMeasure.Reason;

/**
 * What Thông tư 12/2022 with its appendices I to V, TCVN 11930:2017 as they cite it, and Luật 116/2025 ask of the five
 * levels, written a second time as tables.
 */
public final class SecurityMeasures {
    /** Appendices, II.1.a: the least level that has the zone. */
    private static final Map<String, Integer> ZONES = Map.of(
            "internal", 1, //
            "border", 1,
            "dmz", 1,
            "internal-servers", 2,
            "wireless", 2,
            "database", 3,
            "management", 3,
            "device-management", 4);

    /**
     * Appendices, II.1.b, level by level: a = an arrangement will do, b = a function built in or a product, p = a product;
     * in brackets what a condition makes of it: who it is about, then the means (s = a service or a product).
     */
    private static final String DESIGN = """
            D01 | a | a                | a [secret:p users:p]  | a [secret:p]          | p
            D02 | a | a                | b                     | b                     | p
            D03 | a | a                | -                     | -                     | -
            D04 | - | a [8.2:p]        | a [9.2:p]             | a [10.2:p 10.3+open:p] | a [11.2:p]
            D05 | - | a                | a [9.2+mail:p]        | p                     | p
            D06 | - | a                | a                     | a                     | a
            D07 | - | -                | a [9.3+central:p]     | a [10.3+shared:p]     | a [11.2:p]
            D08 | - | -                | a                     | a                     | a
            D09 | - | -                | a [9.3+open:s]        | a [10.2:s 10.3+open:s] | a [11.2:s 11.3:s]
            D10 | - | -                | a [9.3+inner:p]       | a [10.3+inner:p]      | p
            D11 | - | -                | a                     | p                     | p
            D12 | - | -                | p                     | p                     | p
            D13 | - | -                | p                     | p                     | p
            D14 | - | -                | p                     | p                     | p
            D15 | - | -                | a [secret:p users:p]  | a [secret:p 10.3+shared:p] | a [secret:p 11.2:p]
            D16 | - | -                | a                     | a                     | a
            D17 | - | -                | a                     | a                     | a
            D18 | - | -                | -                     | p                     | p
            D19 | - | -                | -                     | -                     | a
            D20 | - | -                | -                     | -                     | a
            """;

    /** The clauses of TCVN 11930:2017 that the appendices cite: section, its first clause, its last at levels 1 to 5. */
    private static final String CLAUSES = """
            1.1 | 1 | 3 3 3 3 3
            1.2 | 1 | 2 2 2 2 2
            1.3 | 1 | 3 3 3 3 3
            1.4 | 1 | 2 3 3 3 3
            1.5 | 1 | 3 5 9 9 9
            2.1 | 2 | 5 6 7 7 7
            2.2 | 1 | 5 6 6 6 6
            2.3 | 1 | 3 4 6 6 6
            2.4 | 1 | 1 2 3 3 3
            """;

    /** What TCVN 14423:2026 is said to ask beside figures, second-hand: its row, the least level. */
    private static final String ADVISED = """
            mfa | 1
            privileged-access | 4
            patch-server | 3
            siem | 3
            edr | 3
            backup-321 | 3
            firewall-ips | 1
            remote-vpn | 1
            dns-filter | 1
            waf | 2
            hot-standby | 3
            nac | 3
            anti-ddos | 3
            database-firewall | 3
            micro-segmentation | 4
            ztna | 4
            jump-host | 4
            dlp | 4
            monitoring-24-7 | 4
            test-before-live | 4
            """;

    private static final Map<String, Map<Integer, String>> NEEDS = needs();

    private SecurityMeasures() {}

    private static Map<String, Map<Integer, String>> needs() {
        Map<String, Map<Integer, String>> needs = new LinkedHashMap<>();
        ZONES.forEach((zone, from) -> from(needs, "TT12.Z." + zone, from));
        DESIGN.lines().forEach(line -> {
            String[] cells = line.split(" \\| ");
            for (int level = 1; level <= 5; level++) {
                String need = cells[level].strip();
                if (!need.equals("-")) {
                    needs.computeIfAbsent("TT12." + cells[0].strip(), id -> new LinkedHashMap<>())
                            .put(level, need);
                }
            }
        });
        CLAUSES.lines().forEach(line -> {
            String[] cells = line.split(" \\| ");
            String[] last = cells[2].strip().split(" ");
            for (int level = 1; level <= 5; level++) {
                for (int i = Integer.parseInt(cells[1].strip()); i <= Integer.parseInt(last[level - 1]); i++) {
                    String id = "TCVN11930." + (level + 4) + "." + cells[0].strip() + "." + i;
                    needs.put(id, Map.of(level, "a"));
                }
            }
        });
        // TT12 Điều 9.3 e and g, 9.8; Luật 116 Điều 34.2 (those who run levels 3 to 5) and 40.2.
        for (String general : List.of("TT12.9.3e", "TT12.9.3g", "TT12.9.8", "L116.40.2")) {
            from(needs, general, 1);
        }
        from(needs, "L116.34.2", 3);
        ADVISED.lines()
                .map(line -> line.split(" \\| "))
                .forEach(cells -> from(needs, "TCVN14423." + cells[0], Integer.parseInt(cells[1])));
        return needs;
    }

    private static void from(Map<String, Map<Integer, String>> needs, String id, int first) {
        Map<Integer, String> levels = new LinkedHashMap<>();
        for (int level = first; level <= 5; level++) {
            levels.put(level, "a");
        }
        needs.put(id, levels);
    }

    /** Every measure. */
    public static Set<String> ids() {
        return new TreeSet<>(NEEDS.keySet());
    }

    /** The measures of {@code level}. */
    public static Set<String> ids(int level) {
        Set<String> ids = ids();
        ids.removeIf(id -> !NEEDS.get(id).containsKey(level));
        return ids;
    }

    /** The means that do where no condition holds; every one where an arrangement will do. */
    public static String plain(String id, int level) {
        return NEEDS.get(id).get(level).substring(0, 1);
    }

    /** The conditions that ask for other means, such as {@code 10.3+open:p}. */
    public static List<String> conditions(String id, int level) {
        String need = NEEDS.get(id).get(level);
        return need.length() == 1
                ? List.of()
                : List.of(need.substring(3, need.length() - 1).split(" "));
    }

    /** Whether {@code means} do, null when they are not told. */
    static Boolean accepts(String need, Means means) {
        if (need.equals("a")) {
            return true;
        }
        if (means == null) {
            return null;
        }
        return means == Means.PRODUCT
                || (need.equals("b") && means == Means.BUILT_IN)
                || (need.equals("s") && means == Means.SERVICE);
    }

    /** D06: the devices that need a standby. */
    public static Set<Device> devices(String id, int level) {
        if (!id.equals("TT12.D06")) {
            return Set.of();
        }
        return switch (level) {
            case 2 -> Set.of(CORE_SWITCH, CORE_FIREWALL);
            case 5 -> Set.of(ALL_NETWORK_DEVICES);
            default -> Set.of(CORE_SWITCH, CORE_FIREWALL, WEB_APPLICATION_FIREWALL, CENTRAL_STORAGE);
        };
    }

    /** D06: whether the standby takes over without interruption. */
    public static boolean hotStandby(String id, int level) {
        return id.equals("TT12.D06") && level >= 3;
    }

    /** D19: how far away the standby is at least; null where nothing is asked. */
    public static Long distanceKm(String id) {
        return id.equals("TT12.D19") ? 30L : null;
    }

    /** What the text itself makes conditional: "nếu có", mail systems, hired developers, software of one's own. */
    public static Reason excuse(String id) {
        if (id.equals("TT12.Z.wireless") || id.equals("TT12.D17")) {
            return Reason.NO_WIRELESS_NETWORK;
        }
        if (id.equals("TT12.D05")) {
            return Reason.NO_MAIL_SERVICE;
        }
        if (id.matches("TCVN11930\\.[6-9]\\.1\\.4\\.2")) {
            return Reason.NO_OUTSOURCED_SOFTWARE;
        }
        if (id.equals("TCVN14423.waf")) {
            return Reason.NO_WEB_APPLICATION;
        }
        return id.equals("TT12.9.8") ? Reason.NO_INTERNAL_SOFTWARE : null;
    }

    /** Whether it belongs to the plan of the level; the law of 2025 asks its own from July 2026. */
    public static boolean isOfPlan(String id) {
        return !id.startsWith("L116.") && !isAdvised(id);
    }

    /** Whether it is a row of the new standard, which advises from August 2026 on. */
    public static boolean isAdvised(String id) {
        return id.startsWith("TCVN14423.");
    }

    /** Second-hand figures (TCVN 11930 to 18/8/2026, TCVN 14423 from 19/8/2026): setting, side, figures of levels 1 to 5. */
    private static final String FIGURES = """
            TCVN11930.log-retention       | log-retention-months         | >= | - 1 3 6 12
            TCVN14423.log-retention       | log-retention-months         | >= | - 1 3 6 12
            TCVN14423.log-review          | log-review-months            | <= | 12 12 6 1 1
            TCVN14423.account-review      | account-review-months        | <= | 12 12 6 3 1
            TCVN14423.idle-account        | idle-account-days            | <= | 45 45 45 45 45
            TCVN14423.admin-password      | admin-password-months        | <= | 2 2 2 2 2
            TCVN14423.vulnerability-scan  | vulnerability-scan-months    | <= | 12 12 6 6 3
            TCVN14423.important-scan      | important-assets-scan-months | <= | - - - 3 1
            TCVN14423.patching            | workstation-patch-months     | <= | 1 1 1 1 1
            TCVN14423.restore-test        | restore-test-months          | <= | own own own 6 3
            TCVN14423.penetration-test    | penetration-test-months      | <= | - - own 12 6
            TCVN14423.incident-drill      | incident-drill-months        | <= | - - own 12 12
            TCVN14423.training            | awareness-training-months    | <= | 12 12 12 12 12
            TCVN14423.international-links | international-directions     | >= | - - - 2 2
            TCVN14423.standby-distance    | standby-distance-km          | >= | - - - - 30
            TCVN14423.risk-process-review | risk-process-review-months | <= | 12 12 12 12 6
            TCVN14423.risk-identification | risk-identification-months | <= | - - 12 6 6
            TCVN14423.controls-assessment | controls-assessment-months | <= | - - 12 6 6
            TCVN14423.hardware-inventory | hardware-inventory-months | <= | 12 12 12 12 6
            TCVN14423.device-search | device-search-months | <= | 12 12 6 3 1
            TCVN14423.asset-scan | asset-scan-months | <= | - - - 3 1
            TCVN14423.dhcp-log-review | dhcp-log-review-months | <= | - - 6 3 1
            TCVN14423.software-inventory | software-inventory-months | <= | 12 12 12 12 6
            TCVN14423.allow-list-review | allow-list-review-months | <= | - - 12 12 6
            TCVN14423.end-of-life-review | end-of-life-review-months | <= | - - - 12 6
            TCVN14423.software-search | software-search-months | <= | 12 12 12 6 1
            TCVN14423.data-permission-check | data-permission-check-months | <= | 12 12 6 3 1
            TCVN14423.information-asset-review | information-asset-review-months | <= | 12 12 12 12 6
            TCVN14423.data-access-log-review | data-access-log-review-months | <= | - - - 3 1
            TCVN14423.transit-encryption | transit-encryption-layers | >= | - - 1 2 2
            TCVN14423.grant-process-review | grant-process-review-months | <= | - - - 12 6
            TCVN14423.admin-password-history | admin-password-history | >= | - - 10 10 10
            TCVN14423.alert-tuning | alert-tuning-months | <= | - - 6 3 1
            TCVN14423.backup-links | backup-links | >= | - - - - 2
            TCVN14423.network-diagram | network-diagram-months | <= | 12 12 12 6 3
            TCVN14423.network-zones | network-zones | >= | - 5 7 7 7
            TCVN14423.role-training | role-training-months | <= | - - - 12 12
            TCVN14423.supplier-list | supplier-list-months | <= | 12 12 12 12 12
            TCVN14423.incident-process | incident-process-months | <= | 12 12 12 12 12
            TCVN14423.incident-threshold-review | incident-threshold-review-months | <= | - - - 12 6
            TCVN14423.component-list | component-list-months | <= | - - - 3 1
            TCVN14423.secure-coding-training | secure-coding-training-months | <= | - - - 12 12
            TCVN14423.internal-penetration-test | internal-penetration-test-months | <= | - - own 12 6
            TCVN14423.camera-data | camera-data-months | >= | - - 3 6 12
            TCVN14423.server-room-factors | server-room-factors | >= | - - - - 2
            """;

    /** A second-hand figure; its values by level, and the levels that leave it to the unit. */
    public record Advised(String id, String setting, boolean atLeast, Map<Integer, Long> values, Set<Integer> own) {}

    /** Every second-hand figure. */
    public static List<Advised> advised() {
        List<Advised> all = new ArrayList<>();
        FIGURES.lines().forEach(line -> {
            String[] cells = line.split("\\s*\\|\\s*");
            String[] figures = cells[3].strip().split(" ");
            Map<Integer, Long> values = new LinkedHashMap<>();
            Set<Integer> own = new TreeSet<>();
            for (int level = 1; level <= 5; level++) {
                if (figures[level - 1].equals("own")) {
                    own.add(level);
                } else if (!figures[level - 1].equals("-")) {
                    values.put(level, Long.valueOf(figures[level - 1]));
                }
            }
            all.add(new Advised(cells[0], cells[1], cells[2].equals(">="), values, own));
        });
        return all;
    }
}

package vn.tuanthu.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.text.VisibleText;

/**
 * Tiers that a table names in rows of their own: {@code I. KHỐI SỞ, NGÀNH} and below it the units of that tier. They hold
 * only if every group is one of them and every unit stands below one.
 */
final class GroupTiers {
    private static final Pattern NUMBER = Pattern.compile("^(?:[IVXL]+|[A-ZĐ])\\s*[.):\\-–]+\\s*");
    private static final Pattern TIER = Pattern.compile(VisibleText.alike(
                    "(?:các )?(?:khối|nhóm|cụm|cấp|sở|ban|bộ|ngành|cơ quan|đơn vị|xã|phường|đặc khu|thị trấn|huyện|thị xã|"
                            + "quận|thành phố|tỉnh|ubnd|ủy ban nhân dân|địa phương|doanh nghiệp|hội|đoàn thể|trường|bệnh viện)")
            + "(?: .*)?");

    private GroupTiers() {}

    /** The tier of each unit by its line; empty if the groups are no tiers. */
    static Map<Integer, String> of(List<LeftOut.Sorted> sorted, int unit) {
        Map<Integer, String> tiers = new HashMap<>();
        Set<String> named = new LinkedHashSet<>();
        String tier = "";
        for (LeftOut.Sorted row : sorted) {
            if (row.reason() == LeftOut.GROUP) {
                tier = NUMBER.matcher(LeftOut.text(row.row(), unit)).replaceFirst("");
                if (!TIER.matcher(VisibleText.words(tier)).matches() || !named.add(tier)) {
                    return Map.of();
                }
            } else if (row.reason() == null) {
                if (tier.isEmpty()) {
                    return Map.of();
                }
                tiers.put(row.row().line(), tier);
            }
        }
        return named.size() > 1 ? tiers : Map.of();
    }
}

package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.evidence.Agency;

/**
 * The tiers of government that a sentence names.
 *
 * @param all all of them
 * @param numbers which of its numbers is for which tier; empty where that is not clear
 */
record NamedTiers(Set<Agency.Tier> all, Map<Agency.Tier, List<StatedNumber>> numbers) {
    private record Named(Agency.Tier tier, int start) {}

    private static final String EACH = "(?:các|mỗi|từng|số|%|\\d|ubnd|ủy ban nhân dân|tại|ở) ";
    private static final String FIRST = "(?<=^ |[,;:] |và )";
    /** "Dữ liệu dùng chung cấp tỉnh" is no tier that is asked. */
    private static final Pattern OF_SOMETHING = Pattern.compile(
            ".*(?:dùng chung|dữ liệu|hệ thống|nền tảng|chỉ số|cạnh tranh|nhiệm vụ|đề tài|chương trình|trung tâm|công nghệ|cổng|kho)"
                    + " $");

    private static final Map<Agency.Tier, Pattern> WORDS = new EnumMap<>(Map.of(
            Agency.Tier.MINISTRY, Pattern.compile("cấp bộ(?!\\p{L})|(?:cơ quan|cấp) trung ương"),
            Agency.Tier.PROVINCE,
                    Pattern.compile("cấp tỉnh|cấp thành phố|cơ quan (?:của )?(?:tỉnh|thành phố)"
                            + "|(?<!\\p{L})sở, (?:ban|ngành)|" + EACH + "sở(?!\\p{L})"),
            Agency.Tier.DISTRICT,
                    Pattern.compile("cấp huyện|cấp quận|huyện, thị|quận, huyện|" + EACH + "(?:huyện|quận)(?!\\p{L})|"
                            + FIRST + "huyện(?!\\p{L})"),
            Agency.Tier.COMMUNE,
                    Pattern.compile("cấp xã|(?<!thị )(?<!hợp tác )xã, (?:phường|thị trấn)|phường, xã|" + EACH
                            + "(?:xã|phường|đặc khu)(?! hội)(?!\\p{L})|" + FIRST + "xã(?! hội)(?!\\p{L})")));

    static NamedTiers in(String words, List<StatedNumber> numbers) {
        List<Named> named = new ArrayList<>();
        WORDS.forEach((tier, pattern) -> pattern.matcher(words)
                .results()
                .filter(found ->
                        !OF_SOMETHING.matcher(words.substring(0, found.start())).matches())
                .forEach(found -> named.add(new Named(tier, found.start()))));
        named.sort(Comparator.comparingInt(Named::start));
        Set<Agency.Tier> all = EnumSet.noneOf(Agency.Tier.class);
        named.forEach(one -> all.add(one.tier()));
        List<StatedNumber> asked =
                numbers.stream().filter(StatedNumber::isAsked).toList();
        return new NamedTiers(all, all.size() < 2 ? Map.of() : byTier(named, asked));
    }

    /** "90 % cấp tỉnh, 70 % cấp xã" or "cấp tỉnh 90 %, cấp xã 70 %": every number has its tiers, or nothing is clear. */
    private static Map<Agency.Tier, List<StatedNumber>> byTier(List<Named> named, List<StatedNumber> asked) {
        Map<Agency.Tier, List<StatedNumber>> byTier = new EnumMap<>(Agency.Tier.class);
        if (asked.size() < 2) {
            return byTier;
        }
        boolean isNumberFirst = asked.get(0).start() < named.get(0).start();
        for (int i = 0; i < asked.size(); i++) {
            StatedNumber number = asked.get(i);
            int from =
                    isNumberFirst ? number.end() : i == 0 ? 0 : asked.get(i - 1).end();
            int to = !isNumberFirst
                    ? number.start()
                    : i == asked.size() - 1
                            ? Integer.MAX_VALUE
                            : asked.get(i + 1).start();
            List<Named> its = named.stream()
                    .filter(one -> one.start() >= from && one.start() < to)
                    .toList();
            if (its.isEmpty()) {
                return Map.of();
            }
            its.forEach(one -> byTier.computeIfAbsent(one.tier(), tier -> new ArrayList<>())
                    .add(number));
        }
        return byTier;
    }
}

package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Target.ProvinceFigure;

/** Whether a target leaves out agencies that its sentence does not: the chief kind of a tier, those without public services. */
final class KindWords implements TargetReview {
    private static final Map<Tier, Kind> CHIEF = new EnumMap<>(Map.of(
            Tier.MINISTRY, Kind.MINISTRY,
            Tier.PROVINCE, Kind.DEPARTMENT,
            Tier.DISTRICT, Kind.PEOPLES_COMMITTEE,
            Tier.COMMUNE, Kind.PEOPLES_COMMITTEE));

    private static final Pattern SERVICES =
            Pattern.compile("dịch vụ|thủ tục|một cửa|hài lòng|người dân|doanh nghiệp|tổ chức, cá nhân");
    private static final Pattern COMMITTEE_OF_PROVINCE =
            Pattern.compile("(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:tỉnh|thành phố)");

    private static final String AGENCY =
            "(?:(?:số|tổng số|các|toàn bộ|tất cả) )*(?:cơ quan|đơn vị|địa phương|sở|xã(?! hội)|phường|huyện|quận"
                    + "|thị trấn|đặc khu|ubnd|ủy ban|ban, ngành|bộ)(?!\\p{L})";
    /** "20 % cơ quan", "tỷ lệ xã … đạt 20 %": the number is of agencies. */
    private static final Pattern AGENCIES_AFTER = Pattern.compile("(?:%|phần trăm)?\\s*" + AGENCY);

    private static final Pattern AGENCIES_BEFORE =
            Pattern.compile(".*(?:tỷ lệ|tỉ lệ|số|từng|mỗi|mọi|các|tất cả) " + AGENCY + "[^;.]*");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern EVERY_AGENCY =
            Pattern.compile("(?<!\\p{L})(?:từng|mỗi|mọi|các|tất cả|toàn bộ|100 ?%|một) (?:số |các )*" + AGENCY
                    + "|(?:tại|ở|mỗi|từng) [^;,.]*" + AGENCY);

    @Override
    public void look(Target target, Sentence sentence, String at, Doubts doubts) {
        if (target.isOfProvinceAlone() && !target.each().isEmpty()) {
            return;
        }
        List<StatedNumber> ofAgencies = sentence.stated(target).stream()
                .filter(one -> one.isPercent()
                        && one.value().compareTo(HUNDRED) == 0
                        && AGENCIES_AFTER.matcher(one.after()).lookingAt())
                .toList();
        boolean isShare = target.countsAgencies() || target.isDeliverable();
        if (!isShare
                && !ofAgencies.isEmpty()
                && ofAgencies.size() == sentence.stated(target).size()) {
            doubts.at(
                    at + "/province",
                    "pack.doubt.all-agencies",
                    target.id(),
                    ofAgencies.get(0).inItsWords(),
                    target.province().name());
        }
        if (target.isOfProvinceAlone()) {
            return;
        }
        if (target.isOfEachAgency() && !sentence.has(EVERY_AGENCY)) {
            doubts.at(at + "/province", "pack.doubt.each-not-said", target.id());
        }
        if (target.publicServicesOnly() && !sentence.has(SERVICES)) {
            doubts.at(at + "/publicServicesOnly", "pack.doubt.services-only", target.id());
        }
        if (target.province() == ProvinceFigure.SHARE_OF_AGENCIES && !isOfAgencies(target, sentence)) {
            doubts.at(at + "/province", "pack.doubt.share-of-agencies", target.id());
        }
        // Without tiers all are asked, also those of which a province has no agency.
        boolean isEveryTier = target.tiers().size() == Tier.values().length;
        List<Tier> without = target.tiers().stream()
                .filter(tier -> !isEveryTier || tier == Tier.PROVINCE || tier == Tier.COMMUNE)
                .filter(tier -> !asks(target, tier, CHIEF.getOrDefault(tier, Kind.OTHER)))
                .sorted()
                .toList();
        // Nobody at all is told where it is looked for agencies that there cannot be.
        for (Tier tier : without) {
            boolean isOfCommittee = tier == Tier.PROVINCE
                    && asks(target, tier, Kind.PEOPLES_COMMITTEE)
                    && sentence.has(COMMITTEE_OF_PROVINCE);
            if (!isOfCommittee
                    && target.kinds().stream().anyMatch(kind -> asks(target, tier, kind) && kind.existsAt(tier))) {
                doubts.at(
                        at + "/kinds",
                        "pack.doubt.chief-left",
                        target.id(),
                        CHIEF.getOrDefault(tier, Kind.OTHER).text(),
                        tier.text(),
                        CHIEF.getOrDefault(tier, Kind.OTHER).name());
            }
        }
    }

    private static boolean isOfAgencies(Target target, Sentence sentence) {
        List<StatedNumber> same = sentence.stated(target);
        return same.isEmpty()
                || same.stream()
                        .anyMatch(one -> AGENCIES_AFTER.matcher(one.after()).lookingAt()
                                || AGENCIES_BEFORE.matcher(one.before()).matches());
    }

    private static boolean asks(Target target, Tier tier, Kind kind) {
        return target.kinds().contains(kind)
                && !target.except().getOrDefault(tier, Set.of()).contains(kind);
    }
}

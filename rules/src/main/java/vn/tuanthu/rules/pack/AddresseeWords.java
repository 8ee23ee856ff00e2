package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Target;

/** Whether those whom a sentence names are asked: its tiers, each of its sectors. */
final class AddresseeWords implements ClauseReview {
    private static final Pattern EACH_OF_A_LIST =
            Pattern.compile("(?:từng|mỗi|mọi) (?:ngành|lĩnh vực|nhóm ngành|chỉ số|địa bàn)(?!\\p{L})");

    private static final Pattern AT_A_TIER = Pattern.compile(
            "(?:tại|ở|của) (?:các )?(?:(?:cơ quan )?cấp (?:bộ|tỉnh|thành phố|huyện|xã)|sở, (?:ban|ngành)"
                    + "|cơ quan (?:nhà nước|hành chính)|cơ quan, đơn vị|(?:xã|phường|đặc khu)(?:,| và |\\.))(?!\\p{L})");

    /** "Bình quân mỗi xã" is an average, and "mỗi cơ quan" may be one of many words in a sentence on something else. */
    private static final Pattern EACH_AGENCY = Pattern.compile(
            "(?<!bình quân )(?<!trung bình )(?<!tính trên )(?:từng|mỗi|mọi) "
                    + "(?:cơ quan|đơn vị|địa phương|sở|xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|ubnd|ủy ban nhân dân)(?!\\p{L})");

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        String clause = sentence.clause().id();
        said(EACH_OF_A_LIST, sentence)
                .filter(said ->
                        targets.stream().allMatch(one -> one.target().each().isEmpty()))
                .ifPresent(said -> doubts.at(targets.get(0).at(), "pack.doubt.each-left", clause, said));
        said(EACH_AGENCY, sentence)
                .filter(said -> targets.stream().noneMatch(one -> isOfEach(one.target())))
                .ifPresent(
                        said -> doubts.at(targets.get(0).at() + "/province", "pack.doubt.each-agency", clause, said));
        Set<Agency.Tier> asked = EnumSet.noneOf(Agency.Tier.class);
        List<Placed> ofAgencies = targets.stream()
                .filter(one -> !one.target().isOfProvinceAlone())
                .toList();
        ofAgencies.forEach(one -> asked.addAll(one.target().tiers()));
        if (ofAgencies.isEmpty()) {
            said(AT_A_TIER, sentence)
                    .filter(said ->
                            targets.stream().allMatch(one -> one.target().each().isEmpty()))
                    .ifPresent(said ->
                            doubts.at(targets.get(0).at() + "/province", "pack.doubt.agencies-left", clause, said));
            return;
        }
        for (Agency.Tier tier : sentence.tiers().all()) {
            if (!asked.contains(tier)) {
                doubts.at(ofAgencies.get(0).at() + "/tiers", "pack.doubt.tier-left", clause, tier.text(), tier.name());
            }
        }
        for (Placed one : ofAgencies) {
            others(sentence, one.target(), one.at(), doubts);
        }
    }

    private static Optional<String> said(Pattern each, Sentence sentence) {
        return each.matcher(sentence.words()).results().map(MatchResult::group).findFirst();
    }

    /** Whether one that does not meet it by itself is enough to miss it. */
    private static boolean isOfEach(Target target) {
        boolean isOfAll = target.countsAgencies() && target.threshold().value().compareTo(BigDecimal.valueOf(100)) == 0;
        return target.isOfEachAgency() || isOfAll || !target.each().isEmpty();
    }

    /** Tiers that a target asks although the sentence names others only. */
    private static void others(Sentence sentence, Target target, String at, Doubts doubts) {
        List<String> others = target.tiers().stream()
                .filter(tier -> !sentence.tiers().all().contains(tier))
                .sorted()
                .map(Agency.Tier::name)
                .toList();
        if (!sentence.tiers().all().isEmpty() && !others.isEmpty()) {
            doubts.at(at + "/tiers", "pack.doubt.tier-not-said", target.id(), others);
        }
    }
}

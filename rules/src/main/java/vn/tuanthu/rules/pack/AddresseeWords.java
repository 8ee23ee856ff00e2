package vn.tuanthu.rules.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.plan.Target;

/** Whether those whom a sentence names are asked: its tiers, each of its sectors. */
final class AddresseeWords implements ClauseReview {
    private static final Pattern EACH_OF_A_LIST =
            Pattern.compile("(?:từng|mỗi|mọi) (?:ngành|lĩnh vực|nhóm ngành|chỉ số|địa bàn)(?!\\p{L})");

    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        String clause = sentence.clause().id();
        if (sentence.has(EACH_OF_A_LIST)
                && targets.stream().allMatch(one -> one.target().each().isEmpty())) {
            var said = EACH_OF_A_LIST.matcher(sentence.words());
            doubts.at(targets.get(0).at(), "pack.doubt.each-left", clause, said.find() ? said.group() : "");
        }
        Set<Agency.Tier> asked = EnumSet.noneOf(Agency.Tier.class);
        List<Placed> ofAgencies = targets.stream()
                .filter(one -> !one.target().isOfProvinceAlone())
                .toList();
        ofAgencies.forEach(one -> asked.addAll(one.target().tiers()));
        if (ofAgencies.isEmpty()) {
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

package vn.tuanthu.rules.pack;

import java.util.List;
import java.util.Objects;
import vn.tuanthu.plan.Comparison;

/** Where a sentence states one number twice and compares it in two ways, whether its targets do too. */
final class ComparisonsLeft implements ClauseReview {
    @Override
    public void look(Sentence sentence, List<Placed> targets, Doubts doubts) {
        for (StatedNumber number : sentence.asked()) {
            Comparison said = number.comparison();
            List<Placed> its =
                    targets.stream().filter(one -> number.isOf(one.target())).toList();
            List<Comparison> alike = sentence.askedAlike(number).stream()
                    .map(StatedNumber::comparison)
                    .filter(Objects::nonNull)
                    .toList();
            boolean isOneOfSeveral = alike.stream().distinct().count() > 1 && its.size() == alike.size();
            long asking = its.stream()
                    .filter(one -> one.target().threshold().comparison() == said)
                    .count();
            if (said != null
                    && isOneOfSeveral
                    && asking < alike.stream().filter(said::equals).count()) {
                doubts.at(
                        its.get(0).at() + "/comparison",
                        "pack.doubt.comparison-left",
                        sentence.clause().id(),
                        number.inItsWords(),
                        said.name());
            }
        }
    }
}

package vn.tuanthu.rules.plan;

import java.util.List;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;

/**
 * How many agencies of a province reach a target by themselves.
 *
 * @param measurements the figures of the agencies of which it is known
 * @param count how many of these reach it
 * @param silent ids of the agencies of which it is not known
 * @param remarks figures of some of them that answer nothing
 */
record AgencyShare(List<SingleFigure> measurements, long count, List<String> silent, List<SingleFigure> remarks)
        implements Figure {
    @Override
    public boolean isCounted() {
        return true;
    }

    @Override
    public long outOf() {
        return agencies();
    }

    @Override
    public long most() {
        return count + silent.size();
    }

    @Override
    public Localized unit(Indicator indicator) {
        return Message.of("target.agencies");
    }
}

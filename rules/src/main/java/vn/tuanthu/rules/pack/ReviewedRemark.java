package vn.tuanthu.rules.pack;

import java.util.Objects;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * A remark that somebody has looked at and found the pack right. Immutable.
 *
 * @param remark the remark
 * @param by who looked
 * @param why why the pack is right
 */
public record ReviewedRemark(Remark remark, String by, LocalizedText why) {
    public ReviewedRemark {
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
    }

    /** What was remarked, who looked and why the pack is right. */
    public Message text() {
        return Message.of("describe.reviewed-by", remark.problem().what(), by, why, remark.id());
    }
}

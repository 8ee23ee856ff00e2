package vn.tuanthu.rules.engine;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/** A requirement every verdict on which says something more, such as on what reading it is put at all. */
public interface Remarked {
    /** What is said after the sentence of each verdict; null for nothing. */
    @Nullable Message remark();
}

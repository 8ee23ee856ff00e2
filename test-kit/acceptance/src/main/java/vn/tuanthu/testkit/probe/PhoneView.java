package vn.tuanthu.testkit.probe;

import java.util.List;
import vn.tuanthu.text.Message;

/**
 * A page as a phone shows it.
 *
 * @param seen what was opened and measured
 * @param defects why it cannot be used; empty when it can
 */
record PhoneView(String seen, List<Message> defects) {
    PhoneView {
        defects = List.copyOf(defects);
    }
}

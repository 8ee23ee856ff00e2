package vn.tuanthu.index;

import java.util.List;

/**
 * The decisions on appeals of one file, each of which agrees with the table about what was there before.
 *
 * @param name the file as the user named it; empty if there is none
 * @param sha256 digest of the file; empty if there is none
 * @param decisions in the order of the file
 */
public record Appeals(String name, String sha256, List<Appeal> decisions) {
    /** Nobody appealed. */
    public static final Appeals NONE = new Appeals("", "", List.of());

    public Appeals {
        decisions = List.copyOf(decisions);
    }
}

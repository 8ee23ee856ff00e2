package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * One system is a part of another.
 *
 * @param parent id of the whole
 * @param part the part
 */
@SeenByRules
public record Component(String parent, SystemCase part) {
    /** Id of the part. */
    public String child() {
        return part.id();
    }

    /** Name of the part. */
    public String childName() {
        return part.system().name();
    }
}

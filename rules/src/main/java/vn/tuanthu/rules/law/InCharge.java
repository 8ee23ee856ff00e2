package vn.tuanthu.rules.law;

/** Who must do what an article asks of a system. */
public enum InCharge {
    /** The body that owns it (chủ quản), which answers for everything that the law gives to nobody else. */
    OWNER,
    /** The owner's unit in charge of security. */
    SECURITY_UNIT,
    /** The unit that operates it. */
    OPERATOR
}

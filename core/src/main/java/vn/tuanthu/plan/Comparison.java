package vn.tuanthu.plan;

/** How a figure is held against a threshold. */
public enum Comparison {
    /** Exactly on it is enough. */
    AT_LEAST("≥", "<"),
    /** Exactly on it is not enough. */
    MORE_THAN(">", "≤"),
    /** Exactly on it is still allowed. */
    AT_MOST("≤", ">"),
    /** Exactly on it is too much. */
    LESS_THAN("<", "≥"),
    /** Only exactly on it. */
    EQUAL("=", "≠"),
    /** From one value to another, both allowed. */
    BETWEEN("–", "∉");

    private final String sign;
    private final String contrary;

    Comparison(String sign, String contrary) {
        this.sign = sign;
        this.contrary = contrary;
    }

    /** Its sign, such as {@code ≥}. */
    public String sign() {
        return sign;
    }

    /** The sign of what holds when it does not, such as {@code <}. */
    public String contrary() {
        return contrary;
    }

    /** Whether a figure may be too small for it. */
    public boolean hasLeast() {
        return this != AT_MOST && this != LESS_THAN;
    }

    /** Whether a figure may be too large for it. */
    public boolean hasMost() {
        return this != AT_LEAST && this != MORE_THAN;
    }

    /** Whether exactly on the threshold is not enough. */
    boolean isStrict() {
        return this == MORE_THAN || this == LESS_THAN;
    }
}

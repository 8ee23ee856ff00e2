package vn.tuanthu.index;

/** Which way a figure is better. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN
}

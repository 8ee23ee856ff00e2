package vn.tuanthu.index;

/** What is done to a figure, and to the goalposts it is held against, before it is scored. */
public enum Transform {
    /** Nothing. */
    NONE,
    /** Natural logarithm; the figure has to be above zero. */
    LN
}

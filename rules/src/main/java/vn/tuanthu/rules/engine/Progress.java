package vn.tuanthu.rules.engine;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {
    /** {@code done} of {@code all} are there. Called often; it must be quick. */
    void progressed(int done, int all);
}

package vn.tuanthu.verdict;

/** Whom a verdict is about: an agency, a province, a system, a source of money or a task. */
public interface Subject {
    /** Its id, by which the findings of a report name it; never null. */
    String id();

    /** Its name, for the reader; never null. */
    String name();
}

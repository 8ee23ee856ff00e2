package vn.tuanthu.verdict;

/** A requirement as it is put to one subject: exactly one verdict answers it. */
public interface Question extends Requirement {
    /** Whom it is put to; never null. */
    Subject subject();
}

package vn.tuanthu.rules.mutation;

/** A change that is not even valid DRL, such as a dropped condition whose variable is used elsewhere. */
final class StillbornException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillbornException(String why) {
        super(why);
    }
}

package vn.tuanthu.acceptance;

/** What protective headers must promise at the least. */
public final class HeaderPolicy {
    /** Seconds of a day, in which the headers count. */
    public static final long SECONDS_OF_DAY = 86_400;

    private HeaderPolicy() {}

    /** For how many days at least a browser must be told to keep to HTTPS. */
    public static int transportSecurityDays() {
        return CheckCatalogue.shipped().transportSecurityDays();
    }
}

package vn.tuanthu.testkit.servers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One thing that is wrong with a server, and the check that must find it. */
enum Breakage {
    PLAIN_HTTP_ANSWERS("SYS.REDIRECT"),
    REDIRECTS_ELSEWHERE("SYS.REDIRECT"),
    OLD_TLS("SYS.TLS"),
    EXPIRED_CERTIFICATE("SYS.CERT"),
    CERTIFICATE_OF_ANOTHER_NAME("SYS.CERT"),
    CERTIFICATE_OF_A_STRANGER("SYS.CERT"),
    NO_TRANSPORT_SECURITY("SYS.HEADERS"),
    TRANSPORT_SECURITY_FOR_A_MINUTE("SYS.HEADERS"),
    SNIFFABLE("SYS.HEADERS"),
    FRAMEABLE("SYS.HEADERS"),
    COOKIE_NOT_SECURE("SYS.COOKIES"),
    COOKIE_FOR_SCRIPTS("SYS.COOKIES"),
    COOKIE_FOR_ALL_SITES("SYS.COOKIES"),
    VERSION_TOLD("SYS.LEAK"),
    ERRORS_SHOWN("SYS.LEAK"),
    NOT_FOR_PHONES("SYS.MOBILE"),
    LOG_OF_A_WEEK("SYS.LOGS"),
    ANOTHER_VERSION("statement");

    /** Servers of files alone run no code whose errors could be shown. */
    private static final Set<String> WITHOUT_CODE = Set.of("nginx", "Apache");

    private final String check;

    Breakage(String check) {
        this.check = check;
    }

    /** The check that must find it. */
    String check() {
        return check;
    }

    boolean isPossibleOn(String server) {
        return this != ERRORS_SHOWN || !WITHOUT_CODE.contains(server);
    }

    static List<Breakage> of(String server) {
        return Arrays.stream(values()).filter(one -> one.isPossibleOn(server)).toList();
    }
}

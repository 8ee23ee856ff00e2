package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who ran a test, and where.
 *
 * @param account of the operating system
 * @param host the machine's name
 * @param system the operating system
 */
record TestSurroundings(
        @JsonProperty(required = true) String account,
        @JsonProperty(required = true) String host,
        @JsonProperty(required = true) String system) {
    static TestSurroundings here() {
        return new TestSurroundings(
                System.getProperty("user.name"),
                ownName(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine need not know its own name.
            return "localhost";
        }
    }
}

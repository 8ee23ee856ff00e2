package vn.tuanthu.acceptance;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Message;

/**
 * What a reader needs of a certificate that was written to a file.
 *
 * @param system the system's name
 * @param version its version
 * @param accepted whether it may be accepted
 * @param issued when the test ran
 * @param checks how many checks were executed
 */
public record SavedCertificate(String system, String version, boolean accepted, OffsetDateTime issued, int checks) {
    /**
     * Reads a certificate's JSON.
     *
     * @throws BadInputException if it is not one
     */
    public static SavedCertificate read(InputText text) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(text.content());
            if (Certificate.KIND.equals(tree.path("kind").asString(""))) {
                return new SavedCertificate(
                        tree.path("system").path("name").asString(),
                        tree.path("system").path("version").asString(),
                        tree.path("accepted").asBoolean(),
                        OffsetDateTime.parse(tree.path("issued").asString()),
                        tree.path("checks").size());
            }
        } catch (JacksonException | DateTimeException e) {
            // Said below.
        }
        throw new BadInputException(new Problem(
                text.name(),
                "",
                Message.of("acceptance.not-a-certificate"),
                Message.of("acceptance.not-a-certificate.remedy")));
    }
}

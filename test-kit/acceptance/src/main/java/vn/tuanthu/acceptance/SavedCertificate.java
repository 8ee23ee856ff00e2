package vn.tuanthu.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/** A certificate that was written to a file. Nothing that it says is believed until {@link #faults} has found nothing. */
public final class SavedCertificate {
    private final Path file;
    private final InputText text;
    private final JsonNode tree;
    private final OffsetDateTime issued;

    private SavedCertificate(Path file, InputText text, JsonNode tree, OffsetDateTime issued) {
        this.file = file;
        this.text = text;
        this.tree = tree;
        this.issued = issued;
    }

    /**
     * Reads a certificate's JSON.
     *
     * @throws BadInputException if it is not one, or a field stands in it twice
     */
    public static SavedCertificate read(Path file) {
        InputText text = InputText.read(file);
        JsonNode tree = StructuredInput.read(text, JsonNode.class);
        try {
            if (Certificate.KIND.equals(tree.path("kind").asText(""))) {
                return new SavedCertificate(
                        file,
                        text,
                        tree,
                        OffsetDateTime.parse(tree.path("issued").asText("")));
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new BadInputException(new Problem(
                text.name(),
                "",
                Message.of("acceptance.not-a-certificate"),
                Message.of("acceptance.not-a-certificate.remedy")));
    }

    /**
     * Everything about it that is not so: whether it says what follows from the statement and the evidence beside it, by
     * the rules that this program has. Nothing in it is taken at its word.
     *
     * @param plan the plan it should have been judged by
     * @param now nothing can have happened later
     * @return one sentence for each fault; empty when it holds
     * @throws BadInputException if the statement or the evidence does not lie beside it or cannot be read
     */
    public List<Message> faults(Plan plan, OffsetDateTime now) {
        return new CertificateAudit(file, text, tree, plan).faults(now);
    }

    /** Its bytes as they stand in the file, with a byte order mark if there is one. */
    public String content() {
        return text.content();
    }

    /** The system's name. */
    public String system() {
        return tree.path("system").path("name").asText("");
    }

    /** The version that was tested. */
    public String version() {
        return tree.path("system").path("version").asText("");
    }

    /** What its heading says. */
    public String headline() {
        return tree.path("headline").asText("");
    }

    /** Whether it says that the system may be accepted. */
    public boolean accepted() {
        return tree.path("accepted").isBoolean() && tree.path("accepted").asBoolean();
    }

    /** When the test had ended. */
    public OffsetDateTime issued() {
        return issued;
    }

    /** How many checks were executed. */
    public int checks() {
        return tree.path("checks").size();
    }
}

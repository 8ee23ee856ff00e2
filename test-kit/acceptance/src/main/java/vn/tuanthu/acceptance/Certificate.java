package vn.tuanthu.acceptance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.LanguageModule;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/**
 * The record of a complete acceptance test, in Vietnamese: what was declared, every check with outcome and evidence, the
 * waivers, and what it was made with. Written in full or not at all; it is a certificate only if {@code accepted}.
 *
 * @param kind {@link #KIND}
 * @param accepted whether the system may be accepted
 * @param issued when the test ran
 * @param contradictions where the system is not what was declared
 * @param listSha256 digest of the list of checks, see {@link CheckList#sha256()}
 */
public record Certificate(
        String kind,
        boolean accepted,
        OffsetDateTime issued,
        String vendor,
        ConformanceStatement.Product system,
        String agency,
        String plan,
        LocalDate asOf,
        Scope scope,
        List<Message> contradictions,
        List<Message> notes,
        List<String> checks,
        String listSha256,
        List<Finding> findings,
        Versions versions,
        Digests digests) {
    private static final Json JSON = new Json(LanguageModule::new);

    /** What every certificate says it is; the signature of something else is not one of a certificate. */
    public static final String KIND = "tuanthu-acceptance-1";

    /** What the test ran with. */
    public record Versions(String kit, String java) {}

    /** SHA-256 of what it was made from, in lower-case hexadecimal. */
    public record Digests(String kit, String rules, String plan, String evidence) {}

    /**
     * The certificate for {@code result}.
     *
     * @param executed the checks that were executed
     * @param issued when
     * @throws IllegalArgumentException if not exactly the list was executed
     */
    public static Certificate of(AcceptanceResult result, List<String> executed, OffsetDateTime issued) {
        if (result.list().checks().isEmpty() || !result.list().isExactly(executed)) {
            throw new IllegalArgumentException(
                    "executed " + executed + " instead of " + result.list().ids());
        }
        ConformanceStatement statement = result.statement();
        return new Certificate(
                KIND,
                result.accepted(),
                issued,
                statement.vendor(),
                statement.system(),
                statement.agency().name(),
                statement.plan(),
                result.report().asOf(),
                result.report().scope(),
                result.contradictions(),
                result.report().notes(),
                result.list().ids(),
                result.list().sha256(),
                result.report().findings(),
                new Versions(Kit.version(), System.getProperty("java.version")),
                new Digests(
                        Kit.sha256(),
                        result.report().digests().rules(),
                        result.report().digests().plan(),
                        result.report().digests().evidence()));
    }

    /** The certificate as JSON. */
    public String json() {
        return JSON.write(this, Language.VI);
    }
}

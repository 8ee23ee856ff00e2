package vn.tuanthu.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.tuanthu.input.InputText;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.LanguageModule;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Scope;

/**
 * The record of a complete acceptance test, in Vietnamese: what was declared, every check with outcome and evidence, the
 * waivers, and what it was made with. Written in full or not at all; it is a certificate only if {@code accepted}. All of
 * it follows from the statement and the evidence beside it, whose digests it holds, see {@link AcceptanceRecord}.
 *
 * @param kind {@link #KIND}
 * @param accepted whether the system may be accepted
 * @param headline the same as a heading, with the reason where it may not
 * @param reasons why it may not be accepted; empty when it may
 * @param started when the test began
 * @param issued when it had ended
 * @param contradictions where the system is not what was declared
 * @param listSha256 digest of the list of checks, see {@link CheckList#sha256()}
 */
public record Certificate(
        String kind,
        boolean accepted,
        Message headline,
        List<Message> reasons,
        OffsetDateTime started,
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
    public static final String KIND = "tuanthu-acceptance-2";

    /** What the test ran with. */
    public record Versions(String kit, String java) {}

    /**
     * SHA-256 of what it was made from, in lower-case hexadecimal.
     *
     * @param statement of the file {@code statement.json} beside it
     * @param evidence of the file {@code evidence.json} beside it
     */
    public record Digests(String kit, String rules, String plan, String statement, String evidence) {}

    /**
     * The certificate for {@code result}.
     *
     * @param executed the checks that were executed
     * @param started when the test began
     * @param issued when it had ended
     * @throws IllegalArgumentException if not exactly the list was executed
     */
    public static Certificate of(
            AcceptanceResult result, List<String> executed, OffsetDateTime started, OffsetDateTime issued) {
        if (result.list().checks().isEmpty() || !result.list().isExactly(executed)) {
            throw new IllegalArgumentException(
                    "executed " + executed + " instead of " + result.list().ids());
        }
        String evidence = AcceptanceEvidence.of(result, started, issued).json();
        return of(result, started, issued, AcceptanceEvidence.Program.running(), statementJson(result), evidence);
    }

    /** The same of a test that took no time. */
    public static Certificate of(AcceptanceResult result, List<String> executed, OffsetDateTime issued) {
        return of(result, executed, issued, issued);
    }

    static Certificate of(
            AcceptanceResult result,
            OffsetDateTime started,
            OffsetDateTime issued,
            AcceptanceEvidence.Program program,
            String statementText,
            String evidence) {
        ConformanceStatement statement = result.statement();
        AcceptanceDecision decision = result.decision();
        return new Certificate(
                KIND,
                decision.accepted(),
                decision.headline(),
                decision.reasons(),
                started,
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
                new Versions(program.kit(), program.java()),
                new Digests(
                        program.sha256(),
                        result.report().digests().rules(),
                        result.report().digests().plan(),
                        sha256(statementText),
                        sha256(evidence)));
    }

    /** The statement as the test took it, judged for the day it was judged for. */
    static String statementJson(AcceptanceResult result) {
        return Json.write(result.statement().on(result.report().asOf()));
    }

    /** The certificate as JSON. */
    public String json() {
        return JSON.write(this, Language.VI);
    }

    private static String sha256(String text) {
        return InputText.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import vn.tuanthu.report.AtomicFile;

/**
 * The folder of one acceptance test: the {@link Certificate} as {@code acceptance.json}, the statement and the evidence it
 * follows from, the same as a page to print and as an OSCAL document, and the minutes that a council signs, as a page and as
 * DOCX. Only a run of the whole list writes it; a run of
 * some checks leaves the record of the last whole one as it is.
 */
public final class AcceptanceRecord {
    /** The certificate. */
    public static final String CERTIFICATE = "acceptance.json";
    /** The certificate as a page to print. */
    public static final String PAGE = "acceptance.html";

    /** The minutes that a council signs, as a page to print; with {@code .docx} beside it. */
    public static final String MINUTES = "bien-ban-nghiem-thu.html";

    static final String STATEMENT = "statement.json";
    static final String EVIDENCE = "evidence.json";
    private static final String OSCAL = "oscal-assessment-results.json";

    private AcceptanceRecord() {}

    /**
     * Writes the record of {@code result}, in place of an earlier one and of its signature.
     *
     * @param executed the checks that were executed
     * @param started when the test began
     * @param ended when it had ended
     * @throws IllegalArgumentException if not exactly the list was executed, see {@link CheckList#isExactly}
     * @throws UncheckedIOException if it cannot be written
     */
    public static Certificate write(
            Path folder, AcceptanceResult result, List<String> executed, OffsetDateTime started, OffsetDateTime ended) {
        Certificate certificate = Certificate.of(result, executed, started, ended);
        Path record = folder.resolve(CERTIFICATE);
        try {
            Files.deleteIfExists(signatureOf(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(folder.resolve(STATEMENT), Certificate.statementJson(result));
        AtomicFile.write(
                folder.resolve(EVIDENCE),
                AcceptanceEvidence.of(result, started, ended).json());
        AtomicFile.write(folder.resolve(PAGE), CertificateHtml.of(certificate));
        AtomicFile.write(folder.resolve(OSCAL), Oscal.of(certificate));
        AcceptanceMinutes minutes =
                new AcceptanceMinutes(certificate, result.statement(), TestSurroundings.here(), result.plan());
        AtomicFile.write(folder.resolve(MINUTES), minutes.html());
        AtomicFile.write(folder.resolve(MINUTES.replace(".html", ".docx")), minutes.docx());
        AtomicFile.write(record, certificate.json());
        return certificate;
    }

    /** Where the signature of a certificate is kept. */
    public static Path signatureOf(Path certificate) {
        return certificate.resolveSibling(certificate.getFileName() + ".jws");
    }
}

package vn.tuanthu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.report.AtomicFile;
import vn.tuanthu.text.Language;

/**
 * The folder of one acceptance test: the {@link Certificate} as {@code acceptance.json}, the statement and the evidence it
 * follows from, the same as a page to print in both languages and as an OSCAL document, and the minutes that a council signs, as
 * a page and as DOCX. Only a run of the whole list writes it; a run of
 * some checks leaves the record of the last whole one as it is.
 */
public final class AcceptanceRecord {
    /** The certificate. */
    public static final String CERTIFICATE = "acceptance.json";
    /** The certificate as a page to print, in Vietnamese. */
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
     * @throws vn.tuanthu.input.BadInputException if it cannot be written there
     */
    public static Certificate write(
            Path folder, AcceptanceResult result, List<String> executed, OffsetDateTime started, OffsetDateTime ended) {
        Certificate certificate = Certificate.of(result, executed, started, ended);
        Path record = folder.resolve(CERTIFICATE);
        Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(folder.resolve(STATEMENT), AtomicFile.Content.of(Certificate.statementJson(result)));
        files.put(
                folder.resolve(EVIDENCE),
                AtomicFile.Content.of(
                        AcceptanceEvidence.of(result, started, ended).json()));
        for (Language language : Language.values()) {
            files.put(folder.resolve(page(language)), AtomicFile.Content.of(CertificateHtml.of(certificate, language)));
        }
        files.put(folder.resolve(OSCAL), AtomicFile.Content.of(Oscal.of(certificate)));
        AcceptanceMinutes minutes =
                new AcceptanceMinutes(certificate, result.statement(), TestSurroundings.here(), result.plan());
        files.put(folder.resolve(MINUTES), AtomicFile.Content.of(minutes.html()));
        files.put(folder.resolve(MINUTES.replace(".html", ".docx")), out -> out.write(minutes.docx()));
        files.put(record, AtomicFile.Content.of(certificate.json()));
        AtomicFile.write(files);
        // Until it is gone the signature is one of another record, and refused as such.
        try {
            Files.deleteIfExists(signatureOf(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return certificate;
    }

    /** The certificate as a page to print in {@code language}. */
    public static String page(Language language) {
        return language == Language.VI ? PAGE : "acceptance-en.html";
    }

    /** Where the signature of a certificate is kept. */
    public static Path signatureOf(Path certificate) {
        return certificate.resolveSibling(certificate.getFileName() + ".jws");
    }
}

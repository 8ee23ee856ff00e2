package vn.tuanthu.testkit.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tuanthu.acceptance.AcceptanceResult;
import vn.tuanthu.acceptance.Certificate;
import vn.tuanthu.acceptance.CertificateHtml;
import vn.tuanthu.acceptance.Oscal;
import vn.tuanthu.report.AtomicFile;

/**
 * The folder that holds what the last run has earned: the record of a complete run as {@code acceptance.json}, the same
 * as a page to print, and as an OSCAL document. A run of only some checks leaves nothing, not even of an earlier run.
 */
final class AcceptanceFiles {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String RECORD = "acceptance.json";
    private static final String PAGE = "acceptance.html";
    private static final String OSCAL = "oscal-assessment-results.json";
    private static final String SIGNATURE = "acceptance.json.jws";

    private final Path folder;

    AcceptanceFiles(Path folder) {
        this.folder = folder;
    }

    /** Removes what an earlier run has left. */
    void clear() {
        for (String name : List.of(RECORD, PAGE, OSCAL, SIGNATURE)) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the record if exactly the list was executed. */
    void write(AcceptanceResult result, List<String> executed) {
        if (result.list().checks().isEmpty() || !result.list().isExactly(executed)) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(VIETNAM).truncatedTo(ChronoUnit.SECONDS);
        Certificate certificate = Certificate.of(result, executed, now);
        AtomicFile.write(folder.resolve(PAGE), CertificateHtml.of(certificate));
        AtomicFile.write(folder.resolve(OSCAL), Oscal.of(certificate));
        AtomicFile.write(folder.resolve(RECORD), certificate.json());
    }
}

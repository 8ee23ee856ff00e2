package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dossier} as a user sees it; what stands in the papers is tested where they are made. */
class DossierCommandTest {
    private static final String REGISTER = "../../examples/evidence/system-register.yaml";

    @TempDir
    private Path folder;

    @Test
    void thePapersAreWrittenAndTheirGapsListed() throws IOException {
        Path papers = folder.resolve("ho-so");
        Run run = Run.of("dossier", REGISTER, "--system", "giai-quyet-tthc", "--out", papers.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(papers.resolve("3-thuyet-minh-cap-do.docx") + ": THUYẾT MINH ĐỀ XUẤT CẤP ĐỘ; ")
                .contains("  - danh mục thiết bị: tên, vị trí, mục đích")
                .contains("chỗ còn thiếu được tô vàng");
        try (var files = Files.list(papers)) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file)).startsWith('P', 'K'));
        }
    }

    @Test
    void theYearlyReportIsWrittenForTheWholeRegister() {
        Path papers = folder.resolve("bao-cao");
        Run run = Run.of("dossier", REGISTER, "--report-year", "2026", "--out", papers.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(papers.resolve("mau-08-bao-cao-nam.docx") + ": BÁO CÁO; ");
        assertThat(papers).isDirectoryContaining(file -> file.endsWith("mau-08-bao-cao-nam.docx"));
    }

    @Test
    void whatPapersAreWantedMustBeSaid() {
        Run run = Run.of("dossier", REGISTER, "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--system").contains("--report-year");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aYearWithoutSuchAReportIsRefused() {
        Run run = Run.of("dossier", REGISTER, "--report-year", "2024", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--report-year").contains("2024");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDayBeforeTheDecreeIsRefusedAndNothingIsWritten() {
        Path papers = folder.resolve("ho-so");
        Run run = Run.of(
                "dossier",
                REGISTER,
                "--system",
                "giai-quyet-tthc",
                "--as-of",
                "2026-08-18",
                "--out",
                papers.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("chưa có hiệu lực vào ngày 18/08/2026").contains("19/08/2026");
        assertThat(papers).doesNotExist();
    }

    @Test
    void anUnknownSystemIsRefusedWithTheNearest() {
        Run run = Run.of("dossier", REGISTER, "--system", "giai-quyet-tthcc", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("“giai-quyet-tthc”");
        assertThat(folder).isEmptyDirectory();
    }
}

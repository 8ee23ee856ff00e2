package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.report.Json;

/** Two reports of the program compared by the program. */
class DiffCommandTest {
    private static final String EVIDENCE = """
        {"plan": "hai-duong-2025", "asOf": "2025-12-31",
         "agencies": [{"id": "so-a", "name": "Sở A", "tier": "PROVINCE", "kind": "DEPARTMENT"}],
         "measurements": [{"agency": "so-a", "indicator": "dossiers-online", "numerator": %d, "denominator": 1000,
                           "period": 2025, "source": "bảng"}]}
        """;

    @TempDir
    private Path folder;

    private String report(int numerator, String day, String scope) throws IOException {
        Path evidence = Files.writeString(folder.resolve("e.json"), EVIDENCE.formatted(numerator));
        Run run = Run.of("check", evidence.toString(), "--as-of", day, "--format", "json", "--scope", scope);
        return Files.writeString(folder.resolve(numerator + day + scope + ".json"), run.out())
                .toString();
    }

    @Test
    void oneMoreDossierIsOneChangeWithItsNumbers() throws IOException {
        String march = report(499, "2025-03-31", "agency");
        String june = report(500, "2025-06-30", "agency");

        Run run = Run.of("diff", march, june);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "1 thay đổi; ",
                        "NAY ĐẠT (1)\n  [ĐẠT] II.2.9 Sở A\n    [CHƯA ĐẠT] → [ĐẠT]\n"
                                + "    Số liệu: 499/1.000 (49,90 %) → 500/1.000 (50,00 %), tăng 0,10 điểm phần trăm\n"
                                + "    Còn thiếu: 1 → 0 (bớt 1)\n",
                        "CÒN THIẾU Ở B: ")
                .doesNotContain("KHÔNG CÒN ĐẠT", "Lưu ý");
        assertThat(Run.of("diff", june, march, "--lang", "en").out())
                .contains("NO LONGER MET (1)", "Short by: 0 → 1 (1 more)", "B was evaluated for a day before A's");
        assertThat(Run.of("diff", march, march).code()).isZero();
    }

    @Test
    void theSameIsWrittenAsJsonAndAsAPage() throws IOException {
        String march = report(499, "2025-03-31", "province");
        String june = report(500, "2025-06-30", "province");

        assertThat(Json.read(Run.of("diff", march, june, "--format", "json").out())
                        .at("/changes/0/numeratorChange")
                        .asInt())
                .isEqualTo(1);
        Path page = folder.resolve("d.html");
        Run run = Run.of("diff", march, june, "--format", "html", "--out", page.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(page).content().contains("II.2.9", "<h2 id=\"NOW_MET\">");
    }

    @Test
    void whatIsNoReportAndWhatCannotBeComparedIsRefused() throws IOException {
        String agency = report(499, "2025-03-31", "agency");
        String province = report(499, "2025-03-31", "province");

        Run scopes = Run.of("diff", agency, province);
        assertThat(scopes.code()).isEqualTo(2);
        assertThat(scopes.err()).contains("xét toàn bộ", "xét từng cơ quan").hasLineCount(1);
        assertThat(scopes.out()).isEmpty();
        Run evidence = Run.of("diff", agency, folder.resolve("e.json").toString());
        assertThat(evidence.code()).isEqualTo(2);
        assertThat(evidence.err()).contains("không phải là báo cáo");
        assertThat(Run.of("diff", "--help").out()).contains("Báo cáo trước", "có kiểm tra thay đổi");
    }
}

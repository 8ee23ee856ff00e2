package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year of work with an index on the command line. */
class RankReviewTest {
    @TempDir
    private Path folder;

    private final List<String> command = new ArrayList<>();

    @BeforeEach
    void tables() throws IOException {
        write("index.csv", "node,parent,agg\nt,,sum\na,t,\nb,t,\n");
        write("2024.csv", "unit,name,a,b\nx,Sở X,1,1\ny,Sở Y=1,2,2\n");
        write("phuc-tra.csv", "Đơn vị;Tiêu chí;Điểm cũ;Điểm mới;Văn bản\nSở X;a;5;9;BB 1\n");
        command.addAll(List.of(
                "rank",
                write("2025.csv", "unit,name,a,a.self,b\nx,Sở X,5,9,1\ny,Sở Y=1,6,6,1\nz,Sở Z,1,1,1\n"),
                "--index",
                path("index.csv")));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }

    private Run run(String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private String[] everything(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--previous",
                path("2024.csv"),
                "--appeals",
                path("phuc-tra.csv"),
                "--exclude",
                "Sở Z=giải thể",
                "--weight",
                "b=2,5"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aPageAndAWorkbookHaveEveryTable() throws IOException {
        assertThat(run(everything("--format", "html", "--out", path("r.html"))).code())
                .isZero();
        assertThat(run(everything("--format", "xlsx", "--out", path("r.xlsx"))).code())
                .isZero();

        assertThat(Jsoup.parse(Files.readString(folder.resolve("r.html")))
                        .select("[id^=review-]")
                        .eachAttr("id"))
                .containsExactly(
                        "review-excluded", "review-appeals", "review-appealed", "review-previous", "review-weights");
        try (ReadableWorkbook book =
                new ReadableWorkbook(folder.resolve("r.xlsx").toFile())) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .contains(
                            "Loại khỏi xếp hạng",
                            "Phúc tra",
                            "Thay đổi do phúc tra",
                            "So với lần trước",
                            "Trọng số khác");
            assertThat(book.findSheet("So với lần trước")
                            .orElseThrow()
                            .read()
                            .get(2)
                            .getCell(3)
                            .asNumber())
                    .isEqualByComparingTo("1");
        }
    }

    @Test
    void anAnnexIsWrittenBesideTheResult() throws IOException {
        Run run = run("--annex", path("phu-luc.docx"), "--issuer", "UBND tỉnh Ví dụ");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1. Sở Y=1: 7,0000");
        assertThat(Files.readAllBytes(folder.resolve("phu-luc.docx"))).startsWith('P', 'K');
        assertThat(run("--annex", path("phu-luc.odt")).code()).isEqualTo(2);
        assertThat(run("--annex", path("p.docx"), "--raise", "x").code()).isEqualTo(2);
        assertThat(folder.resolve("p.docx")).doesNotExist();
    }

    @Test
    void anEqualsSignMayStandInANameAndInAReason() {
        assertThat(run("--exclude", "Sở Y=1=sáp nhập = giải thể").out())
                .contains("Loại khỏi xếp hạng: Sở Y=1 (lý do: sáp nhập = giải thể).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--exclude | Sở X | --exclude: loại “Sở X” khỏi xếp hạng mà không nêu lý do.",
                "--exclude | Sở X= | --exclude: loại “Sở X” khỏi xếp hạng mà không nêu lý do.",
                "--exclude | Sở Q=x | --exclude: không có đơn vị “Sở Q” trong bảng.",
                "--weight | a | --weight: trọng số thử của “a” không phải số từ 0 trở lên.",
                "--weight | a=-1 | --weight: trọng số thử của “a” không phải số từ 0 trở lên.",
                "--weight | q=1 | --weight: chỉ số không có phần “q”.",
                "--previous | khong-co.csv | khong-co.csv: ",
                "--appeals | khong-co.csv | khong-co.csv: ",
            })
    void whatCannotBeDoneIsRefusedWithItsReason(String option, String value, String problem) {
        Run run = run(option, value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(problem).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,name,a,c | bảng có cột lạ “c”. bảng thiếu cột “b”.",
                "unit,name,a | bảng thiếu cột “b”",
                "unit,name,c,d | bảng có cột lạ “c”, “d”. bảng thiếu cột “a”, “b”.",
            })
    void aTableOfAnotherIndexIsNoTimeBefore(String heading, String why) throws IOException {
        String cells =
                ",1".repeat((int) heading.chars().filter(one -> one == ',').count() - 1);
        Run run = run("--previous", write("khac.csv", heading + "\nx,Sở X" + cells + "\n"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("khac.csv:1: bảng của lần trước không theo chỉ số “t”: ")
                .contains(why)
                .contains("rồi so hai tệp kết quả bằng diff")
                .hasLineCount(1);
    }

    @Test
    void reasonsOfPlacesGoWithAppealsAndNotWithAnotherRanking() {
        assertThat(run("--raise", "x", "--appeals", path("phuc-tra.csv")).out()).startsWith("Sở X đã đứng đầu.");
        assertThat(run("--raise", "x", "--previous", path("2024.csv")).code()).isEqualTo(2);
        assertThat(run("--compare", "x,y", "--weight", "a=2").code()).isEqualTo(2);
    }
}

package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody filled in is never written over by a result of it. */
class OwnInputTest {
    @TempDir
    private Path folder;

    private Path table;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        index = folder.resolve("index.yaml");
        Run.of("init", "index", "--out", index.toString());
        table = Files.writeString(
                folder.resolve("table.csv"),
                "unit,ke-hoach,van-ban,ngan-sach,toan-trinh,phan-anh,khao-sat\na,Đúng hạn,1,1,1/2,1/2,3\n");
    }

    @Test
    void aRankingIsNotWrittenOverItsTableOrItsIndex() throws IOException {
        for (Path read : new Path[] {table, index, folder.resolve("x/../table.csv")}) {
            Files.createDirectories(folder.resolve("x"));
            String before = Files.readString(read);

            Run run = rank("--format", "csv", "--out", read.toString());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(read + " là tệp mà lệnh này đọc");
            assertThat(Files.readString(read)).isEqualTo(before);
        }
        assertThat(rank("--lang", "en", "--out", table.toString()).err()).contains("is a file that this command reads");
    }

    @Test
    void anotherFileIsWrittenOver() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "old");

        assertThat(rank("--format", "csv", "--out", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).contains("a,tong");
    }

    @Test
    void aRegisterThatWasFilledInIsNotWrittenOverInItsFolder() throws IOException {
        Run.of(
                "classify",
                "../../examples/evidence/system-register.yaml",
                "--format",
                "xlsx",
                "--out",
                folder.toString());
        Path book = folder.resolve("register.xlsx");
        byte[] before = Files.readAllBytes(book);

        Run run = Run.of("classify", book.toString(), "--format", "xlsx", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(book + " là tệp mà lệnh này đọc");
        assertThat(Files.readAllBytes(book)).isEqualTo(before);
    }

    private Run rank(String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "rank";
        arguments[1] = table.toString();
        arguments[2] = "--index";
        arguments[3] = index.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }
}

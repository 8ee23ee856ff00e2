package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each command wrote as JSON is repeated from its inputs, and whatever was edited since is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {
    private static final String EXAMPLES = "../../examples/";
    private static final String REGISTER = EXAMPLES + "evidence/system-register.yaml";

    private Path folder;

    @BeforeAll
    void results(@TempDir Path temporary) throws IOException {
        folder = temporary;
        write("index.csv", "node,parent,agg\nt,,sum\na,t,\nb,t,\n");
        write("2024.csv", "unit,name,a,b\nx,Sở X,1,1\ny,Sở Y=1,2,2\n");
        write("2025.csv", "unit,name,a,a.self,b\nx,Sở X,5,9,1\ny,Sở Y=1,6,6,1\nz,Sở Z,1,1,1\n");
        write("appeals.csv", "Đơn vị;Tiêu chí;Điểm cũ;Điểm mới;Văn bản\nSở X;a;5;9;BB 1\n");
        write("money.yaml", Run.of("init", "budget").out().replaceFirst("asOf: \\S+", "asOf: 2025-06-30"));
        String index = path("index.csv");
        save("rank", "rank", path("2025.csv"), "--index", index, "--published-decimals", "1", "--robustness", "20");
        save(
                "review",
                "rank",
                path("2025.csv"),
                "--index",
                index,
                "--previous",
                path("2024.csv"),
                "--appeals",
                path("appeals.csv"),
                "--exclude",
                "Sở Z=giải thể",
                "--weight",
                "b=2,50");
        save(
                "plan-rank",
                "rank",
                EXAMPLES + "index-ranking/measurements.csv",
                "--index",
                "hai-duong-2025",
                "--as-of",
                "2025-12-31");
        save("levels", "classify", REGISTER);
        save("later", "classify", REGISTER, "--as-of", "2027-07-01", "--lang", "en");
        save("one", "classify", REGISTER, "--system", "cong-thong-tin", "--system", "quan-ly-van-ban");
        save("todo", "classify", REGISTER, "--todo");
        save("yearly", "classify", REGISTER, "--report-year", "2026");
        save("budget", "budget", path("money.yaml"));
        save("printed", "budget", "--plan");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void save(String name, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--format", "json"));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isLessThan(2);
        write(name + ".json", run.out());
    }

    /** The inputs of a result, blank-separated, as they stand on the command line. */
    private Run verify(String result, String inputs) {
        List<String> all = new ArrayList<>(List.of("verify", path(result + ".json")));
        for (String one : inputs.isEmpty() ? new String[0] : inputs.split(" ")) {
            all.add(Files.exists(folder.resolve(one)) ? path(one) : one);
        }
        return Run.of(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank      | 2025.csv --index index.csv",
                "review    | 2025.csv --index index.csv --previous 2024.csv --appeals appeals.csv",
                "plan-rank | " + EXAMPLES + "index-ranking/measurements.csv",
                "levels    | " + REGISTER,
                "later     | " + REGISTER,
                "one       | " + REGISTER,
                "todo      | " + REGISTER,
                "yearly    | " + REGISTER,
                "budget    | money.yaml",
                "printed   | ''",
            })
    void whatNobodyTouchedIsTheSame(String result, String inputs) {
        Run run = verify(result, inputs);

        assertThat(run.out()).as(run.err()).contains("đúng từng byte");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank      | \"rank\" : 2               | \"rank\" : 1               | /units[x]/rank: trong báo cáo là 1, chạy lại ra 2",
                "rank      | \"score\" : 7.0            | \"score\" : 7.1            | /units[y]/score",
                "rank      | \"decimals\" : 1           | \"decimals\" : 2           | /notes[2]",
                "rank      | \"tableSha256\" : \"       | \"tableSha256\" : \"0      | /tableSha256",
                "rank      | \"index\" : \"t\"          | \"index\" : \"other\"      | /index: trong báo cáo là \"other\"",
                "review    | giải thể                   | sáp nhập                   | ''",
                "review    | \"sha256\" : \"            | \"sha256\" : \"0           | /review/appeals/sha256",
                "review    | \"b\" : 2.5                | \"b\" : 3                  | /review/weights",
                "review    | \"b\" : 2.5                | \"b\" : 1e400              | ''",
                "review    | \"b\" : 2.5                | \"a\" : 0, \"b\" : 0       | ''",
                "yearly    | \"year\" : 2026            | \"year\" : 999999999       | ''",
                "plan-rank | \"asOf\" : \"2025-12-31\"  | \"asOf\" : \"2025-12-30\"  | /notes",
                "levels    | \"level\" : 3              | \"level\" : 2              | /level: trong báo cáo là 2, chạy lại ra 3",
                "levels    | \"asOf\" : \"2026-11-23\"  | \"asOf\" : \"2026-11-24\"  | /notes: trong báo cáo là 0 ×, chạy lại ra 1 ×",
                "levels    | \"evidence\" : \"          | \"evidence\" : \"0         | /digests/evidence",
                "levels    | \"plan\" : \"hai-duong-2025\" | \"plan\" : \"hai-duong-2025 \" | ''",
                "one       | \"whole\" : false          | \"whole\" : true           | /systems",
                "todo      | \"mandatory\" : true       | \"mandatory\" : false      | /mandatory",
                "yearly    | \"open\" : true            | \"open\" : false           | /open",
                "budget    | \"compliant\" : false      | \"compliant\" : true       | /compliant",
                "budget    | \"evidence\" : \"          | \"evidence\" : \"0         | /digests/evidence",
                "printed   | \"outcome\" : \"FAIL\"     | \"outcome\" : \"PASS\"     | /outcome: trong báo cáo là \"PASS\", chạy lại ra \"FAIL\"",
            })
    void whatWasEditedIsTold(String result, String then, String now, String told) throws IOException {
        String saved = Files.readString(folder.resolve(result + ".json"));
        assertThat(saved).contains(then);
        write("edited.json", saved.replaceFirst(Pattern.quote(then), now));
        Run run = verify("edited", inputs(result));

        if (told.isEmpty()) {
            assertThat(run.code()).isBetween(1, 2);
        } else {
            assertThat(run.out()).as(run.err()).contains("KHÔNG KHỚP", told);
            assertThat(run.code()).isEqualTo(1);
        }
    }

    private static String inputs(String result) {
        return switch (result) {
            case "rank" -> "2025.csv --index index.csv";
            case "review" -> "2025.csv --index index.csv --previous 2024.csv --appeals appeals.csv";
            case "plan-rank" -> EXAMPLES + "index-ranking/measurements.csv";
            case "budget" -> "money.yaml";
            case "printed" -> "";
            default -> REGISTER;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review  | 2025.csv --index index.csv --previous 2024.csv | Thêm --appeals TỆP",
                "rank    | 2025.csv --index index.csv --previous 2024.csv | Bỏ --previous",
                "rank    | 2025.csv                                       | Thêm --index TỆP",
                "levels  | " + REGISTER + " --index index.csv             | chỉ đi cùng kết quả của rank",
                "levels  | ''                                             | Thiếu tệp số liệu",
            })
    void whatCannotBeRepeatedSaysWhatItNeeds(String result, String inputs, String remedy) {
        Run run = verify(result, inputs);

        assertThat(run.err()).contains(remedy);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatNoCommandWroteIsRefused() throws IOException {
        write("other.json", "{\"language\" : \"vi\", \"x\" : 1}");

        assertThat(verify("other", REGISTER).err()).contains("không phải là kết quả");
        assertThat(verify("other", REGISTER).code()).isEqualTo(2);
    }
}

package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;

class PlanPackTest {
    private static final List<String> FILES =
            List.of("plan.yaml", "plan-text.txt", "ledger.csv", "targets.yaml", "obligations.yaml", "budget.yaml");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        for (String name : FILES) {
            try (InputStream in = getClass().getResourceAsStream("/packs/hai-duong-2025/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    @Test
    void holdsEverySentenceOfThePlanInItsOwnWords() {
        Plan plan = PlanPack.bundled("hai-duong-2025");

        assertThat(plan.clauses()).hasSize(148);
        assertThat(plan.clause("II.2.7").orElseThrow().text())
                .isEqualTo("- 60% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến trên "
                        + "Cổng dịch vụ công quốc gia.");
        assertThat(plan.clauses()).filteredOn(c -> c.kind() == Clause.Kind.TASK).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({
        "II.2.1a, 90, work-files-online",
        "II.2.1b, 80, work-files-online",
        "II.2.1c, 70, work-files-online",
        "II.2.2a, 80, services-multi-channel",
        "II.2.2b, 100, procedures-full-process",
        "II.2.3, 90, satisfaction",
        "II.2.4, 100, reports-on-system",
        "II.2.6, 55, shared-database-lgsp",
        "II.2.7, 60, procedures-online-payment",
        "II.2.8, 100, results-digitised",
        "II.2.9, 50, dossiers-online",
        "II.2.10, 50, staff-digital-skills",
        "II.2.11, 100, systems-level3-plan",
    })
    void setsTheThresholdsThatThePlanSets(String id, String percent, String indicator) {
        Target target = PlanPack.bundled("hai-duong-2025").targets().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(target.threshold()).hasToString(percent);
        assertThat(target.indicatorId()).isEqualTo(indicator);
        assertThat(target.clause().text()).contains(percent + "%");
    }

    @Test
    void readsTheSamePackFromAFolder() {
        Plan bundled = PlanPack.bundled("hai-duong-2025");

        assertThat(PlanPack.read(folder)).isEqualTo(bundled);
    }

    @Test
    void anotherPlanIsAnotherFolderAndNoJava() throws IOException {
        replace("plan.yaml", "id: hai-duong-2025", "id: tinh-khac-2026");
        replace("targets.yaml", "threshold: 55", "threshold: 62.5");

        Plan plan = PlanPack.read(folder);

        assertThat(plan.id()).isEqualTo("tinh-khac-2026");
        assertThat(plan.targets()).extracting(t -> t.threshold().toString()).contains("62.5");
        assertThat(plan.sha256())
                .isNotEqualTo(PlanPack.bundled("hai-duong-2025").sha256());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger.csv    | chủ trì          | chủ  trị        | VII.1 không có nguyên văn",
                "ledger.csv    | II.2.9,65,TARGET | II.2.8,65,TARGET | “II.2.8” được khai hai lần",
                "ledger.csv    | II.2.9,65,TARGET | II.2.9,65,GOALS  | dòng sổ điều khoản",
                "targets.yaml  | clause: II.2.10  | clause: II.2.12  | “II.2.12” nhưng không có; gần nhất: II.2.1",
                "targets.yaml  | indicator: satisfaction | indicator: satisfactoin | gần nhất: satisfaction",
                "targets.yaml  | threshold: 55    | threshold: 155   | nằm ngoài khoảng 0 đến 100",
                "targets.yaml  | clause: II.2.3   | clause: II.2.4   | II.2.3 không bắt đầu bằng",
                "targets.yaml  | threshold: 55    | treshold: 55     | Có phải ý bạn là “threshold”",
                "targets.yaml  | threshold: 55    | threshold:       | thiếu trường targets[8].threshold",
                "targets.yaml  | certainty: TEXT_READ | certainty: null | thiếu trường targets[1].certainty",
                "budget.yaml   | clause: VI.2.2   | clause:          | clause",
                "targets.yaml  | province: POOLED | province: MEAN   | POOLED, SHARE_OF_AGENCIES",
                "obligations.yaml | responsible: [finance] | responsible: [finanse] | gần nhất: finance",
                "obligations.yaml | responsible: [finance] | responsible: [null] | thiếu trường obligations",
                "obligations.yaml | id: III.1.1   | id: III.9.9      | “III.9.9” nhưng không có",
                "plan.yaml     | lastDay: 2025-12-31 | lastDay: 31/12/2025 | 2025-12-31",
            })
    void refusesAPackThatDoesNotHoldTogether(String file, String old, String broken, String message)
            throws IOException {
        replace(file, old, broken);

        assertThatThrownBy(() -> PlanPack.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("targets.yaml"));

        assertThatThrownBy(() -> PlanPack.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("targets.yaml")
                .hasMessageContaining("không tìm thấy");
    }

    private void replace(String file, String old, String broken) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replaceFirst(Pattern.quote(old), broken));
    }
}

package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.text.Language;

/** What a pack leaves out of its document, or says without it. An invented plan. */
class PackRemarksTest {
    private static final Map<String, String> PACK = new LinkedHashMap<>(Map.of(
            "plan.yaml", """
                    id: p
                    title: Kế hoạch bịa năm 2026
                    status: ví dụ
                    province: {id: tinh, name: Tỉnh bịa}
                    firstDay: 2026-01-01
                    lastDay: 2026-12-31
                    agencies: [{id: so-a, tier: PROVINCE, kind: DEPARTMENT}]
                    """,
            "plan-text.txt", """
                    Tỉnh Bịa, ngày 20 tháng 12 năm 2025
                    KẾ HOẠCH chuyển đổi số năm 2026
                    I. MỤC TIÊU
                    1. 90 % hồ sơ công việc của sở, ban, ngành xử lý trên mạng.
                    2. 80 % hộ gia đình có cáp quang;
                    95 % thôn có sóng di động.
                    3. Ban hành quy chế dữ liệu.
                    """,
            "ledger.csv", """
                    id,line,kind,text
                    0,1,FRONT,"Tỉnh Bịa, ngày 20 tháng 12 năm 2025"
                    0.1,2,FRONT,KẾ HOẠCH chuyển đổi số năm 2026
                    I,3,HEADING,I. MỤC TIÊU
                    I.1,4,TARGET,"1. 90 % hồ sơ công việc của sở, ban, ngành xử lý trên mạng."
                    I.2,5,TARGET,2. 80 % hộ gia đình có cáp quang; 95 % thôn có sóng di động.
                    I.3,7,ACTIVITY,3. Ban hành quy chế dữ liệu.
                    """,
            "targets.yaml", """
                    basis: b
                    indicators:
                      - {id: files, numerator: hồ sơ công việc xử lý trên mạng, denominator: hồ sơ công việc, unit: hồ sơ}
                      - {id: fibre, numerator: hộ gia đình có cáp quang, denominator: hộ gia đình, unit: hộ}
                      - {id: villages, numerator: thôn có sóng di động, denominator: tổng số thôn, unit: thôn}
                    targets:
                      - {id: I.1, clause: I.1, indicator: files, threshold: 90, province: POOLED, tiers: [PROVINCE], certainty: TEXT_READ}
                      - {id: I.2a, clause: I.2, indicator: fibre, threshold: 80, province: OWN, certainty: TEXT_READ}
                      - {id: I.2b, clause: I.2, indicator: villages, threshold: 95, province: OWN, certainty: TEXT_READ}
                    """,
            "obligations.yaml", """
                    roles: {lead: Sở A}
                    obligations:
                      - {id: I.3, responsible: [lead], scope: [PROVINCE], weight: ADVISORY, supply: quyết định}
                    """,
            "coverage.yaml", """
                    notTestable:
                      - {reason: phần đầu, clauses: ["0", "0.1", I]}
                    """));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeThePack() throws IOException {
        for (Map.Entry<String, String> file : PACK.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private void replace(String file, String old, String wanted) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, wanted));
    }

    private List<String> errors() {
        return PackReview.of(folder).remarks().errors().stream()
                .map(one -> one.in(Language.VI).replace(folder + "/", ""))
                .toList();
    }

    private static List<String> said(Stream<Remark> remarks, Path folder) {
        return remarks.map(one -> one.problem().in(Language.VI).replace(folder + "/", ""))
                .toList();
    }

    @Test
    void nothingIsLeftOpenOfAPackThatSaysWhatItsDocumentSays() {
        PackReview review = PackReview.of(folder);

        assertThat(review.remarks()).isEqualTo(new PackRemarks(List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(review.open()).isZero();
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plan-text.txt | 3. Ban hành quy chế dữ liệu. | 3. Ban hành quy chế dữ liệu. Mở 9 bộ dữ liệu."
                        + " | plan-text.txt:7: “Mở 9 bộ dữ liệu.” không có trong ledger.csv",
                "ledger.csv | '; 95 % thôn có sóng di động.' | ; | plan-text.txt:6: “95 % thôn có sóng di động.” không có",
                "ledger.csv | xử lý trên mạng. | xử lý | plan-text.txt:4: “trên mạng.” không có trong ledger.csv",
                "plan.yaml | firstDay: 2026-01-01 | firstDay: 2025-01-01 | plan.yaml:5 (firstDay): ngày 01/01/2025, nhưng"
                        + " phần đầu của văn bản nói năm 2026",
                "plan.yaml | lastDay: 2026-12-31 | lastDay: 2027-12-31 | plan.yaml:6 (lastDay): ngày 31/12/2027",
                "plan.yaml | lastDay: 2026-12-31 | lastDay: 2026-06-30 | không trọn năm",
                "plan.yaml | 'tier: PROVINCE, kind: DEPARTMENT' | 'tier: COMMUNE, kind: DEPARTMENT'"
                        + " | plan.yaml:7 (agencies[1].kind): so-a: ở cấp xã không có sở, ban, ngành",
                "plan.yaml | 'tier: PROVINCE, kind: DEPARTMENT' | 'tier: DISTRICT, kind: OTHER'"
                        + " | plan.yaml:7 (agencies[1].tier): so-a hỏi cấp huyện, đã hết từ 30/06/2025",
                "targets.yaml | 'tiers: [PROVINCE],' | 'tiers: [PROVINCE], kinds: [MINISTRY],'"
                        + " | targets.yaml:7 (targets[1].kinds): I.1: ở cấp tỉnh không có bộ, cơ quan ngang bộ",
                "targets.yaml | 'indicator: files, threshold: 90' | 'indicator: villages, threshold: 90' | I.1: lời của chỉ"
                        + " tiêu villages không có từ nào chung với câu",
                "targets.yaml | 'clause: I.1, indicator: files, threshold: 90' | 'clause: I.1, indicator: fibre, threshold: 90'"
                        + " | không mục tiêu nào dùng chỉ tiêu files",
                "targets.yaml | '- {id: fibre' | '- {id: more, numerator: n, denominator: d, unit: u}\n  - {id: fibre'"
                        + " | targets.yaml:4 (indicators[2]): không mục tiêu nào dùng chỉ tiêu more",
                "targets.yaml | 'denominator: hộ gia đình,' | 'denominator: hộ gia đình có cáp quang,'"
                        + " | targets.yaml:4 (indicators[2].denominator): chỉ tiêu fibre: tử số và mẫu số đếm cùng một thứ",
                "obligations.yaml | 'scope: [PROVINCE],' | 'scope: [AGENCY], tiers: [DISTRICT],'"
                        + " | obligations.yaml:3 (obligations[1].tiers): I.3 hỏi cấp huyện, đã hết",
            })
    void whatThePackLeavesOutOrMakesUpIsToBeLookedAt(String file, String old, String wrong, String doubt)
            throws IOException {
        replace(file, old, wrong.replace("\\n", "\n"));

        assertThat(said(PackReview.of(folder).doubts().stream(), folder))
                .anySatisfy(one -> assertThat(one).contains(doubt));
    }

    @Test
    void twoTargetsOfASentenceThatChangedPlacesAreTold() throws IOException {
        replace("targets.yaml", "threshold: 80", "threshold: 85");
        replace("targets.yaml", "threshold: 95", "threshold: 80");
        replace("targets.yaml", "threshold: 85", "threshold: 95");

        assertThat(said(PackReview.of(folder).doubts().stream(), folder))
                .singleElement()
                .asString()
                .startsWith(
                        "targets.yaml:8 (targets[2]): I.2a và I.2b như đổi chỗ cho nhau: câu viết “95 % thôn có sóng di"
                                + " động”, nhưng I.2a đếm fibre.");
    }

    @Test
    void aTargetOfThePlanWithoutACheckIsAnErrorUnlessItIsExcused() throws IOException {
        replace("targets.yaml", "  - {id: I.1,", "#");

        assertThat(errors())
                .containsExactly(
                        "ledger.csv:5: câu I.1 là mục tiêu (TARGET) mà không kiểm tra nào xét đến. Viết một mục tiêu"
                                + " cho câu này trong targets.yaml, hoặc ghi mã câu và lý do trong coverage.yaml.");
        replace("coverage.yaml", "\"0.1\", I]", "\"0.1\", I, I.1]");
        PackRemarks excused = PackReview.of(folder).remarks();
        assertThat(excused.errors()).isEmpty();
        assertThat(said(excused.doubts().stream(), folder))
                .anySatisfy(one -> assertThat(one)
                        .startsWith("coverage.yaml:2 (notTestable[1].clauses[4]): câu I.1 nêu “90 % hồ sơ công việc của"
                                + " sở” mà được cho là không kiểm tra được."));
    }

    @Test
    void aNumberThatOnlyADocumentAnswersIsTold() throws IOException {
        replace("targets.yaml", "  - {id: I.1,", "#");
        replace("obligations.yaml", "{id: I.3", "{id: I.1");

        assertThat(said(PackReview.of(folder).remarks().onPaper().stream(), folder))
                .containsExactly(
                        "obligations.yaml:3 (obligations[1]): câu I.1 nêu “90 % hồ sơ công việc của sở”, nhưng chỉ có"
                                + " một văn bản trả lời: không ai xét con số ấy. Viết mục tiêu cho con số này trong targets.yaml;"
                                + " nếu nó không đo được thì ghi đã xem.");
    }

    @Test
    void aPackWithoutDutiesNeedsNoFileOfThem() throws IOException {
        Files.delete(folder.resolve("obligations.yaml"));
        replace("coverage.yaml", "\"0.1\", I]", "\"0.1\", I, I.3]");

        assertThat(PackReview.of(folder).open()).isZero();
    }

    @Test
    void whatIsWrongInOneFileHidesNothingOfTheOthers() throws IOException {
        replace("plan.yaml", "lastDay: 2026", "lastDay: 2025");
        replace("targets.yaml", "threshold: 80", "threshold: 180");
        replace("obligations.yaml", "[lead]", "[leed]");
        replace("coverage.yaml", "\"0.1\", I]", "\"0.1\", I, X]");
        replace("ledger.csv", "I.3,7,ACTIVITY", "I.3,7,TARGET");
        Files.writeString(folder.resolve("cases.yaml"), "day: 2026-12-31\ncases:\n  I.2a: []\n  I.9: []\n");

        assertThatThrownBy(() -> PackReview.of(folder))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(one -> one.in(Language.VI).replace(folder + "/", ""))
                                .hasSize(5)
                                .anySatisfy(one -> assertThat(one).startsWith("plan.yaml:6"))
                                .anySatisfy(one -> assertThat(one).startsWith("targets.yaml:8"))
                                .anySatisfy(one -> assertThat(one).startsWith("obligations.yaml:3"))
                                .anySatisfy(one -> assertThat(one).startsWith("coverage.yaml:2"))
                                .anySatisfy(one -> assertThat(one).startsWith("cases.yaml:4")));
    }
}

package vn.tuanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.text.Language;

/** Allocations that contradict themselves are refused with the line and what to do. */
class BudgetValidatorTest {
    private static final List<String> GROUPS = List.of("PROJECT_06", "SHARED_PROVINCIAL");
    private static final List<String> SOURCES = List.of("su-nghiep-cntt", "von-khac", "trung-uong");

    private record File(Budget budget) {}

    /** A bare YAML number is kept as it is written: nothing rounds it, and 4.5 stays 4.5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4.5 | 4.5", "'0,5' | 0,5", "0,5 | 0,5", "2 | 2", "\"5.4 tỷ\" | 5.4 tỷ", "1.10 | 1.10"})
    void keepsAmountsAsPrinted(String yaml, String printed) {
        String block = "budget:\n  tasks:\n    - no: 1\n      name: A\n      amount: " + yaml + "\n";

        BudgetTask task = read(block).tasks().get(0);

        assertThat(task.amount()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: '1.500' | 5 (budget.tasks[1].amount) | có thể hiểu theo hai cách",
                "amount: -2 | 5 (budget.tasks[1].amount) | số âm",
                "amountVnd: -1 | 5 (budget.tasks[1].amountVnd) | số âm",
                "amountVnd: 2000000000000000 | 5 (budget.tasks[1].amountVnd) | lớn hơn một triệu tỷ",
                "leadUnit: Sở Xây dựng | 3 (budget.tasks[1]) | không có số tiền",
                "'amount: 2, source: von-khat' | (budget.tasks[1].source) | Có phải ý bạn là “von-khac”?",
                "'amount: \"4.5\", amountVnd: 45000000000' | (budget.tasks[1].amountVnd) | 4.500.000.000 đồng",
                "'amount: 2, minimum: 3' | (budget.tasks[1].minimum) | lớn hơn số đề nghị",
                "'amount: 2, minimum: 0' | (budget.tasks[1].minimum) | số tối thiểu bằng 0",
                "'amount: 2, fullAmount: 1' | (budget.tasks[1].fullAmount) | ít hơn số cấp năm nay",
                "'amount: 2, kind: BUILD, lease: {years: 3}' | (budget.tasks[1].lease) | lại có mục lease",
                "'amount: 2, lease: {years: 0}' | (budget.tasks[1].lease.years) | không hợp lệ",
                "'amount: 2, lease: {startYear: 20}' | (budget.tasks[1].lease.startYear) | không hợp lệ",
                "'amount: 2, eligible: false' | (budget.tasks[1].eligible) | không nêu lý do",
                "amountVnd: 1000000000000001 | 5 (budget.tasks[1].amountVnd) | lớn hơn một triệu tỷ",
                "'amount: 2, minimumVnd: -1' | (budget.tasks[1].minimumVnd) | số âm",
                "'amount: 2, minimumVnd: 2000000000000000' | (budget.tasks[1].minimumVnd) | lớn hơn một triệu tỷ",
                "'amount: 2, minimum: x' | (budget.tasks[1].minimum) | không phải là một số tiền",
                "'amount: 2, minimum: 1, minimumVnd: 5' | (budget.tasks[1].minimumVnd) | 5 đồng",
                "'amount: 2, requested: 1, minimum: 1.5' | (budget.tasks[1].minimum) | lớn hơn số đề nghị",
                "'amount: 2, source: xyz' | (budget.tasks[1].source) | Các tên hợp lệ: su-nghiep-cntt, von-khac, trung-uong.",
                "'amount: 2, lease: {years: 101}' | (budget.tasks[1].lease.years) | không hợp lệ",
                "'amount: 2, lease: {total: 0}' | (budget.tasks[1].lease.total) | tổng tiền thuê bằng 0",
                "'amount: 2, lease: {fundedBefore: -1}' | (budget.tasks[1].lease.fundedBefore) | số âm",
                "'amount: 2, lease: {startYear: 1999}' | (budget.tasks[1].lease.startYear) | không hợp lệ",
                "'amount: 2, lease: {startYear: 2101}' | (budget.tasks[1].lease.startYear) | không hợp lệ",
                "'amount: 2, eligible: false, ineligibleReason: \" \"' | (budget.tasks[1].eligible) | không nêu lý do",
                "'amount: 2, groups: [{group: PROJECT_06, words: \" \"}]' | (budget.tasks[1].groups[1].words) | không có trong tên",
                "'amount: 2, note: xyz, groups: [{group: PROJECT_06, words: xyw}]' | (budget.tasks[1].groups[1].words) | không có trong tên",
                "'amount: 2, phase: 0' | (budget.tasks[1].phase) | từ 1 trở lên",
                "'amount: 2, cyberSecurityVnd: 3000000000' | (budget.tasks[1].cyberSecurityVnd) | lớn hơn số tiền",
                "'amount: 2, cyberSecurity: true, cyberSecurityVnd: 1' | (budget.tasks[1].cyberSecurityVnd) | vừa ghi",
                "'amount: 2, groups: [{group: PROJECT_06, words: xyz}]' | (budget.tasks[1].groups[1].words) | không có trong tên",
                "'amount: 2, groups: [{group: PROJECT_06}, {group: PROJECT_06}]' | groups[2] | khai hai lần",
                "'amount: 2, groups: [{group: PROJECT_6}]' | (budget.tasks[1].groups[1].group) | Có phải ý bạn là “PROJECT_06”?"
            })
    void saysWhatIsWrongWithATask(String fields, String place, String what) {
        String flow = fields.replaceFirst("^'(.*)'$", "$1");
        String yaml = fields.contains(", ")
                ? "budget:\n  tasks:\n    - {no: 1, name: A, " + flow + "}\n"
                : "budget:\n  tasks:\n    - no: 1\n      name: A\n      " + fields + "\n";

        assertThat(problems(yaml)).singleElement().asString().contains(place).contains(what);
    }

    /** On the right side of every boundary that the table above is on the wrong side of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amountVnd: 0",
                "amountVnd: 1000000000000000",
                "amountVnd: 1, requested: 0",
                "requestedVnd: 5, minimumVnd: 5",
                "amountVnd: 5, minimumVnd: 5",
                "amountVnd: 5, requestedVnd: 6, minimumVnd: 6",
                "amountVnd: 5, fullAmountVnd: 5",
                "amountVnd: 5, cyberSecurityVnd: 5",
                "amountVnd: 5, cyberSecurityVnd: 0",
                "amountVnd: 5, cyberSecurity: false",
                "amountVnd: 5, phase: 1",
                "amountVnd: 5, lease: {years: 1, total: 1, fundedBefore: 0}",
                "amountVnd: 5, kind: LEASE, lease: {years: 100, startYear: 2025}",
                "amountVnd: 5, lease: {startYear: 2000}",
                "amountVnd: 5, eligible: false, ineligibleReason: r",
                "amountVnd: 5, eligible: true",
                "amountVnd: 5, note: xyz, groups: [{group: PROJECT_06, words: xy}, {group: SHARED_PROVINCIAL, words: A}]",
            })
    void acceptsATaskThatHoldsTogether(String fields) {
        assertThat(problems("budget:\n  year: 2025\n  tasks:\n    - {no: 1, name: A, " + fields + "}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999, 1", "2000, 0", "2100, 0", "2101, 1"})
    void theYearHasFourDigitsThatSomebodyMayMean(int year, int wrong) {
        assertThat(problems("budget: {year: " + year + ", tasks: []}\n")).hasSize(wrong);
    }

    @Test
    void aLeaseStartsNoLaterThanTheYearOfItsMoney() {
        assertThat(
                        problems(
                                "budget: {year: 2025, tasks: [{no: 1, name: A, amount: 1, lease: {years: 3, startYear: 2026}}]}\n"))
                .singleElement()
                .asString()
                .contains("(budget.tasks[1].lease.startYear)", "2026", "2025");
    }

    @Test
    void anUnknownSourceOrTwoOfOneNameAreTold() {
        assertThat(problems("budget: {sources: [{id: von-khat}, {id: trung-uong, statedVnd: -1}], tasks: []}\n"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("(budget.sources[1].id)", "“von-khac”"),
                        two -> assertThat(two).contains("(budget.sources[2].statedVnd)", "số âm"));
    }

    @ParameterizedTest
    @CsvSource({"5000, 0", "5001, 1"})
    void moreThanFiveThousandTasksAreTooMany(int tasks, int wrong) {
        List<BudgetTask> many = IntStream.rangeClosed(1, tasks)
                .mapToObj(no ->
                        BudgetTask.of(no, "A").source("von-khac").amountVnd(1L).build())
                .toList();

        assertThat(BudgetValidator.problems(
                        SOURCES,
                        GROUPS,
                        new Budget(null, null, null, null, List.of(), many, List.of()),
                        "/budget",
                        "f",
                        SourceLocations.none()))
                .extracting(problem -> problem.place() + " " + problem.what().key())
                .isEqualTo(wrong == 0 ? List.of() : List.of("budget.tasks allocation.too-many"));
    }

    @Test
    void findsNumbersUsedTwiceAndBrokenPolicies() {
        String yaml = """
                budget:
                  year: 20255
                  sources: [{id: von-khac, ceiling: 1}, {id: von-khac}]
                  priorityOrder: [[PROJECT_06], [], [PROJECT_06]]
                  tasks:
                    - {no: 7, name: A, amount: 1}
                    - {no: 7, name: " ", amount: 1}
                    - {no: 0, name: C, amount: 1}
                """;

        assertThat(problems(yaml))
                .hasSize(7)
                .anySatisfy(p -> assertThat(p).contains("năm “20255”"))
                .anySatisfy(p -> assertThat(p).contains("nguồn “von-khac” được khai hai lần"))
                .anySatisfy(p -> assertThat(p).contains("một bậc của priorityOrder để trống"))
                .anySatisfy(p -> assertThat(p).contains("priorityOrder[3]", "nhóm PROJECT_06 xuất hiện hai lần"))
                .anySatisfy(p -> assertThat(p).contains("số thứ tự 7 được dùng hai lần"))
                .anySatisfy(p -> assertThat(p).contains("nhiệm vụ 7 không có tên"))
                .anySatisfy(p -> assertThat(p).contains("“0” phải là số nguyên từ 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amountVnd: 5400000000.5",
                "amountVnd: 1,5",
                "amount: [1]",
                "ammount: 1",
                "kind: RENT",
                "decisionDate: 30/11/2024"
            })
    void refusesWhatDoesNotFitTheShape(String field) {
        String yaml = "budget:\n  tasks:\n    - no: 1\n      name: A\n      " + field + "\n";

        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadInputException.class);
    }

    private static List<String> problems(String yaml) {
        InputText text = text(yaml);
        return BudgetValidator.problems(SOURCES, GROUPS, read(yaml), "/budget", "f.yaml", SourceLocations.of(text))
                .stream()
                .map(problem -> problem.in(Language.VI))
                .toList();
    }

    private static Budget read(String yaml) {
        return StructuredInput.read(text(yaml), File.class).budget();
    }

    private static InputText text(String yaml) {
        return InputText.of("f.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.tuanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Targets that each agency must meet itself, and places won since a base year. An invented plan. */
class EachAgencyTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan(PlanReader.read(Map.of(
            "plan.yaml", """
                    id: p
                    title: Kế hoạch bịa
                    status: ví dụ
                    province: {id: tinh, name: Tỉnh bịa}
                    firstDay: 2026-01-01
                    lastDay: 2026-12-31
                    agencies:
                      - {id: xa-a, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
                      - {id: xa-b, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
                      - {id: xa-c, tier: COMMUNE, kind: PEOPLES_COMMITTEE}
                    """,
            "plan-text.txt", "Mỗi xã có ít nhất 2 điểm.\nMỗi xã đạt 90 %.\nTăng 5 bậc.\n",
            "ledger.csv", """
                    id,line,kind,text
                    A,1,TARGET,Mỗi xã có ít nhất 2 điểm.
                    B,2,TARGET,Mỗi xã đạt 90 %.
                    C,3,TARGET,Tăng 5 bậc.
                    """,
            "targets.yaml", """
                    basis: b
                    indicators:
                      - {id: points, measure: COUNT, numerator: điểm, unit: điểm}
                      - {id: share, numerator: hồ sơ trên mạng, denominator: hồ sơ, unit: hồ sơ}
                      - {id: up, measure: PLACES_UP, numerator: hạng năm 2026, denominator: hạng năm 2025}
                    targets:
                      - {id: A, clause: A, indicator: points, threshold: 2, province: EACH_AGENCY, tiers: [COMMUNE], certainty: TEXT_READ}
                      - {id: B, clause: B, indicator: share, threshold: 90, province: EACH_AGENCY, tiers: [COMMUNE], certainty: TEXT_READ}
                      - {id: C, clause: C, indicator: up, threshold: 5, province: OWN, certainty: TEXT_READ}
                    """)));

    private static Measurement figure(@Nullable String agency, String indicator, String written) {
        String[] parts = written.split("/");
        Measurement.Builder figure = Measurement.of(indicator)
                .agency(agency)
                .period(Period.ofYear(2026))
                .source("bảng kiểm thử");
        return parts.length == 1
                ? figure.value(written).build()
                : figure.count(Long.parseLong(parts[0]))
                        .outOf(Long.parseLong(parts[1]))
                        .build();
    }

    private static Finding province(List<Measurement> figures, String check) {
        return ENGINE.check(Evidence.of("p", END, List.of(), figures), END, Scope.PROVINCE).findings().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} is {4}, {5} short")
    @CsvSource({
        "A, 2, 2, 2, PASS, 0",
        "A, 9, 9, 1, FAIL, 1",
        "A, 1, 0, 9, FAIL, 2",
        "A, 9, 9, , NO_DATA, 1",
        "A, 1, 9, , FAIL, 2",
        "A, , , , NO_DATA, 3",
        "B, 9/10, 90/100, 10/10, PASS, 0",
        "B, 1000/1000, 1000/1000, 8/10, FAIL, 1",
        "B, 9/10, 9/10, 0/0, NO_DATA, 1",
    })
    void oneThatDoesNotMeetItIsEnoughToMissIt(
            String check,
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            Outcome outcome,
            @Nullable Long missing) {
        List<Measurement> figures = new ArrayList<>();
        String indicator = check.equals("A") ? "points" : "share";
        String[] all = {a, b, c};
        for (int i = 0; i < all.length; i++) {
            if (all[i] != null) {
                figures.add(figure("xa-" + (char) ('a' + i), indicator, all[i]));
            }
        }

        Finding finding = province(figures, check);

        assertThat(finding.outcome()).as(finding.message().toString()).isEqualTo(outcome);
        if (outcome != Outcome.NO_DATA) {
            assertThat(finding.shortfall()).isEqualTo(missing);
        }
    }

    @Test
    void theVerdictCountsTheAgenciesAndSaysWhatEachOfThemOwes() {
        Finding finding = province(
                List.of(figure("xa-a", "points", "2"), figure("xa-b", "points", "1"), figure("xa-c", "points", "3")),
                "A");

        assertThat(finding.message().in(Language.VI))
                .isEqualTo("Chưa đạt: 2/3 cơ quan (66,67 %), yêu cầu mỗi cơ quan tối thiểu 2 điểm (100 × 2 < 100 × 3);"
                        + " còn thiếu 1 cơ quan.");
        assertThat(String.valueOf(finding.required())).isNotEmpty();
        assertThat(finding.numerator()).isEqualTo(2);
        assertThat(finding.denominator()).isEqualTo(3);
    }

    @Test
    void anAgencyAloneIsHeldAgainstTheThresholdItself() {
        Evidence evidence = Evidence.of("p", END, List.of(), List.of(figure("xa-a", "points", "1")));

        assertThat(ENGINE.check(ENGINE.plan().withListed(evidence, false), END, Scope.AGENCY)
                        .findings())
                .filteredOn(finding -> finding.check().equals("A"))
                .singleElement()
                .satisfies(one -> assertThat(one.message().in(Language.VI))
                        .isEqualTo(
                                "Chưa đạt: 1 điểm, yêu cầu mỗi cơ quan tối thiểu 2 điểm (1 < 2); còn thiếu 1 điểm."));
    }

    @Test
    void aFigureOfTheWholeProvinceTellsNothingOfEachAgency() {
        Evidence evidence = Evidence.of("p", END, List.of(), List.of(figure(null, "points", "500")));

        assertThatThrownBy(() -> ENGINE.check(evidence, END, Scope.PROVINCE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("points hỏi từng cơ quan: một số liệu chung");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "7/12 | PASS | 0 | Đạt: hạng 7, năm gốc hạng 12 (+5 bậc), yêu cầu tối thiểu lên 5 bậc (12 − 7 ≥ 5).",
                "8/12 | FAIL | 1 | Chưa đạt: hạng 8, năm gốc hạng 12 (+4 bậc), yêu cầu tối thiểu lên 5 bậc (12 − 8 < 5); còn thiếu"
                        + " 1 bậc.",
                "14/12 | FAIL | 7 | Chưa đạt: hạng 14, năm gốc hạng 12 (-2 bậc), yêu cầu tối thiểu lên 5 bậc (12 − 14 < 5); còn"
                        + " thiếu 7 bậc.",
                "5 | PASS | - | Đạt theo số được công bố: lên 5 bậc, yêu cầu tối thiểu lên 5 bậc; không có số đếm để kiểm tra.",
                "4 | FAIL | - | Chưa đạt theo số được công bố: lên 4 bậc, yêu cầu tối thiểu lên 5 bậc; không có số đếm nên không"
                        + " tính được còn thiếu bao nhiêu.",
            },
            nullValues = "-")
    void placesWonAreCountedFromThePlaceOfTheBaseYear(
            String written, Outcome outcome, @Nullable Long shortfall, String words) {
        Finding finding = province(List.of(figure(null, "up", written)), "C");

        assertThat(finding.message().in(Language.VI)).isEqualTo(words);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.shortfall()).isEqualTo(shortfall);
    }

    @Test
    void thereIsNoPlaceZero() {
        assertThatThrownBy(() -> province(List.of(figure(null, "up", "0/12")), "C"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“0” không phải là thứ hạng");
    }
}

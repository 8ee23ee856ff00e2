package vn.tuanthu.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Scope;

/** Whom the plan's words mean, where tier and kind do not say it each by itself; found by the second opinion. */
class AddresseesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest(name = "II.2.4 and the {1} at {0}: {2}")
    @CsvSource({
        "PROVINCE, DEPARTMENT,        PASS,           Đạt",
        "PROVINCE, PEOPLES_COMMITTEE, NOT_APPLICABLE, ủy ban nhân dân cấp tỉnh",
        "DISTRICT, DEPARTMENT,        NOT_APPLICABLE, 'sở, ban, ngành cấp huyện'",
        "DISTRICT, PEOPLES_COMMITTEE, PASS,           Đạt",
        "COMMUNE,  PEOPLES_COMMITTEE, PASS,           Đạt",
        "COMMUNE,  OTHER,             NOT_APPLICABLE, cơ quan khác",
    })
    void reportingIsAskedOfDepartmentsAndOfDistrictAndCommuneCommittees(
            Tier tier, Kind kind, Outcome outcome, String why) {
        Evidence evidence = Evidence.of(
                "hai-duong-2025",
                DAY,
                List.of(Agency.of("a", "A", tier, kind)),
                List.of(Measurement.of("a", "reports-on-system", 1, 1, Period.parse("2025-01"), "s")));

        Finding finding = ENGINE.check(evidence, DAY, Scope.AGENCY).findings().stream()
                .filter(f -> f.check().equals("II.2.4"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.message().in(Language.VI)).contains(why);
    }

    @Test
    void twoFiguresOfTheProvinceForOneTargetAreRefused() {
        assertThatThrownBy(() -> provinceFigures(
                        figure("shared-database-lgsp", null), figure("shared-database-lgsp", Tier.PROVINCE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("[2]")
                .hasMessageContaining("shared-database-lgsp");
    }

    @Test
    void aFigureOfTheProvinceThatAnswersNoTargetIsRefused() {
        assertThatThrownBy(() -> provinceFigures(figure("dossiers-online", Tier.COMMUNE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("không có mục tiêu riêng cho cấp xã");
    }

    private static void provinceFigures(Measurement... figures) {
        ENGINE.check(Evidence.of("hai-duong-2025", DAY, List.of(), List.of(figures)), DAY, Scope.PROVINCE);
    }

    private static Measurement figure(String indicator, Tier tier) {
        return Measurement.of(null, indicator, 1, 2, Period.parse("2025-01"), "s")
                .but()
                .covering(tier)
                .build();
    }
}

package vn.tuanthu.rules;

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
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Attestation.Status;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.plan.Obligation;
import vn.tuanthu.text.DatedDocument;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

/** Sections III, V and VII: duties answered by attestations. */
class ObligationRulesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest(name = "{0} {1} of {2}, valid until {3}, review {4}: {5}")
    @CsvSource({
        "DONE, QĐ 1/QĐ-UBND, 2025-06-30, , , PASS, Đã thực hiện",
        "DONE, QĐ 1/QĐ-UBND, 2025-07-01, , , NO_DATA, sau ngày đánh giá",
        "DONE, QĐ 1/QĐ-UBND, 2025-01-01, 2025-06-30, , PASS, Đã thực hiện",
        "DONE, QĐ 1/QĐ-UBND, 2025-01-01, 2025-06-29, , NO_DATA, hết hiệu lực",
        "DONE, QĐ 1/QĐ-UBND, 2025-01-01, , 2025-06-30, PASS, Đã thực hiện",
        "DONE, QĐ 1/QĐ-UBND, 2025-01-01, , 2025-06-29, NO_DATA, quá hạn",
        "DONE, , 2025-01-01, , , NO_DATA, không có số văn bản",
        "DONE, QĐ 1/QĐ-UBND, , , , NO_DATA, không có số văn bản",
        "DONE, QĐ số .../QĐ-UBND, 2025-01-01, , , NO_DATA, “QĐ số .../QĐ-UBND” là chỗ còn để trống",
        "DONE, xxx, , , , NO_DATA, “xxx” là chỗ còn để trống",
        "IN_PROGRESS, QĐ 1/QĐ-UBND, 2025-01-01, , , FAIL, chưa xong",
        "NOT_DONE, , , , , FAIL, Chưa thực hiện",
    })
    void judgesAnAttestationByItsDocumentAsOfTheDay(
            Status status,
            String document,
            LocalDate date,
            LocalDate validUntil,
            LocalDate review,
            Outcome outcome,
            String why) {
        Attestation ofProvince = new Attestation("III.1.2", null, status, document, date, validUntil, review, null);
        Finding province = finding(report(Scope.PROVINCE, ofProvince), "III.1.2", "hai-duong");
        assertThat(province.outcome()).isEqualTo(outcome);
        assertThat(province.message().in(Language.VI)).contains(why);

        Attestation ofAgency = new Attestation("VII.3", "so", status, document, date, validUntil, review, null);
        Finding agency = finding(report(Scope.AGENCY, ofAgency), "VII.3", "so");
        assertThat(agency.outcome()).isEqualTo(outcome);
        assertThat(agency.message().in(Language.VI)).contains(why);

        List<String> shown = document == null || date == null || why.contains("còn để trống")
                ? List.of()
                : List.of(DatedDocument.text(document, date));
        assertThat(province.evidence(Language.EN)).isEqualTo(shown);
        assertThat(agency.evidence(Language.VI)).isEqualTo(shown);
    }

    @Test
    void withoutAnAttestationItSaysWhatToSupplyAndWhoIsResponsible() {
        Finding finding = finding(report(Scope.PROVINCE), "VII.2", "hai-duong");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.mandatory()).isFalse();
        assertThat(finding.message().in(Language.VI))
                .contains("văn bản tham mưu bố trí kinh phí", "Sở Kế hoạch và Đầu tư, Sở Tài chính");
    }

    @Test
    void everySentenceOfSectionsThreeFiveAndSevenIsJudgedForTheProvince() {
        Report report = report(Scope.PROVINCE);

        List<String> duties =
                ENGINE.plan().obligations().stream().map(Obligation::id).toList();
        assertThat(duties).hasSize(40);
        assertThat(report.findings())
                .extracting(Finding::check)
                .containsAll(duties)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"xa, cấp xã", "huyen-gone, cấp huyện"})
    void bindsOnlyTheAgenciesThatSectionSevenNames(String agency, String why) {
        Finding finding = finding(ENGINE.check(evidence(), LocalDate.of(2025, 7, 1), Scope.AGENCY), "VII.3", agency);

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.message().in(Language.VI)).contains(why);
    }

    @Test
    void aDutyThatIsNotAskedOfAnAgencyRestsOnNoDocumentOfIt() {
        Attestation done = new Attestation("VII.3", "xa", Status.DONE, "1/BC", DAY, null, null, null);

        Finding finding = finding(report(Scope.AGENCY, done), "VII.3", "xa");

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.evidence()).isEmpty();
    }

    @ParameterizedTest(name = "a waiver of {0}")
    @CsvSource({
        "VI.2, VI.2 judges an allocation of money",
        "ND331.level, ND331.level judges information systems",
        "ND331.13.2c, 'ND331.13.2c is an article of the law and no check, so there is nothing to waive; the checks that it leads to: ND331.level, '",
        "TCVN14423.log-retention, TCVN14423.log-retention only advises",
        "II.2.99, 'there is no check \"II.2.99\"'",
    })
    void aWaiverOfWhatJudgesNothingHereIsRefusedWithTheReason(String check, String reason) {
        Evidence waived = Evidence.of("hai-duong-2025", DAY, agencies(), List.of())
                .withWaivers(List.of(new Waiver(check, null, "chờ", "Chủ tịch", DAY)));

        assertThatThrownBy(() -> ENGINE.check(waived, DAY, Scope.AGENCY))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.in(Language.EN)).contains(reason));
    }

    @ParameterizedTest(name = "a waiver until {0}, judged on {1}")
    @CsvSource({"2025-06-30, true", "2025-06-29, false"})
    void aWaiverCountsUntilItsLastDay(LocalDate expires, boolean waived) {
        Waiver waiver = new Waiver("II.2.9", "so", "cổng bảo trì", "Chủ tịch UBND tỉnh", expires);
        Evidence evidence =
                Evidence.of("hai-duong-2025", DAY, agencies(), List.of()).withWaivers(List.of(waiver));

        Finding finding = finding(ENGINE.check(evidence, DAY, Scope.AGENCY), "II.2.9", "so");

        assertThat(finding.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(finding.waiver()).isEqualTo(waived ? waiver : null);
        assertThat(finding.blocks()).isEqualTo(!waived);
    }

    private static Report report(Scope scope, Attestation... attestations) {
        return ENGINE.check(evidence(attestations), DAY, scope);
    }

    private static Evidence evidence(Attestation... attestations) {
        return Evidence.of("hai-duong-2025", DAY, agencies(), List.of()).withAttestations(List.of(attestations));
    }

    private static List<Agency> agencies() {
        return List.of(
                Agency.of("so", "Sở A", Tier.PROVINCE, Kind.DEPARTMENT),
                Agency.of("xa", "UBND xã B", Tier.COMMUNE, Kind.PEOPLES_COMMITTEE),
                Agency.of("huyen-gone", "UBND huyện C", Tier.DISTRICT, Kind.PEOPLES_COMMITTEE));
    }

    private static Finding finding(Report report, String check, String subject) {
        List<Finding> found = report.findings().stream()
                .filter(f -> f.check().equals(check) && f.subject().equals(subject))
                .toList();
        assertThat(found).as("verdicts on %s for %s", check, subject).hasSize(1);
        return found.get(0);
    }
}

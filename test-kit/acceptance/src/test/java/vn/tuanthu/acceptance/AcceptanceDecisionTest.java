package vn.tuanthu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Accepted means accepted. All figures are made up. */
class AcceptanceDecisionTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final List<String> LOOKS =
            List.of("SYS.REDIRECT", "SYS.TLS", "SYS.CERT", "SYS.HEADERS", "SYS.COOKIES", "SYS.LEAK", "SYS.LOGS");
    private static final String STATEMENT = """
        plan: hai-duong-2025
        asOf: 2025-12-31
        vendor: Công ty Ví dụ
        system:
          id: van-ban
          name: Quản lý văn bản (ví dụ)
          version: "1.0"
          kinds: [DOCUMENT_MANAGEMENT]
          securityLevel: 3
          hosting: PROVINCE_DATA_CENTRE
        agency: {id: so, name: Sở Ví dụ, tier: PROVINCE, kind: DEPARTMENT}
        """;
    private static final String TOLERANT = STATEMENT + "contract: {document: HĐ 1, advice: [SYS.TLS]}\n";
    private static final String WAIVED = STATEMENT
            + "waivers: [{check: SYS.TLS, reason: chờ thiết bị, approvedBy: Sở Ví dụ, expires: 2026-06-30}]\n";

    @ParameterizedTest(name = "SYS.TLS ends as {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PASS           | ĐẠT, 1 khuyến nghị chưa đạt",
                "NO_DATA        | ĐẠT, 2 khuyến nghị chưa đạt",
                "NOT_APPLICABLE | ĐẠT, 1 khuyến nghị chưa đạt",
                "FAIL           | CHƯA ĐẠT: 1 kiểm tra không đạt (SYS.TLS)",
                "ERROR          | CHƯA ĐẠT: 1 kiểm tra không chạy được (SYS.TLS)",
            })
    void adviceThatWasMeasuredAndFailsBlocks(Outcome outcome, String headline) {
        assertThat(headline(judge(STATEMENT, outcome, 90))).isEqualTo(headline);
        assertThat(judge(STATEMENT, outcome, 90).accepted()).isEqualTo(headline.startsWith("ĐẠT"));
    }

    @ParameterizedTest(name = "SYS.TLS ends as {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PASS    | ĐẠT, 1 khuyến nghị chưa đạt",
                "FAIL    | ĐẠT, 2 khuyến nghị chưa đạt",
                "ERROR   | CHƯA ĐẠT: 1 kiểm tra không chạy được (SYS.TLS)",
            })
    void whatTheContractTakesAsAdviceIsCounted(Outcome outcome, String headline) {
        assertThat(headline(judge(TOLERANT, outcome, 90))).isEqualTo(headline);
    }

    @Test
    void aWaivedFailureIsCountedAndAnErrorCannotBeWaived() {
        assertThat(headline(judge(WAIVED, Outcome.FAIL, 90)))
                .isEqualTo("ĐẠT, 1 kiểm tra được miễn, 1 khuyến nghị chưa đạt");
        assertThat(headline(judge(WAIVED, Outcome.ERROR, 90))).startsWith("CHƯA ĐẠT");
    }

    @Test
    void everyReasonIsSaid() {
        assertThat(headline(judge(STATEMENT, Outcome.ERROR, 89)))
                .isEqualTo("CHƯA ĐẠT: 1 kiểm tra không chạy được (SYS.TLS), 1 kiểm tra không đạt (II.2.1a)");
        assertThat(judge(STATEMENT, Outcome.FAIL, 89).decision().headline().in(Language.EN))
                .isEqualTo("NOT ACCEPTED: 2 checks failed (II.2.1a, SYS.TLS)");
    }

    @Test
    void aPortalThatOnlyMeetsAdviceIsToldWhy() {
        String portal = STATEMENT
                .replace("DOCUMENT_MANAGEMENT", "PUBLIC_PORTAL")
                .replace("securityLevel: 3", "securityLevel: 2");
        assertThat(headline(judge(portal, Outcome.PASS, -1)))
                .startsWith("CHƯA ĐẠT: không có kiểm tra bắt buộc nào đạt")
                .contains("contract.checks");
        assertThat(headline(judge(portal + "contract: {document: HĐ 1, checks: [SYS.TLS]}\n", Outcome.PASS, -1)))
                .startsWith("ĐẠT");
    }

    @Test
    void whatIsOnlyStatedIsNotMeasured() {
        String stated = STATEMENT + """
            measurements:
              - {indicator: work-files-online, numerator: 90, denominator: 100, period: 2025, source: bảng kê}
              - {indicator: systems-level3-plan, numerator: 1, denominator: 1, period: 2025, source: bảng kê}
            """;
        ProbeResult figures = ProbeResult.of(
                Measurement.of("so", "work-files-online", 90, 100, Period.ofYear(2025), "bảng kê"),
                Measurement.of("so", "systems-level3-plan", 1, 1, Period.ofYear(2025), "bảng kê"));

        AcceptanceResult paper = judged(stated, figures);
        assertThat(paper.finding("II.2.1a").outcome()).isEqualTo(Outcome.PASS);
        assertThat(paper.accepted()).isFalse();
        assertThat(headline(paper)).startsWith("CHƯA ĐẠT: không đo được gì trên hệ thống");
        assertThat(paper.decision().headline().in(Language.EN))
                .startsWith("NOT ACCEPTED: nothing was measured on the system");

        assertThat(judged(stated, figures.and(seen("SYS.LOGS", Outcome.NO_DATA)))
                        .accepted())
                .isFalse();
        assertThat(judged(stated, figures.and(seen("SYS.TIME-SOURCE", Outcome.PASS)))
                        .accepted())
                .as("by a document alone")
                .isFalse();
        assertThat(judged(stated, figures.and(seen("SYS.LOGS", Outcome.PASS))).accepted())
                .isTrue();
        assertThat(headline(judged(STATEMENT, figures)))
                .as("counted by whoever runs the test")
                .startsWith("ĐẠT");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "II.2.1a, do kế hoạch hoặc pháp luật",
        "SYS.TSL, SYS.TLS",
        "'SYS.TLS], checks: [SYS.TLS', vừa bắt buộc vừa",
    })
    void onlyLooksMayBeAdviceByContract(String advice, String said) {
        String text = STATEMENT + "contract: {document: HĐ 1, advice: [" + advice + "]}\n";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(said);
    }

    @Test
    void paperDoesNotOutweighWhatWasMeasuredOnTheSameClause() {
        String registered = STATEMENT + """
            systems:
              - id: van-ban
                status: OPERATING
                approval: {level: 3, approvedBy: OWNER, date: 2025-01-02, document: QĐ 1}
                measures:
                  - ids: [TCVN11930.7.2.3.4, TCVN11930.7.2.3.5]
                    status: IN_PLACE
                    document: Biên bản
                    date: 2025-01-02
            """;
        AcceptanceResult sound = judge(registered, Outcome.PASS, 90);
        assertThat(sound.finding("TCVN11930.7.2.3.4").outcome()).isEqualTo(Outcome.PASS);

        AcceptanceResult broken = judge(registered, Outcome.FAIL, 90);
        Finding measure = broken.finding("TCVN11930.7.2.3.4");
        assertThat(measure.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(measure.message().in(Language.VI)).startsWith("SYS.TLS đo được là không đạt nên giấy tờ");
        assertThat(broken.finding("TCVN11930.7.2.3.5").outcome()).isEqualTo(Outcome.PASS);
    }

    private static String headline(AcceptanceResult result) {
        return result.decision().headline().in(Language.VI);
    }

    private static ConformanceStatement read(String text) {
        return StatementFile.read(
                InputText.of("s.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ENGINE.plan(),
                List.of());
    }

    private static ProbeResult seen(String check, Outcome outcome) {
        return ProbeResult.of(new Observation(
                check, outcome, Message.of("acceptance.not-observed"), List.of(LocalizedText.of("đã xem"))));
    }

    private static AcceptanceResult judged(String text, ProbeResult found) {
        ConformanceStatement statement = read(text);
        return new Acceptance(ENGINE, statement, CheckList.of(statement, ENGINE.plan())).judge(found, DAY);
    }

    /** Everything but SYS.LOGS passes, SYS.TLS as told; the figure of II.2.1a is left out when negative. */
    private static AcceptanceResult judge(String text, Outcome tls, long done) {
        ConformanceStatement statement = read(text);
        CheckList list = CheckList.of(statement, ENGINE.plan());
        ProbeResult found = ProbeResult.of(Stream.concat(LOOKS.stream(), Stream.of("SYS.MOBILE"))
                .filter(look -> list.check(look).isPresent() && !look.equals("SYS.LOGS"))
                .map(look -> new Observation(
                        look,
                        look.equals("SYS.TLS") ? tls : Outcome.PASS,
                        Message.of("acceptance.not-observed"),
                        List.of(LocalizedText.of("đã xem"))))
                .toArray(Observation[]::new));
        if (done >= 0) {
            found = found.and(ProbeResult.of(
                    Measurement.of("so", "work-files-online", done, 100, Period.ofYear(2025), "con số ví dụ")));
        }
        if (list.check("II.2.11").isPresent()) {
            found = found.and(ProbeResult.of(
                    Measurement.of("so", "systems-level3-plan", 1, 1, Period.ofYear(2025), "con số ví dụ")));
        }
        return new Acceptance(ENGINE, statement, list).judge(found, DAY);
    }
}

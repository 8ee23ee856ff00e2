package vn.tuanthu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;
import vn.tuanthu.verdict.Waiver;

/** A report that has one finding of each sort. */
final class Reports {
    static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final LocalizedText WORDS = new LocalizedText("Ít nhất 90 %", "At least 90 %");
    private static final Message MISSING = Message.of("evidence.no-period");

    static final Finding FAILED = Finding.of("II.1", "II.1", WORDS, "a", "Sở A")
            .counted(8, 10)
            .percent(new BigDecimal("80.00"))
            .required(Message.of("evidence.percent-range", 90))
            .shortfall(1)
            .definition(Message.of("evidence.no-numbers"))
            .evidence(List.of("a.csv", "kỳ 2025"))
            .certainty(Certainty.INTERPRETATION)
            .ends(Outcome.FAIL, Message.of("evidence.negative", "x", 8));

    static final Report REPORT = new Report(
                    "small",
                    DAY,
                    Scope.AGENCY,
                    List.of(
                            FAILED,
                            Finding.of("II.1", "II.1", WORDS, "b", "Sở\nB").ends(Outcome.NO_DATA, MISSING),
                            Finding.of("II.1", "II.1", WORDS, "c", "Sở C").ends(Outcome.NO_DATA, MISSING),
                            Finding.of("II.2", "II.2", WORDS, "a", "Sở A")
                                    .mandatory(false)
                                    .definition(Message.of("evidence.no-numbers"))
                                    .ends(Outcome.NOT_APPLICABLE, MISSING),
                            Finding.of("II.3", "II.2", WORDS, "a", "Sở A")
                                    .evidence(List.of("b.csv"))
                                    .ends(Outcome.PASS, MISSING),
                            Finding.of("II.3", "II.2", WORDS, "b", "Sở B").ends(Outcome.ERROR, MISSING)),
                    List.of(Message.of("evidence.no-numbers")),
                    new Digests("p", "r", "e"))
            .waivedBy(List.of(new Waiver("II.1", "c", "chờ hợp nhất", "UBND tỉnh", LocalDate.of(2026, 3, 31))));

    private Reports() {}
}

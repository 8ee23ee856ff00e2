package vn.tuanthu.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Agency.Kind;
import vn.tuanthu.evidence.Agency.Tier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.report.ReportJson;
import vn.tuanthu.report.ReportText;
import vn.tuanthu.report.SavedReport;
import vn.tuanthu.report.Styler;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** Names cannot add lines, colours or verdicts to a report, and a broken saved report is refused. */
class HostileNamesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở A\n  ĐẠT II.2.9 Sở A",
                "Sở A\r\n\tTUÂN THỦ",
                "\u001b[2JSở A",
                "\u009b31mSở A",
                "Sở\u2028A",
                "\u202eA ởS",
                "{0} {1,number}",
                "=cmd|' /C calc'!A0"
            })
    void aNameStaysOnItsLine(String name) {
        String plain = ReportText.of(report("Sở A"), Language.VI, Styler.NONE);
        String text = ReportText.of(report(name), Language.VI, Styler.NONE);

        assertThat(text.lines().count()).isEqualTo(plain.lines().count());
        assertThat(text.replace("\n", "").chars())
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e);
    }

    @Test
    void aDamagedSavedReportIsRefusedOrComparedAndNothingElse() {
        Report report = report("Sở A");
        String saved = ReportJson.of(report, Language.VI);
        Random random = new Random(20251231);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(saved);
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                case 1 -> text.insert(at, "{}");
                case 2 -> text.setCharAt(at, "\"{}[]:,0\\\u0000".charAt(random.nextInt(10)));
                default -> text.replace(at, Math.min(text.length(), at + 10), "[[]]");
            }
            try {
                SavedReport damaged =
                        SavedReport.read(InputText.of("r.json", text.toString().getBytes(StandardCharsets.UTF_8)));
                assertThat(damaged.differencesFrom(report))
                        .as(text.substring(Math.max(0, at - 40), at))
                        .isNotNull();
            } catch (BadInputException bad) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 1_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"check\": {}}", "{\"check\": [1]}", "{\"check\": null, \"subject\": {}}", "[[]]", "7"})
    void aFindingOfAnotherShapeIsADifference(String finding) {
        Report one = report("Sở A");
        String saved = "{\"plan\":\"hai-duong-2025\",\"asOf\":\"2025-06-30\",\"scope\":\"AGENCY\",\"language\":\"VI\","
                + "\"findings\":[" + (finding + ",").repeat(one.findings().size() - 1) + finding + "]}";

        SavedReport report = SavedReport.read(InputText.of("r.json", saved.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.differencesFrom(one)).isNotEmpty();
    }

    @Test
    void aSavedReportNestedTooDeeplyIsRefused() {
        String deep = "{\"plan\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> SavedReport.read(InputText.of("r.json", deep.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("r.json");
    }

    private static Report report(String name) {
        Evidence evidence = Evidence.of(
                "hai-duong-2025",
                DAY,
                List.of(Agency.of("a", name, Tier.PROVINCE, Kind.DEPARTMENT)),
                List.of(Measurement.of("a", "dossiers-online", 4, 10, Period.ofYear(2025), name)));
        return ENGINE.check(evidence, DAY, Scope.AGENCY);
    }
}

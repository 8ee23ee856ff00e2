package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.text.Language;

/** Where the words of a sentence and the data of its target part. Invented sentences. */
class SentenceReviewTest {
    private static final String INDICATORS = """
            basis: b
            indicators:
              - {id: share, numerator: n, denominator: d, unit: hồ sơ}
              - {id: count, measure: COUNT, numerator: n, unit: nhiệm vụ}
              - {id: money, measure: AMOUNT, numerator: n, unit: đồng}
              - {id: place, measure: RANK, numerator: n}
              - {id: more, measure: INCREASE, numerator: n, denominator: d, unit: đồng}
              - {id: less, measure: DECREASE, numerator: n, denominator: d, unit: giờ}
              - {id: firms, measure: DENSITY, per: 1000, numerator: n, denominator: d, unit: doanh nghiệp}
              - {id: score, measure: AVERAGE, numerator: n, denominator: d, unit: điểm}
              - {id: deed, measure: DONE, numerator: n}
            targets:
              - {id: A, clause: A, province: OWN, certainty: TEXT_READ, %s}
            """;

    private static List<Problem> doubts(String sentence, String target) {
        Map<String, String> files = new HashMap<>();
        files.put("plan.yaml", """
                id: p
                title: Kế hoạch bịa
                status: ví dụ
                province: {id: tinh, name: Tỉnh bịa}
                firstDay: 2026-01-01
                lastDay: 2026-12-31
                """);
        files.put("plan-text.txt", sentence + "\n");
        files.put("ledger.csv", "id,line,kind,text\nA,1,TARGET,\"" + sentence + "\"\n");
        files.put("obligations.yaml", "roles: {}\nobligations: []\n");
        String targets = INDICATORS.formatted(target);
        files.put("targets.yaml", targets);
        Plan plan = PlanReader.read(files);
        return SentenceReview.of(plan, InputText.of("targets.yaml", targets.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // how it compares
                "Đạt trên 70 % hồ sơ. | indicator: share, threshold: 70 | 70 %”, tức là MORE_THAN",
                "Đạt trên 70 % hồ sơ. | indicator: share, threshold: 70, comparison: MORE_THAN | -",
                "Trên 70% hồ sơ. | indicator: share, threshold: 70 | MORE_THAN",
                "Đạt hơn 70 % hồ sơ. | indicator: share, threshold: 70 | MORE_THAN",
                "Vượt 70 % hồ sơ. | indicator: share, threshold: 70 | MORE_THAN",
                "Đạt tối thiểu 70 % hồ sơ. | indicator: share, threshold: 70, comparison: MORE_THAN | AT_LEAST",
                "Đạt tối thiểu 70 % hồ sơ. | indicator: share, threshold: 70 | -",
                "Không dưới 70 % hồ sơ. | indicator: share, threshold: 70 | -",
                "Không dưới 70 % hồ sơ. | indicator: share, threshold: 70, comparison: LESS_THAN | AT_LEAST",
                "Dưới 5 % hồ sơ trễ. | indicator: share, threshold: 5, comparison: AT_MOST | LESS_THAN",
                "Dưới 5 % hồ sơ trễ. | indicator: share, threshold: 5, comparison: LESS_THAN | -",
                "Không quá 5 % hồ sơ trễ. | indicator: share, threshold: 5, comparison: LESS_THAN | AT_MOST",
                "Không quá 5 % hồ sơ trễ. | indicator: share, threshold: 5 | AT_MOST",
                "Tối đa 5 % hồ sơ trễ. | indicator: share, threshold: 5, comparison: AT_MOST | -",
                "Từ 70 % trở lên. | indicator: share, threshold: 70, comparison: MORE_THAN | AT_LEAST",
                "Điểm từ 4,2 điểm trở lên. | indicator: score, threshold: 4.2 | -",
                "Đạt 70 % hồ sơ. | indicator: share, threshold: 70, comparison: MORE_THAN | -",
                "Xã đạt trên 70 %, huyện 70 %. | indicator: share, threshold: 70 | -",
                "Từ 10 % đến 15 %. | indicator: share, comparison: BETWEEN, threshold: 10, upTo: 15 | -",
                "Tăng trên 120 % so với năm 2025. | indicator: more, threshold: 120 | MORE_THAN",
                "Giảm tối thiểu 20 % so với năm 2025. | indicator: less, threshold: 20 | -",
                "Trong top 5 cả nước. | indicator: place, threshold: 5 | -",
                "Đúng 4 nhiệm vụ. | indicator: count, threshold: 4 | EQUAL",
                // the number
                "Đạt trên 70 % hồ sơ. | indicator: share, threshold: 75, comparison: MORE_THAN | ngưỡng 75 % không có trong câu",
                "Đạt 0,7 doanh nghiệp trên 1.000 dân. | indicator: firms, threshold: 0.7 | -",
                "Đạt 0,7 doanh nghiệp trên 1.000 dân. | indicator: firms, threshold: 7 | không có trong câu",
                "Thực hiện 1.500 nhiệm vụ. | indicator: count, threshold: 1500 | -",
                "Thực hiện 1.500 nhiệm vụ. | indicator: count, threshold: 150 | không có trong câu",
                "Tất cả hồ sơ. | indicator: share, threshold: 100 | -",
                "Tất cả hồ sơ. | indicator: share, threshold: 90 | không có trong câu",
                "Từ 10 % đến 15 %. | indicator: share, comparison: BETWEEN, threshold: 10, upTo: 16 | 16 % không có trong câu",
                // its unit
                "Bố trí 12,5 tỷ đồng. | indicator: money, threshold: 12500000000 | -",
                "Bố trí 12,5 tỷ đồng. | indicator: money, threshold: 1250000000 | không có trong câu",
                "Bố trí 500 triệu đồng. | indicator: money, threshold: 500000000 | -",
                "Thực hiện 60 % nhiệm vụ. | indicator: count, threshold: 60 | đơn vị khác",
                "Thực hiện 60 nhiệm vụ. | indicator: share, threshold: 60 | đơn vị khác",
                // days and years
                "Đạt 60 % chậm nhất ngày 30/6/2026. | indicator: share, threshold: 60, due: 2026-06-30 | -",
                "Đạt 60 % chậm nhất ngày 30/6/2026. | indicator: share, threshold: 60, due: 2026-07-30 | hạn trong gói là 30/07/2026",
                "Đạt 60 % chậm nhất ngày 30/6/2026. | indicator: share, threshold: 60 | hạn trong gói là 31/12/2026",
                "Đến hết quý II, đạt 60 %. | indicator: share, threshold: 60, due: 2026-06-30 | -",
                "Đến hết quý III, đạt 60 %. | indicator: share, threshold: 60, due: 2026-06-30 | 30/09/2026",
                "Vận hành trong tháng 6/2026. | indicator: deed, due: 2026-06-30 | -",
                "Vận hành trong tháng 6/2026. | indicator: deed, due: 2026-09-30 | hạn trong gói",
                "Đến năm 2030 đạt 60 %. | indicator: share, threshold: 60 | câu nói năm 2030",
                "Đến hết năm 2026 đạt 60 %. | indicator: share, threshold: 60 | -",
                "Năm 2026 đạt 60 %, đến năm 2030 đạt 90 %. | indicator: share, threshold: 90 | câu nói năm 2030",
            })
    void findsWhereWordsAndDataPart(String sentence, String target, @Nullable String doubt) {
        List<Problem> doubts = doubts(sentence, target);

        if (doubt == null) {
            assertThat(doubts).as("doubts").isEmpty();
        } else {
            assertThat(doubts)
                    .singleElement()
                    .satisfies(one -> assertThat(one.in(Language.VI))
                            .startsWith("targets.yaml:13 (targets[1]")
                            .contains(doubt));
        }
    }

    /** Plans that are right have nothing to be looked at; the one below says "trên 70 %" and lets 70 % pass. */
    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/packs/hai-duong-2025", "../examples/packs/lam-giang-2026"})
    void nothingIsToBeLookedAtInWhatShips(String pack) {
        assertThat(PackReview.of(Path.of(pack)).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gia-lai-2023, 1", "hai-phong-2026, 0"})
    void findsTheOneMistakeInPacksOfOthers(String pack, int doubts) {
        String reference = System.getenv("TUANTHU_REFERENCE");
        assumeTrue(reference != null, "no reference folder");
        Path written = Path.of(String.valueOf(reference), "packs", pack);
        assumeTrue(Files.isDirectory(written), "no such pack");

        assertThat(PackReview.of(written).doubts())
                .hasSize(doubts)
                .allSatisfy(one -> assertThat(one.in(Language.VI)).contains("1.5c", "MORE_THAN"));
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.InputText;
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
              - {id: cut, measure: COUNT, numerator: thủ tục đã cắt giảm, unit: thủ tục}
              - {id: up, measure: PLACES_UP, numerator: hạng năm 2026, denominator: hạng năm 2025}
              - {id: since-2024, measure: INCREASE, numerator: n, denominator: doanh thu năm 2024, unit: đồng}
              - {id: since-2025, measure: INCREASE, numerator: n, denominator: doanh thu năm 2025, unit: đồng}
            targets:
            %s""";

    /** Targets are parted by {@code +}; one that does not say otherwise is the province's own. */
    private static String written(String targets) {
        StringBuilder written = new StringBuilder();
        String[] all = targets.split("\\+");
        for (int i = 0; i < all.length; i++) {
            String whose = all[i].contains("province:") || all[i].contains("each:") ? "" : "province: OWN, ";
            String id = all.length == 1 ? "A" : "A" + (char) ('a' + i);
            written.append(
                    "  - {id: %s, clause: A, %scertainty: TEXT_READ, %s}%n".formatted(id, whose, all[i].strip()));
        }
        return written.toString();
    }

    private static List<Remark> doubts(String sentence, String target) {
        Map<String, String> files = new HashMap<>();
        files.put("plan.yaml", """
                id: p
                title: Kế hoạch bịa
                status: ví dụ
                province: {id: tinh, name: Tỉnh bịa}
                firstDay: 2026-01-01
                lastDay: 2026-12-31
                lists: {nganh: [{id: y-te, name: Y tế}]}
                """);
        files.put("plan-text.txt", sentence + "\n");
        files.put("ledger.csv", "id,line,kind,text\nA,1,TARGET,\"" + sentence + "\"\n");
        files.put("obligations.yaml", "roles: {}\nobligations: []\n");
        String targets = INDICATORS.formatted(written(target));
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
                "Đạt 70 % hồ sơ. | indicator: share, threshold: 70, comparison: MORE_THAN | không nói là trên, dưới hay đúng, nhưng gói so sánh bằng MORE_THAN",
                "Đạt 70 nhiệm vụ. | indicator: count, threshold: 70, comparison: EQUAL | gói so sánh bằng EQUAL",
                "Trong top 5. | indicator: place, threshold: 5, comparison: LESS_THAN | gói so sánh bằng LESS_THAN",
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
                "Đạt 60 % chậm nhất ngày 30/6/2026. | indicator: share, threshold: 60 | câu nêu hạn 30/06/2026, gói không ghi hạn nào. Thêm due",
                "Đến hết quý II, đạt 60 %. | indicator: share, threshold: 60, due: 2026-06-30 | -",
                "Đến hết quý III, đạt 60 %. | indicator: share, threshold: 60, due: 2026-06-30 | 30/09/2026",
                "Vận hành trong tháng 6/2026. | indicator: deed, due: 2026-06-30 | -",
                "Vận hành trong tháng 6/2026. | indicator: deed, due: 2026-09-30 | hạn trong gói",
                "Đến năm 2030 đạt 60 %. | indicator: share, threshold: 60 | câu nói năm 2030",
                "Đến hết năm 2026 đạt 60 %. | indicator: share, threshold: 60 | -",
                "Năm 2026 đạt 60 %, đến năm 2030 đạt 90 %. | indicator: share, threshold: 90 | câu nói năm 2030",
                "Vận hành trước ngày 30/6/2026. | indicator: deed, due: 2026-06-30 | còn kịp theo câu là 29/06/2026",
                "Vận hành trước ngày 30/6/2026. | indicator: deed, due: 2026-06-29 | -",
                "Vận hành trước ngày 30/6. | indicator: deed, due: 2026-06-30 | 29/06/2026",
                "Vận hành trước tháng 7. | indicator: deed, due: 2026-07-31 | 30/06/2026",
                "Vận hành trước quý IV. | indicator: deed, due: 2026-12-31 | 30/09/2026",
                "Vận hành đến hết ngày 30/6/2026. | indicator: deed, due: 2026-06-30 | -",
                "Vận hành ngày 30 tháng 6 năm 2026. | indicator: deed, due: 2026-06-29 | 30/06/2026",
                "Vận hành trong 6 tháng đầu năm. | indicator: deed, due: 2026-06-30 | -",
                "Đạt 60 % hồ sơ. | indicator: share, threshold: 60, due: 2026-06-30 | không nêu hạn 30/06/2026",
                "Đạt 60 % hồ sơ. | indicator: share, threshold: 60, due: 2026-12-31 | -",
                "Doanh thu tăng 15 % so với năm 2025. | indicator: since-2024, threshold: 15 | so với năm 2025",
                "Doanh thu tăng 15 % so với năm 2025. | indicator: since-2025, threshold: 15 | -",
                "Doanh thu tăng 15 %. | indicator: since-2024, threshold: 15 | câu không nói so với năm 2024",
                "Doanh thu tăng 15 %. | indicator: since-2025, threshold: 15 | -",
                "80 % hồ sơ; 95 % thôn trước ngày 30/6/2026. | indicator: share, threshold: 80 + indicator: share, threshold: 95, due: 2026-06-29 | -",
                "80 % hồ sơ; 95 % thôn trước ngày 30/6/2026. | indicator: share, threshold: 80, due: 2026-06-29 + indicator: share, threshold: 95,"
                        + " due: 2026-06-29 | Aa: câu không nêu hạn 29/06/2026",
                "Đến hết quý II, 80 % hồ sơ; 95 % thôn. | indicator: share, threshold: 80, due: 2026-06-30 + indicator: share, threshold: 95,"
                        + " due: 2026-06-30 | -",
                "Đạt 60 % chậm nhất ngày 30/6/2027. | indicator: share, threshold: 60, due: 2026-06-30 | ngày 30/06/2027, ngoài thời gian của kế hoạch",
                "Đạt 60 % chậm nhất ngày 30/6/2027. | indicator: share, threshold: 60 | ngoài thời gian của kế hoạch",
                // which way it goes
                "GRDP năm 2026 từ 11 % trở lên. | indicator: more, threshold: 11 | -",
                "Kinh tế số đạt 15 % GRDP, tăng so với năm 2025. | indicator: share, threshold: 15 | -",
                "Tăng tỷ trọng kinh tế số trong GRDP từ 11 % trở lên. | indicator: share, threshold: 11 | -",
                "Tốc độ tăng trưởng GRDP từ 11 % trở lên. | indicator: more, threshold: 11 | -",
                "Giảm tối thiểu 20 % thời gian. | indicator: share, threshold: 20 | tức là DECREASE so với năm gốc",
                "Giảm tối thiểu 20 % thời gian. | indicator: more, threshold: 20 | tức là DECREASE so với năm gốc",
                "Giảm tối thiểu 20 % thời gian. | indicator: less, threshold: 20 | -",
                "Giảm thời gian, chi phí tối thiểu 20 %. | indicator: share, threshold: 20 | tức là DECREASE",
                "Rút ngắn 30 % thời gian. | indicator: more, threshold: 30 | tức là DECREASE",
                "Năng suất tăng 15 %. | indicator: less, threshold: 15 | tức là INCREASE so với năm gốc",
                "Năng suất tăng 15 %. | indicator: more, threshold: 15 | -",
                "Cắt giảm ít nhất 30 thủ tục. | indicator: count, threshold: 30 | tức là DECREASE",
                "Cắt giảm ít nhất 30 thủ tục. | indicator: cut, threshold: 30 | -",
                "Tăng hồ sơ trực tuyến lên 90 %. | indicator: more, threshold: 90 | không nói tăng hay giảm bao nhiêu",
                "Tăng hồ sơ trực tuyến lên 90 %. | indicator: share, threshold: 90 | -",
                "Giảm hồ sơ trễ xuống còn 5 %. | indicator: share, threshold: 5 | tức là AT_MOST",
                "Giảm hồ sơ trễ xuống còn 5 %. | indicator: share, threshold: 5, comparison: AT_MOST | -",
                "Tăng cường đào tạo cho 90 % cán bộ. | indicator: share, threshold: 90 | -",
                "Để giảm chi phí, 90 % hồ sơ nộp trực tuyến. | indicator: share, threshold: 90 | -",
                "Tăng 5 điểm phần trăm so với năm 2025. | indicator: more, threshold: 5 | điểm phần trăm",
                "Đạt 70 % hồ sơ. | indicator: share, threshold: 70, comparison: AT_MOST | không nói là nhiều nhất",
                "Đạt và vượt 70 % hồ sơ. | indicator: share, threshold: 70 | -",
                "Tăng 5 điểm phần trăm so với năm 2025. | indicator: share, base: 60, points: 5 | -",
                "Tăng tối thiểu 5 điểm phần trăm so với 60 % năm 2025. | indicator: share, base: 60, points: 5 | -",
                "Tăng trên 5 điểm phần trăm. | indicator: share, base: 60, points: 5 | tức là MORE_THAN",
                "Tăng 5 điểm phần trăm. | indicator: share, base: 60, points: 6 | không có trong câu",
                "Tăng 5 điểm phần trăm. | indicator: share, base: 60, points: -5 | tăng và giảm bị đổi chỗ",
                "Giảm tối thiểu 3 điểm phần trăm. | indicator: share, base: 60, points: -3 | -",
                "Giảm 3 điểm phần trăm. | indicator: share, base: 60, points: -3 | -",
                "Tăng 5 %. | indicator: share, base: 60, points: 5 | không có trong câu",
                // places
                "Tăng 5 bậc. | indicator: place, threshold: 5 | tức là PLACES_UP so với năm gốc",
                "Tăng 5 bậc. | indicator: up, threshold: 5 | -",
                "Trong top 5. | indicator: up, threshold: 5 | không nói tăng hay giảm bao nhiêu",
                "Trong top 5. | indicator: place, threshold: 5, comparison: AT_LEAST | hạng càng thấp càng đạt",
                "Thuộc nhóm 30/63 tỉnh. | indicator: place, threshold: 30 | Thêm rankedOf: 63",
                "Thuộc nhóm 30/63 tỉnh. | indicator: place, threshold: 30, rankedOf: 34 | không nói xếp hạng trong 34",
                "Thuộc nhóm 30/63 tỉnh. | indicator: place, threshold: 30, rankedOf: 63 | -",
                "Thuộc nhóm 5 trong 34 tỉnh. | indicator: place, threshold: 5, rankedOf: 34 | -",
                "Vào top 5, hướng tới top 3. | indicator: place, threshold: 5 | còn hướng tới “hướng tới top 3”",
                "Vào top 5, hướng tới top 3. | indicator: place, threshold: 5, aim: 2 | hạng 2 không có trong câu",
                "Vào top 5, hướng tới top 3. | indicator: place, threshold: 5, aim: 3 | -",
                // what is left out
                "80 % hộ có cáp quang, 95 % thôn có sóng. | indicator: share, threshold: 80 | còn nêu “95 % thôn có sóng”",
                "80 % hộ có cáp quang, 95 % thôn có sóng. | indicator: share, threshold: 80 + indicator: share, threshold: 95 | -",
                "100 % hộ có cáp quang, 100 % thôn có sóng. | indicator: share, threshold: 100 | còn nêu",
                "100 % người lớp 9, 80 % theo Quyết định 12/QĐ-TTg. | indicator: share, threshold: 100 + indicator: share, threshold: 80 | -",
                "Thực hiện 60 nhiệm vụ và nghiệm thu 25 nhiệm vụ. | indicator: count, threshold: 60 | 25 nhiệm vụ”, không mục tiêu nào",
                "Bố trí 5 tỷ đồng cho 100 % xã. | indicator: money, threshold: 5000000000 | 100 % xã”, không mục tiêu nào",
                "Tăng từ 85 % lên 90 % hồ sơ. | indicator: share, threshold: 90 | -",
                "Mỗi hộ có ít nhất một thiết bị. | indicator: count, threshold: 2 | không có trong câu",
                "Mỗi hộ có ít nhất một thiết bị. | indicator: count, threshold: 1 | -",
                "60 % trước ngày 01/7/2026, 90 % trong tháng 11/2026. | indicator: share, threshold: 60, due: 2026-06-30 +"
                        + " indicator: share, threshold: 90, due: 2026-06-30 | còn nêu ngày 30/11/2026",
                "60 % trước ngày 01/7/2026, 90 % trong tháng 11/2026. | indicator: share, threshold: 60, due: 2026-06-30 +"
                        + " indicator: share, threshold: 90, due: 2026-11-30 | -",
                "Từng ngành đạt 10 %. | indicator: share, threshold: 10 | nói “từng ngành”",
                "Từng ngành đạt 10 %. | indicator: share, threshold: 10, each: nganh | -",
                // each agency
                "Mỗi xã có ít nhất 2 điểm. | indicator: count, threshold: 2, province: POOLED, tiers: [COMMUNE] | một nơi không đạt vẫn",
                "Mỗi xã có ít nhất 2 điểm. | indicator: count, threshold: 2, province: EACH_AGENCY, tiers: [COMMUNE] | -",
                "Từng cơ quan đạt 90 %. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | nói “từng cơ quan”",
                "Từng cơ quan đạt 100 %. | indicator: share, threshold: 100, province: SHARE_OF_AGENCIES | -",
                "Bình quân mỗi xã 3 điểm. | indicator: score, threshold: 3, province: POOLED, tiers: [COMMUNE] | -",
                "Mỗi hộ có 1 thiết bị. | indicator: count, threshold: 1 | -",
                // what sort of number
                "Hỗ trợ 70 doanh nghiệp; 100 % hộ có điểm. | indicator: share, threshold: 70 + indicator: share, threshold: 100"
                        + " | Aa: câu của kế hoạch dùng đơn vị khác với ngưỡng 70 %",
                "Đạt 90, 80 và 70 %. | indicator: share, threshold: 90 + indicator: share, threshold: 80 + indicator: share, threshold: 70 | -",
                "Thực hiện 60 nhiệm vụ. | indicator: money, threshold: 60 | dùng đơn vị khác",
                "Bố trí 60 tỷ đồng. | indicator: count, threshold: 60 | dùng đơn vị khác",
                "Vào top 5 cả nước. | indicator: count, threshold: 5 | dùng đơn vị khác",
                "Thực hiện 5 nhiệm vụ. | indicator: place, threshold: 5 | dùng đơn vị khác",
                "Thực hiện 5 nhiệm vụ. | indicator: score, threshold: 5 | dùng đơn vị khác",
                "Mỗi xã có 2 điểm hỗ trợ. | indicator: score, threshold: 2, province: EACH_AGENCY, tiers: [COMMUNE] | dùng đơn vị khác",
                "Thực hiện 70 nhiệm vụ. | indicator: deed, threshold: 70 | không có ngưỡng, nên không ai xét con số 70",
                "Thực hiện 70 nhiệm vụ. | indicator: deed | còn nêu “Thực hiện 70 nhiệm vụ”",
                "Tối thiểu 15 % hộ; trên 15 % thôn. | indicator: share, threshold: 15 + indicator: share, threshold: 15"
                        + " | viết “trên 15 % thôn”, tức là MORE_THAN",
                "Tối thiểu 15 % hộ; trên 15 % thôn. | indicator: share, threshold: 15 + indicator: share, threshold: 15,"
                        + " comparison: MORE_THAN | -",
                "90 % hồ sơ tại cấp xã. | indicator: share, threshold: 90 | gói không hỏi cơ quan nào (OWN)",
                "90 % hồ sơ của sở. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | không nói đến tỷ lệ cơ quan",
                "Tỷ lệ xã có điểm đạt 90 %. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | -",
                // whom and what it counts
                "Đạt 0,7 doanh nghiệp trên 100 dân. | indicator: firms, threshold: 0.7 | câu không nói tính trên 1.000",
                "Đạt 0,7 doanh nghiệp/1000 dân. | indicator: firms, threshold: 0.7 | -",
                "90 % hồ sơ trên mạng. | indicator: share, threshold: 90, province: POOLED, publicServicesOnly: true | câu không nói thế",
                "90 % hồ sơ thủ tục. | indicator: share, threshold: 90, province: POOLED, publicServicesOnly: true | -",
                "90 % hồ sơ trên mạng. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | không nói đến tỷ lệ cơ quan",
                "90 % cơ quan có dữ liệu mở. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | -",
                "90 % hồ sơ cấp xã. | indicator: share, threshold: 90, province: POOLED, tiers: [COMMUNE], kinds: [OTHER]"
                        + " | không hỏi ủy ban nhân dân ở cấp xã",
                "90 % hồ sơ cấp xã. | indicator: share, threshold: 90, province: POOLED, tiers: [COMMUNE],"
                        + " kinds: [PEOPLES_COMMITTEE] | -",
                "90 % hồ sơ trên mạng. | indicator: share, threshold: 90, province: POOLED,"
                        + " kinds: [DEPARTMENT, PEOPLES_COMMITTEE, OTHER] | -",
                "80 % hộ có cáp quang, 100 % thôn có sóng. | indicator: share, threshold: 80 | còn nêu “100 % thôn có sóng”",
                "Mỗi hộ có ít nhất một thiết bị. | indicator: share, threshold: 100 | -",
                "90 % hồ sơ của sở. | indicator: share, threshold: 90, province: POOLED, tiers: [PROVINCE], kinds: [PEOPLES_COMMITTEE]"
                        + " | không hỏi sở, ban, ngành ở cấp tỉnh",
                "90 % hồ sơ của cơ quan của tỉnh, UBND tỉnh. | indicator: share, threshold: 90, province: POOLED, tiers: [PROVINCE],"
                        + " kinds: [PEOPLES_COMMITTEE] | -",
                "100 % các xã có tổ. | indicator: share, threshold: 100, province: POOLED, tiers: [COMMUNE] | nhưng gói ghi POOLED: cơ quan",
                "100 % các xã có tổ. | indicator: share, threshold: 100 | nhưng gói ghi OWN: cơ quan không báo cáo",
                "100 % các xã có tổ. | indicator: share, threshold: 100, province: SHARE_OF_AGENCIES, tiers: [COMMUNE] | -",
                "90 % hồ sơ toàn tỉnh. | indicator: share, threshold: 90, province: EACH_AGENCY | hỏi từng cơ quan (EACH_AGENCY), câu không nói thế",
                "90 % hồ sơ toàn tỉnh. | indicator: share, threshold: 90, province: SHARE_OF_AGENCIES | không nói đến tỷ lệ cơ quan",
                "90 % hồ sơ của các sở, ban, ngành. | indicator: share, threshold: 90 | gói không hỏi cơ quan nào (OWN)",
                // tiers
                "90 % hồ sơ cấp tỉnh, 70 % hồ sơ cấp xã. | indicator: share, province: POOLED, tiers: [COMMUNE], threshold: 70"
                        + " + indicator: share, province: POOLED, tiers: [PROVINCE], threshold: 90 | -",
                "Cấp tỉnh đạt 90 %, cấp xã đạt 70 %. | indicator: share, province: POOLED, tiers: [PROVINCE], threshold: 90"
                        + " + indicator: share, province: POOLED, tiers: [COMMUNE], threshold: 70 | -",
                "90 % hồ sơ cấp huyện, cấp xã. | indicator: share, province: POOLED, tiers: [COMMUNE], threshold: 90 | nói đến cấp huyện",
                "90 % hồ sơ cấp xã. | indicator: share, province: POOLED, threshold: 90 | hỏi cả MINISTRY, PROVINCE, DISTRICT",
                "90 % hồ sơ cấp xã. | indicator: share, province: POOLED, tiers: [COMMUNE], threshold: 90 | -",
                "100 % xã, phường có tổ công nghệ. | indicator: share, province: SHARE_OF_AGENCIES, tiers: [PROVINCE, COMMUNE], threshold: 100"
                        + " | hỏi cả PROVINCE",
                "90 % hồ sơ vào kho dữ liệu dùng chung cấp tỉnh. | indicator: share, province: POOLED, threshold: 90 | -",
                "90 % hộ được phát triển kinh tế, xã hội. | indicator: share, province: POOLED, threshold: 90 | -",
            })
    void findsWhereWordsAndDataPart(String sentence, String target, @Nullable String doubt) {
        List<Remark> doubts = doubts(sentence, target);

        if (doubt == null) {
            assertThat(doubts).as("doubts").isEmpty();
        } else {
            assertThat(doubts)
                    .singleElement()
                    .satisfies(one -> assertThat(one.in(Language.VI))
                            .startsWith("targets.yaml:17 (targets[1]")
                            .contains(doubt));
        }
    }

    @Test
    void thresholdsOfTwoTiersThatAreSwappedAreBothTold() {
        String sentence = "90 % hồ sơ tại cấp tỉnh và trên 70 % hồ sơ tại cấp xã.";

        assertThat(
                        doubts(
                                sentence,
                                "indicator: share, province: POOLED, tiers: [COMMUNE], threshold: 90"
                                        + " + indicator: share, province: POOLED, tiers: [PROVINCE], threshold: 70, comparison: MORE_THAN"))
                .extracting(one -> one.in(Language.VI))
                .satisfiesExactly(
                        one -> assertThat(one).contains("70 %” cho cấp xã, nhưng gói hỏi 90 %"),
                        one -> assertThat(one).contains("90 %” cho cấp tỉnh, nhưng gói hỏi 70 %"));
    }

    /** Plans that are right have nothing to be looked at; the one below says "trên 70 %" and lets 70 % pass. */
    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/packs/hai-duong-2025", "../examples/packs/lam-giang-2026"})
    void nothingIsToBeLookedAtInWhatShips(String pack) {
        assertThat(PackReview.of(Path.of(pack)).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gia-lai-2023, 2", "hai-phong-2026, 0"})
    void findsWhatIsToBeLookedAtInPacksOfOthers(String pack, int doubts) {
        String reference = System.getenv("TUANTHU_REFERENCE");
        assumeTrue(reference != null, "no reference folder");
        Path written = Path.of(String.valueOf(reference), "packs", pack);
        assumeTrue(Files.isDirectory(written), "no such pack");

        assertThat(PackReview.of(written).doubts())
                .hasSize(doubts)
                .allSatisfy(one -> assertThat(one.in(Language.VI))
                        .containsAnyOf("nhưng gói so sánh bằng AT_LEAST", "100 % đơn vị cấp xã"));
    }
}

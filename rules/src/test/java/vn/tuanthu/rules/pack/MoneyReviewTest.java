package vn.tuanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.rules.PackReview;
import vn.tuanthu.text.Language;

/** Where the money of a pack and the words of its plan part. The invented plan of the repository, changed. */
class MoneyReviewTest {
    private static final Path SAMPLE = Path.of("../examples/packs/lam-giang-2026");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        try (var files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void replace(String file, String old, String wanted) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).as(file).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, wanted));
    }

    private List<String> doubts() {
        return PackReview.of(folder).doubts().stream()
                .map(one -> one.in(Language.VI).replace(folder + "/", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // sums beside their sentences, parts beside the total
                "stated: 16 tỷ | 'stated: \"16,5 tỷ\"' | (sources[1].stated): ngan-sach-tinh: câu KP.3 nêu 16 tỷ, nhưng gói ghi 16,5 tỷ",
                "stated: 16 tỷ | 'stated: \"16,5 tỷ\"' | các nguồn cộng lại là 25 tỷ, nhưng tổng kinh phí là 24,5 tỷ",
                "stated: 16 tỷ | 'stated: \"15,5 tỷ\"' | ngan-sach-tinh: các dòng lấy nguồn này cộng lại là 16 tỷ, nhiều hơn 15,5 tỷ",
                ", stated: 2 tỷ | '' | doanh-nghiep: câu KP.5 nêu 2 tỷ, gói không ghi số tiền của nguồn",
                "total: \"24,5\" | total: \"24\" | (appendix.total): total: câu KP.2 nêu 24,5 tỷ, nhưng gói ghi 24 tỷ",
                "total: \"24,5\" | total: \"24\" | 5 dòng của danh mục cộng lại là 24,5 tỷ, nhưng tổng là 24 tỷ",
                "total: KP.2 | total: KP.1 | total: câu KP.1 không nêu số tiền nào, nhưng gói ghi 24,5 tỷ",
                "total: KP.2 | total: KP.1 | ledger.csv:28: câu KP.2 nêu “Tổng kinh phí thực hiện Kế hoạch là 24,5 tỷ đồng”",
                "clause: KP.3, name: {vi: ngân sách tỉnh | clause: KP.3, name: {vi: nguồn quốc tế"
                        + " | ngan-sach-tinh: câu KP.3 không nói đến nguồn “nguồn quốc tế”",
                "clause: KP.6 | clause: KP.5 | câu KP.5 không nói đến nguồn “ngân sách cấp xã”",
                // rows beside the list
                "amount: \"4\"| amountVnd: 4500000000 | dòng DM.2: amount là 4,5 tỷ, nhưng dòng in 4",
                "kind: BUILD | kind: LEASE | dòng DM.2 viết “xây dựng”, tức là BUILD, DATABASE, nhưng gói ghi LEASE",
                "kind: PURCHASE | kind: UPGRADE | dòng DM.3 viết “mua”, tức là PURCHASE, nhưng gói ghi UPGRADE",
                "kind: EVENT | kind: OPERATION | dòng DM.5 viết “ngày hội”, tức là EVENT",
                "'      kind: BUILD\n' | '' | dòng DM.2 viết “xây dựng”, gói không ghi kind",
                "source: trung-uong | source: ngan-sach-tinh | dòng DM.4 nói đến nguồn trung-uong, nhưng gói lấy từ ngan-sach-tinh",
                "source: trung-uong | source: ngan-sach-tinh | ngan-sach-tinh: các dòng lấy nguồn này cộng lại là 22,5 tỷ, nhiều hơn 16 tỷ",
                "source: doanh-nghiep | source: cap-xa | dòng DM.5 nói đến nguồn doanh-nghiep, nhưng gói lấy từ cap-xa",
                "years: 3 | years: 5 | dòng DM.1 không viết years 5",
                "total: 18 tỷ | total: 81 tỷ | dòng DM.1: lease.total là 81 tỷ, nhưng dòng in 6, 18 tỷ, 6 tỷ",
                "total: 18 tỷ | total: 81 tỷ | dòng DM.1 còn in",
                "fundedBefore: 6 tỷ | fundedBefore: 9 tỷ | dòng DM.1: lease.fundedBefore là 9 tỷ",
                "'fundedBefore: 6 tỷ, ' | '' | dòng DM.1 còn in “6 tỷ”",
                "startYear: 2025 | startYear: 2024 | dòng DM.1 không viết startYear 2024",
                "'      lease: {years: 2, total: 13 tỷ, availableOnMarket: true}\n' | '' | dòng DM.4 nói thuê 2 năm, gói không ghi thời hạn thuê",
                "'      cyberSecurity: true\n' | '' | dòng DM.4 nói đến an toàn thông tin",
                "cyberSecurity: false | cyberSecurity: true | dòng DM.5 không nói đến an toàn thông tin",
                "'      kind: BUILD\n' | '      kind: BUILD\n      phase: 2\n' | dòng DM.2 không viết phase 2",
                // when, and what comes first
                "decisionDate: 2026-09-15 | decisionDate: 2026-09-16 | ghi ngày 15 tháng 9 năm 2026, nhưng ngày quyết định trong gói là 16/09/2026",
                "'  decisionDate: 2026-09-15\n' | '' | (appendix): văn bản ghi “ngày 15 tháng 9 năm 2026”, gói không ghi",
                "year: 2026 | year: 2025 | kinh phí của năm 2025, ngoài thời gian của kế hoạch",
                "phrase: vùng cao | phrase: hải đảo | không dòng nào của danh mục viết “hải đảo”",
                "vi: nhiệm vụ phục vụ vùng cao | vi: nhiệm vụ phục vụ hải đảo | câu KP.1 không nói đến nhóm “nhiệm vụ phục vụ hải đảo”",
                "vi: nhiệm vụ phục vụ vùng cao | vi: nhiệm vụ phục vụ hải đảo | câu KP.1 còn ưu tiên",
            })
    void everySumKindAndSourceIsHeldBesideItsSentence(String old, String wrong, String doubt) throws IOException {
        replace("budget.yaml", old.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThat(doubts()).anySatisfy(one -> assertThat(one).contains(doubt));
    }

    @Test
    void sumsOfTwoSourcesOfOneSentenceThatChangedPlacesAreTold() throws IOException {
        replace("plan-text.txt", "Ngân sách tỉnh: 16 tỷ đồng.", "Ngân sách tỉnh: 16 tỷ đồng, trung ương: 6,5 tỷ đồng.");
        replace(
                "ledger.csv",
                "Ngân sách tỉnh: 16 tỷ đồng.",
                "\"Ngân sách tỉnh: 16 tỷ đồng, trung ương: 6,5 tỷ đồng.\"");
        replace("plan-text.txt", "Ngân sách trung ương hỗ trợ có mục tiêu: 6,5 tỷ đồng.", "Ngân sách huy động khác.");
        replace("ledger.csv", "\"Ngân sách trung ương hỗ trợ có mục tiêu: 6,5 tỷ đồng.\"", "Ngân sách huy động khác.");
        replace("budget.yaml", "clause: KP.4", "clause: KP.3");
        replace("coverage.yaml", "[KP.6]", "[KP.6, KP.4]");
        assertThat(doubts()).isEmpty();

        replace("budget.yaml", "stated: 16 tỷ", "statedVnd: 6500000000");
        replace("budget.yaml", "stated: \"6,5 tỷ\"", "stated: 16 tỷ");
        assertThat(doubts())
                .anySatisfy(one -> assertThat(one)
                        .contains(
                                "ngan-sach-tinh và trung-uong như đổi số tiền cho nhau: câu viết “trung ương: 6,5 tỷ"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổng kinh phí thực hiện Kế hoạch là 24,5 tỷ đồng. | Tổng kinh phí thực hiện Kế hoạch là 24.500 triệu đồng.",
                "Ngân sách tỉnh: 16 tỷ đồng. | Ngân sách tỉnh: 16.000.000.000 đồng.",
                "Doanh nghiệp đóng góp: 2 tỷ đồng. | Doanh nghiệp đóng góp: 2.000 triệu đồng.",
                "Thuê trong 3 năm là 18 tỷ | Thuê trong 36 tháng là 18 tỷ",
                "Thuê trong 3 năm là 18 tỷ | Thuê trong ba năm là 18 tỷ",
                "DANH MỤC NHIỆM VỤ | DANH MỤC NHIỆM VỤ (tỷ đồng)",
            })
    void aSumMayBeWrittenInManyWays(String old, String other) throws IOException {
        replace("plan-text.txt", old, other);
        replace("ledger.csv", old, other);
        if (old.startsWith("Thuê")) {
            replace("budget.yaml", old, other);
        }

        assertThat(doubts()).isEmpty();
    }

    @Test
    void aNumberOfAListCountsWhatTheListSays() throws IOException {
        replace("plan-text.txt", "DANH MỤC NHIỆM VỤ", "DANH MỤC NHIỆM VỤ (triệu đồng)");
        replace("ledger.csv", "DANH MỤC NHIỆM VỤ", "DANH MỤC NHIỆM VỤ (triệu đồng)");

        assertThat(doubts()).anySatisfy(one -> assertThat(one).contains("dòng DM.2: amount là 4 tỷ, nhưng dòng in 4"));
    }

    @Test
    void aSumOfASentenceThatNobodyCitesIsTold() throws IOException {
        replace("plan-text.txt", "cấp xã bảo đảm.", "cấp xã bảo đảm: 3 tỷ đồng.");
        replace("ledger.csv", "cấp xã bảo đảm.", "cấp xã bảo đảm: 3 tỷ đồng.");

        assertThat(doubts()).anySatisfy(one -> assertThat(one).contains("cap-xa: câu KP.6 nêu 3 tỷ"));
    }

    @Test
    void whatWasLookedAtIsNoLongerOpen() throws IOException {
        replace("budget.yaml", "kind: BUILD", "kind: PURCHASE");
        PackReview open = PackReview.of(folder);
        assertThat(open.open()).isEqualTo(1);
        Remark remark = open.doubts().get(0);
        assertThat(remark.id()).matches("deed-[0-9a-f]{6}");
        assertThat(remark.sentence()).isEqualTo("DM.2");

        String coverage = Files.readString(folder.resolve("coverage.yaml"));
        String review = "\nreviewed:\n  - {remark: %s, sentence: %s, by: Nguyễn Thị B, why: chỉ mua giấy phép}\n";
        Files.writeString(folder.resolve("coverage.yaml"), coverage + review.formatted(remark.id(), "DM.2"));
        PackReview looked = PackReview.of(folder);
        assertThat(looked.open()).isZero();
        assertThat(looked.remarks().reviewed())
                .singleElement()
                .satisfies(one -> assertThat(one.remark()).isEqualTo(remark))
                .satisfies(one -> assertThat(one.by()).isEqualTo("Nguyễn Thị B"));

        Files.writeString(folder.resolve("coverage.yaml"), coverage + review.formatted(remark.id(), "DM.3"));
        assertThat(doubts())
                .hasSize(2)
                .anySatisfy(one ->
                        assertThat(one).contains("(reviewed[1]): chỗ xem lại “" + remark.id() + "” là của câu DM.2"));

        Files.writeString(folder.resolve("coverage.yaml"), coverage + review.formatted(remark.id(), "DM.2"));
        replace(
                "budget.yaml",
                "name: Xây dựng cơ sở dữ liệu du lịch\n      leadUnit: Sở Tài chính\n      amount: \"4\"\n      kind: PURCHASE",
                "name: Xây dựng cơ sở dữ liệu du lịch\n      leadUnit: Sở Tài chính\n      amount: \"4\"\n      kind: EVENT");
        assertThat(doubts())
                .as("the data changed after somebody looked")
                .hasSize(2)
                .anySatisfy(one -> assertThat(one).contains("nhưng gói ghi EVENT"))
                .anySatisfy(one -> assertThat(one).contains("không còn"));
    }
}

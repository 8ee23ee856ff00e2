package vn.tuanthu.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

class FindingListTest {
    /** More than are kept as they are. */
    private static final int MANY = 20_001;

    private static final LocalizedText WORDS = new LocalizedText("lời", "words");
    private static final Waiver WAIVER = new Waiver("II.2", null, "chờ", "Chủ tịch", LocalDate.of(2025, 12, 31));

    private static Finding finding(int i) {
        Finding.Builder made = Finding.of("II.2", "II", WORDS, "a" + i % 700, "Sở " + i % 700)
                .mandatory(i % 3 > 0)
                .certainty(Certainty.values()[i % Certainty.values().length])
                .evidence(List.of("công văn " + i % 11, Message.of("text.evidence", LocalDate.EPOCH.minusDays(i))));
        switch (i % 5) {
            case 0 -> made.counted(i).shortfall(Long.MAX_VALUE - i);
            case 1 -> made.counted(-i, Long.MIN_VALUE).percent(new BigDecimal("-12.50"));
            case 2 -> made.required(Message.of("text.evidence", "≥ " + i)).definition(Message.of("text.evidence", 7));
            case 3 -> made.percent(new BigDecimal(BigInteger.TEN.pow(30)));
            default -> made.evidence(List.of());
        }
        Message why = Message.of(
                "text.evidence", List.of((long) i, i, WORDS, Message.of("text.evidence", "x" + i)), Outcome.PASS);
        Finding ended = made.ends(Outcome.values()[i % Outcome.values().length], why);
        return i % 7 == 0 ? ended.with(WAIVER) : ended;
    }

    private static List<Finding> list(int size) {
        FindingList.Builder list = new FindingList.Builder(size);
        for (int i = size - 1; i >= 0; i--) {
            assertThat(list.has(i)).isFalse();
            list.set(i, finding(i));
            assertThat(list.has(i)).isTrue();
        }
        return list.build();
    }

    @Test
    void manyFindingsComeBackAsTheyWere() {
        List<Finding> plain =
                IntStream.range(0, MANY).mapToObj(FindingListTest::finding).toList();

        assertThat(list(MANY)).isInstanceOf(FindingList.class).isEqualTo(plain);
        assertThat(list(MANY - 1)).isNotInstanceOf(FindingList.class).isEqualTo(plain.subList(0, MANY - 1));
    }

    @Test
    void moreWordsThanAreKnownByNumberComeBackToo() {
        FindingList.Builder list = new FindingList.Builder(400_000);
        for (int i = 0; i < list.size(); i++) {
            list.set(
                    i,
                    Finding.of("c", "c", WORDS, "s", "s").ends(Outcome.FAIL, Message.of("text.evidence", "số đ " + i)));
        }

        List<Finding> all = list.build();

        assertThat(all.get(0).message().arguments()).containsExactly("số đ 0");
        assertThat(all.get(399_999).message().arguments()).containsExactly("số đ 399999");
    }

    @Test
    void whatIsChosenOfManyIsWhatIsChosenOfFew() {
        for (int size : List.of(MANY - 1, MANY)) {
            List<Finding> all = list(size);
            List<Finding> plain = new ArrayList<>(all);

            assertThat(FindingList.filter(all, Finding::mandatory))
                    .isEqualTo(plain.stream().filter(Finding::mandatory).toList());
            assertThat(FindingList.filter(all, any -> false)).isEmpty();
            assertThat(FindingList.sort(all, Finding::subject))
                    .isEqualTo(plain.stream()
                            .sorted(java.util.Comparator.comparing(Finding::subject))
                            .toList());
            Map<String, List<Finding>> groups = FindingList.groupBy(
                    all, one -> List.of(one.subject(), one.outcome().name()));
            assertThat(groups.get("a3"))
                    .isEqualTo(plain.stream()
                            .filter(one -> one.subject().equals("a3"))
                            .toList());
            assertThat(groups.get("FAIL"))
                    .isEqualTo(plain.stream()
                            .filter(one -> one.outcome() == Outcome.FAIL)
                            .toList());
            assertThat(FindingList.view(all, Finding::check)).hasSize(size).containsOnly("II.2");
            assertThat(FindingList.map(all, one -> one.with(WAIVER))).allMatch(one -> WAIVER.equals(one.waiver()));
        }
    }

    @Test
    void aFindingMayTakeMoreThanAPage() {
        FindingList.Builder list = new FindingList.Builder(MANY);
        List<String> sources =
                IntStream.range(0, 500_000).mapToObj(i -> "nguồn " + i).toList();
        for (int i = 0; i < MANY; i++) {
            list.set(i, finding(i));
        }
        Finding large = Finding.of("c", "c", WORDS, "s", "s")
                .evidence(sources)
                .ends(Outcome.PASS, Message.of("text.compliant"));
        list.set(5, large);

        List<Finding> all = list.build();

        assertThat(all.get(5)).isEqualTo(large);
        assertThat(all.get(6)).isEqualTo(finding(6));
    }

    @Test
    void aFindingThatWasNotSetIsMissed() {
        FindingList.Builder list = new FindingList.Builder(MANY);

        assertThatThrownBy(list::build).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(new FindingList.Builder(1)::build).isInstanceOf(NullPointerException.class);
    }
}

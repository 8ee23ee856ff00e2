package vn.tuanthu.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.text.Language;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.4 tỷ | 5400000000",
                "4.5 tỷ | 4500000000",
                "4.5 | 4500000000",
                "0,5 | 500000000",
                "3.5 | 3500000000",
                "14,5 tỷ | 14500000000",
                "7,5 tỉ | 7500000000",
                "2 | 2000000000",
                "70ty | 70000000000",
                "70 TỶ ĐỒNG | 70000000000",
                "0,500 | 500000000",
                "0.000000001 | 1",
                "1,2345 tỷ | 1234500000",
                "1.234,5 tỷ | 1234500000000",
                "200 triệu | 200000000",
                "1.500 đồng | 1500",
                "5.400.000.000 đồng | 5400000000",
                "5,400,000,000 VND | 5400000000",
                "1000000 tỷ | 1000000000000000",
                "0 | 0"
            })
    void readsPrintedAmountsExactly(String printed, long dong) {
        assertThat(Money.parse(printed, Money.Unit.TY)).isEqualTo(dong);
    }

    /** The composed and the decomposed spelling of ỷ, and the space that Word puts before a unit. */
    @Test
    void readsEverySpellingOfTheUnit() {
        assertThat(Money.parse("5,4\u00A0ty\u0309", Money.Unit.DONG)).isEqualTo(5_400_000_000L);
        assertThat(Money.parse("5,4 t\u1EF7", Money.Unit.DONG)).isEqualTo(5_400_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500 | hai cách",
                "12,345 tỷ | hai cách",
                "-1 | số âm",
                "5 tấn | đơn vị lạ",
                "năm tỷ | không phải là một số tiền",
                "1.2.3 | không phải là một số tiền",
                "4. | không phải là một số tiền",
                "1e9 | không phải là một số tiền",
                "0,0000000001 | không phải là số đồng nguyên",
                "1,5 đồng | không phải là số đồng nguyên",
                "1000001 tỷ | lớn hơn một triệu tỷ"
            })
    void refusesWhatIsNoAmountBeyondDoubt(String printed, String because) {
        assertThatThrownBy(() -> Money.parse(printed, Money.Unit.TY))
                .isInstanceOf(UnreadableAmountException.class)
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "36500000000 | 36,5 tỷ | VND 36.5 billion",
                "200000000 | 0,2 tỷ | VND 0.2 billion",
                "80000000001 | 80.000.000.001 đồng | VND 80,000,000,001",
                "0 | 0 đồng | VND 0"
            })
    void writesAmountsAsPeopleReadThem(long dong, String vi, String en) {
        assertThat(Money.text(dong).in(Language.VI)).isEqualTo(vi);
        assertThat(Money.text(dong).in(Language.EN)).isEqualTo(en);
    }

    /** Numbers in tỷ with three decimals can look like grouped thousands: those are refused, the others come back. */
    @Property
    void whatIsWrittenInTyOrDongIsReadBackOrRefused(@ForAll @LongRange(min = 0, max = Money.MOST) long dong) {
        assertThat(Money.parse(Money.dong(dong).vi(), Money.Unit.TY)).isEqualTo(dong);
        try {
            assertThat(Money.parse(Money.ty(dong).vi(), Money.Unit.DONG)).isEqualTo(dong);
        } catch (UnreadableAmountException e) {
            assertThat(Money.ty(dong).vi()).matches("[1-9]\\d{0,2},\\d{3} tỷ");
        }
    }
}

package vn.tuanthu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.Todo;
import vn.tuanthu.text.Language;

/** Duties as a calendar, read back by the library that other programs use. */
class DutyCalendarTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");

    private static Todo todo(LocalDate day, String... names) {
        var evidence = ENGINE.evidence(day);
        for (String name : names) {
            evidence.system(InformationSystem.of(name)
                    .name("Hệ thống " + name + ", có dấu; phẩy")
                    .owner("UBND tỉnh VD")
                    .operator("Trung tâm VD")
                    .goLive(LocalDate.of(2020, 1, 1))
                    .build());
        }
        Evidence built = evidence.build();
        return Todo.of("hai-duong-2025", ENGINE.classify(built, day));
    }

    private static List<CalendarComponent> entries(String calendar, String sort) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(calendar));
        read.validate();
        return read.getComponents(sort);
    }

    private static String value(CalendarComponent entry, String property) {
        return entry.getProperty(property).map(Property::getValue).orElse("none");
    }

    @Test
    void aDayThatLiesAheadIsAnEventOfThatWholeDayForAllItsSystems() throws Exception {
        String calendar = DutyCalendar.of(todo(LocalDate.of(2026, 11, 26), "a", "b"), Language.VI);

        assertThat(entries(calendar, Component.VEVENT))
                .extracting(event -> value(event, "DTSTART"), event -> value(event, "SUMMARY"))
                .containsExactly(
                        tuple(
                                "20261214",
                                "Chốt số liệu báo cáo năm, tính đến hết 14/12/2026 (báo cáo trước 20/12/2026)."),
                        tuple("20261219", "báo cáo chủ quản trước 20/12: chưa gửi báo cáo phải gửi trước 20/12/2026."),
                        tuple(
                                "20261224",
                                "báo cáo Bộ Công an trước 25/12: chưa gửi báo cáo phải gửi trước 25/12/2026."));
        assertThat(value(entries(calendar, Component.VEVENT).get(2), "DESCRIPTION"))
                .contains("phụ trách: UBND tỉnh VD (chủ quản)")
                .contains("a (Hệ thống a, có dấu; phẩy)")
                .contains("b (Hệ thống b, có dấu; phẩy)");
    }

    @Test
    void whatIsAskedAlreadyIsATaskAndWhatIsOverdueOneWithItsDay() throws Exception {
        List<CalendarComponent> tasks =
                entries(DutyCalendar.of(todo(LocalDate.of(2026, 11, 26), "a"), Language.EN), Component.VTODO);

        assertThat(tasks).isNotEmpty();
        assertThat(tasks.stream().map(task -> value(task, "DUE"))).contains("none", "20251224");
    }

    @Test
    void anEntryKeepsItsIdentityWhenSystemsAndTheDayChange() throws Exception {
        List<String> before =
                entries(DutyCalendar.of(todo(LocalDate.of(2026, 11, 26), "a"), Language.VI), Component.VEVENT).stream()
                        .map(event -> value(event, "UID"))
                        .toList();
        List<String> after =
                entries(DutyCalendar.of(todo(LocalDate.of(2026, 11, 27), "a", "b"), Language.EN), Component.VEVENT)
                        .stream()
                        .map(event -> value(event, "UID"))
                        .toList();

        assertThat(after).isEqualTo(before).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void theSameDutiesGiveTheSameBytes() {
        assertThat(DutyCalendar.of(todo(LocalDate.of(2026, 11, 26), "a"), Language.VI))
                .isEqualTo(DutyCalendar.of(todo(LocalDate.of(2026, 11, 26), "a"), Language.VI))
                .contains("\r\n")
                .contains("TRIGGER:-P1W");
    }
}

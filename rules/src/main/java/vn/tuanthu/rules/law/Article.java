package vn.tuanthu.rules.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/** What one article of an instrument says: our own short words, what it sets from which day, and how sure that is. */
public sealed interface Article
        permits Criterion, LegalRequirement, Measure, AdvisedFigure, SpendingArticle, Provision {
    /** Its id, such as {@code ND85.9.2c}. */
    String id();

    /** Where it stands, such as {@code Nghị định 85/2016/NĐ-CP Điều 9 khoản 2 điểm c}. */
    String article();

    /** Where it stands within its instrument, such as {@code Điều 9}; empty for an instrument as a whole. */
    default LocalizedText place() {
        int place = article().indexOf("Điều ");
        return Citation.of(place < 0 ? "" : article().substring(place));
    }

    /** What it says, in our words. */
    LocalizedText words();

    /** How sure that is. */
    Certainty certainty();

    /** What it sets, by day. */
    Values values();

    /** The number of that name on {@code day}. */
    default long number(String name, LocalDate day) {
        return values().number(name, day);
    }

    /** The number of that name for {@code level} on {@code day}; null where that level has none. */
    default @Nullable Long number(String name, int level, LocalDate day) {
        return values().number(name, level, day);
    }

    /** The day of that name, as it is set on {@code day}. */
    default LocalDate day(String name, LocalDate day) {
        return values().day(name, day);
    }

    /** The day of that name for {@code level}, as it is set on {@code day}; null where that level has none. */
    default @Nullable LocalDate day(String name, int level, LocalDate day) {
        return values().day(name, level, day);
    }

    /** The day of the year of that name, as it is set on {@code day}. */
    default MonthDay dayOfYear(String name, LocalDate day) {
        return values().dayOfYear(name, day);
    }

    /** The days of the year of that name for {@code level}, as they are set on {@code day}; empty where it has none. */
    default List<MonthDay> daysOfYear(String name, int level, LocalDate day) {
        return values().daysOfYear(name, level, day);
    }

    /** Whether something of that name is set on {@code day}. */
    default boolean sets(String name, LocalDate day) {
        return values().find(name, day).isPresent();
    }

    /** The list of that name, as it is set on {@code day}. */
    default List<String> list(String name, LocalDate day) {
        return values().words(name, day);
    }

    /** The list of that name for {@code key}, such as a level, as it is set on {@code day}; empty where it has none. */
    default List<String> list(String name, Object key, LocalDate day) {
        return values().words(name, key, day);
    }
}

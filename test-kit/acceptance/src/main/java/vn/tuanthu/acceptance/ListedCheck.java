package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;

/**
 * One line of the list of checks that a system must go through.
 *
 * @param id the check
 * @param clause the clause or article it rests on
 * @param chapter the part of the plan it belongs to, such as {@code II.2}; {@code SYS} for what is observed on the
 *     running system, {@code SEC} for what its level of security asks for
 * @param words the plan's own words, or ours for other instruments and for what is observed
 * @param mandatory whether it decides acceptance
 * @param certainty how sure its basis is
 */
public record ListedCheck(
        String id, String clause, String chapter, LocalizedText words, boolean mandatory, Certainty certainty) {
    public ListedCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(chapter, "chapter");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(certainty, "certainty");
    }

    /** Whether it is observed on the running system rather than judged by rules on evidence. */
    public boolean isObserved() {
        return chapter.equals(CheckList.OBSERVED);
    }

    /** Whether the agency answers for it rather than the vendor: staff, rules and reports of its own. */
    @JsonIgnore
    public boolean isOfAgency() {
        return CheckCatalogue.shipped().isOfAgency(id);
    }

    /** Whether the level of security asks for it. */
    boolean isOfLevel() {
        return chapter.equals(CheckList.OF_LEVEL);
    }

    /** Whether both rest on the same clause of the same standard, by whichever appendix each came to it. */
    boolean sharesClauseWith(ListedCheck other) {
        return ofStandard().equals(other.ofStandard());
    }

    private String ofStandard() {
        String[] parts = clause.split("[,;]", -1);
        return parts[parts.length - 1].strip();
    }

    /** Id and words as one line, such as {@code II.2.9 – 50% hồ sơ …}. */
    public String title(Language language) {
        return id + " – " + words.in(language).replaceFirst("^- ", "");
    }
}

package vn.tuanthu.rules.budget;

import java.util.Objects;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Requirement;

/**
 * What a plan says of money, or an article on it, asks of an allocation, a source or a row.
 *
 * @param topic what it is about
 * @param id id of the check
 * @param basis the clause or article it stands in
 * @param words what that says
 * @param mandatory whether its outcome decides
 * @param certainty how sure its source is
 * @param subject id of the allocation, source or row it is asked of
 */
@SeenByRules
public record BudgetCheck(
        Topic topic,
        String id,
        String basis,
        LocalizedText words,
        boolean mandatory,
        Certainty certainty,
        String subject)
        implements Requirement {
    /** What is asked. */
    public enum Topic {
        /** Priority tasks receive what they asked for before others receive anything. */
        PRINCIPLE,
        /** A funded task belongs to a priority group. */
        GROUP,
        /** The order that a policy gives to the groups. */
        ORDER,
        /** Rows add up to what is stated. */
        SUM,
        /** Rows stay within what a source can give. */
        CEILING,
        /** The law by which amounts are settled. */
        BY_LAW,
        /** The money of a row. */
        MONEY,
        /** The unit in charge. */
        LEAD,
        /** No task stands in the list twice. */
        UNIQUE,
        /** The term and the total of a lease. */
        LEASE_TERMS,
        /** This year's money beside an even share of a lease. */
        LEASE_PACE,
        /** What all phases cost. */
        FULL_AMOUNT,
        /** How a task is prepared. */
        PROCEDURE,
        /** How long a service is leased. */
        LEASE_YEARS,
        /** The share that protects cyber security. */
        CYBER_SECURITY_SHARE
    }

    public BudgetCheck {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(subject, "subject");
    }
}

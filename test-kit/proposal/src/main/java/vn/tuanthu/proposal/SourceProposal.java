package vn.tuanthu.proposal;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How the money of one source is shared out, with the proof that it can be. Immutable.
 *
 * @param source id of the source
 * @param ceiling the most it can give, in đồng
 * @param grants every request to it, by number
 * @param optimal whether the solver proved that no other choice is better; false if it gave up after its limit of
 *     steps and the best found is shown
 * @param restToOthers whether requests without a group may take what no priority request can use
 */
public record SourceProposal(String source, long ceiling, List<Grant> grants, boolean optimal, boolean restToOthers) {
    public SourceProposal {
        Objects.requireNonNull(source, "source");
        grants = List.copyOf(grants);
        long spent = grants.stream().mapToLong(Grant::granted).reduce(0, Math::addExact);
        if (spent > ceiling) {
            throw new IllegalArgumentException("the proposal spends " + spent + " of " + ceiling);
        }
    }

    /** What is given, in đồng. */
    public long granted() {
        return grants.stream().mapToLong(Grant::granted).reduce(0, Math::addExact);
    }

    /** What priority requests receive, in đồng. */
    public long grantedToPriority() {
        return grants.stream()
                .filter(grant -> grant.request().isPriority())
                .mapToLong(Grant::granted)
                .reduce(0, Math::addExact);
    }

    /** What is left, in đồng. */
    public long left() {
        return ceiling - granted();
    }

    /** Whether some priority request is refused or cut. */
    public boolean isPriorityShort() {
        return grants.stream().anyMatch(grant -> grant.request().isPriority() && !grant.isFull());
    }

    /** Requests that would fit into what is left but that the principle holds back while a priority request is short. */
    public List<Grant> heldBack() {
        return grants.stream()
                .filter(grant -> grant.request().standing() == Request.Standing.OTHER)
                .filter(grant -> !grant.isFull() && grant.nextStep() <= left())
                .filter(grant -> isPriorityShort() && !restToOthers)
                .toList();
    }

    /** The least that any admitted request which is refused or cut could still use, in đồng; empty if there is none. */
    public OptionalLong leastStep() {
        return grants.stream()
                .filter(this::isAdmitted)
                .filter(grant -> !grant.isFull())
                .mapToLong(Grant::nextStep)
                .min();
    }

    /** Whether no further request that the principle admits fits into what is left. */
    public boolean isExhausted() {
        return leastStep().isEmpty() || leastStep().getAsLong() > left();
    }

    private boolean isAdmitted(Grant grant) {
        return grant.request().isPriority()
                || (grant.request().standing() == Request.Standing.OTHER && (restToOthers || !isPriorityShort()));
    }
}

package vn.tuanthu.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.evidence.Budget;
import vn.tuanthu.evidence.BudgetSource;
import vn.tuanthu.evidence.BudgetTask;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.FundingSource;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.text.Message;

/**
 * A proposed allocation for every source of a budget. Immutable.
 *
 * @param sources one proposal for each source, the main one first
 */
public record Proposal(List<SourceProposal> sources) {
    public Proposal {
        sources = List.copyOf(sources);
    }

    /**
     * Proposes an allocation for the requests of {@code given}: each row asks for what was requested, or for what it
     * receives where that is not stated. Rows that ask for nothing are left out.
     *
     * @param ceilings what sources can give, in đồng, where that is not what {@code given} says
     * @param restToOthers whether requests without a group may take what no priority request can use
     * @throws BadInputException if requests are made of a source and it is not known what that can give
     */
    public static Proposal of(BudgetResult given, Map<String, Long> ceilings, boolean restToOthers) {
        List<Request> requests = given.rows().stream()
                .filter(TaskRow::isRequest)
                .map(Proposal::request)
                .toList();
        List<SourceProposal> sources = new ArrayList<>();
        for (FundingSource source : given.sources()) {
            Long ceiling = ceilings.containsKey(source.id()) ? ceilings.get(source.id()) : source.ceiling();
            if (ceiling == null && asks(requests, source)) {
                throw new BadInputException(new Problem(
                        source.id(),
                        "",
                        Message.of("proposal.no-ceiling", source.origin().name()),
                        Message.of("proposal.no-ceiling.remedy", source.id())));
            }
            if (ceiling != null) {
                sources.add(Proposer.propose(source.id(), ceiling, requests, restToOthers));
            }
        }
        return new Proposal(sources);
    }

    private static boolean asks(List<Request> requests, FundingSource source) {
        return requests.stream().anyMatch(request -> request.source().equals(source.id()));
    }

    /** What a row asks for. */
    static Request request(TaskRow row) {
        Request.Standing standing = Request.Standing.OTHER;
        if (!row.isEligible()) {
            standing = Request.Standing.INELIGIBLE;
        } else if (row.isContinuing()) {
            standing = Request.Standing.RUNNING_LEASE;
        } else if (row.isPriority()) {
            standing = Request.Standing.PRIORITY;
        }
        return new Request(
                row.no(),
                row.name(),
                row.source(),
                row.asked(),
                row.minimum() == null ? row.asked() : row.minimum(),
                row.granted(),
                standing,
                standing == Request.Standing.PRIORITY ? row.rank() : 0,
                row.ineligibleReason());
    }

    /** What is given in all, in đồng. */
    public long grantedVnd() {
        return sources.stream().mapToLong(SourceProposal::granted).reduce(0, Math::addExact);
    }

    /** Every grant, source by source. */
    public List<Grant> grants() {
        return sources.stream().flatMap(source -> source.grants().stream()).toList();
    }

    /** The proposal as an allocation, so that the same rules can judge it. */
    public Budget appliedTo(Budget given) {
        Map<Integer, Grant> byNumber = new HashMap<>();
        grants().forEach(grant -> byNumber.put(grant.request().no(), grant));
        List<BudgetTask> tasks = given.tasks().stream()
                .map(task -> {
                    Grant grant = byNumber.get(task.no());
                    return grant == null
                            ? task
                            : task.receiving(grant.granted(), grant.request().asked());
                })
                .toList();
        List<BudgetSource> stated = sources.stream()
                .map(source -> new BudgetSource(source.source(), null, source.granted(), null, source.ceiling()))
                .toList();
        return new Budget(given.year(), given.decisionDate(), null, grantedVnd(), stated, tasks, given.priorityOrder());
    }
}

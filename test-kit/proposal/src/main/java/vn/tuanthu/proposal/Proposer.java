package vn.tuanthu.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tuanthu.money.Money;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * Shares out the money of one source among requests, exactly and in whole đồng:
 *
 * <ol>
 *   <li>running leases before other priority requests, priority requests in the order of the policy if there is one,
 *       and all of them before requests without a group;
 *   <li>within a class the choice that uses the most money, of equal ones the one with the most requests, of equal ones
 *       the one with the smallest numbers;
 *   <li>a part only for a request that allows it, never less than it can start with; what is left tops up such requests
 *       by number;
 *   <li>nothing for requests without a group while a priority request is short, as the principle has it, unless the
 *       caller lets them take the rest that no priority request can use.
 * </ol>
 *
 * <p>Stateless and safe for use by several threads. The same requests give the same proposal whatever their order.
 */
public final class Proposer {
    /** Classes in the order they are served. */
    private record Rank(Request.Standing standing, int rank) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            return Comparator.comparing(Rank::standing)
                    .thenComparingInt(Rank::rank)
                    .compare(this, other);
        }
    }

    private final String source;
    private final long ceiling;
    private final boolean restToOthers;
    private final List<Grant> grants = new ArrayList<>();
    private boolean optimal = true;

    private Proposer(String source, long ceiling, boolean restToOthers) {
        this.source = source;
        this.ceiling = ceiling;
        this.restToOthers = restToOthers;
    }

    /**
     * Shares {@code ceiling} đồng of {@code source} among the requests to it; requests to other sources are ignored.
     *
     * @param restToOthers whether requests without a group may take what no priority request can use
     * @throws IllegalArgumentException if two requests have the same number, or the ceiling is negative
     */
    public static SourceProposal propose(String source, long ceiling, List<Request> requests, boolean restToOthers) {
        if (ceiling < 0) {
            throw new IllegalArgumentException("a ceiling is 0 or more: " + ceiling);
        }
        Set<Integer> numbers = new HashSet<>();
        requests.forEach(request -> {
            if (!numbers.add(request.no())) {
                throw new IllegalArgumentException("two requests have the number " + request.no());
            }
        });
        return new Proposer(source, ceiling, restToOthers)
                .share(requests.stream().filter(r -> r.source().equals(source)).toList());
    }

    private SourceProposal share(List<Request> requests) {
        Map<Rank, List<Request>> classes = new TreeMap<>();
        for (Request request : requests) {
            int rank = request.standing() == Request.Standing.PRIORITY ? request.rank() : 0;
            classes.computeIfAbsent(new Rank(request.standing(), rank), any -> new ArrayList<>())
                    .add(request);
        }
        classes.forEach((rank, members) -> {
            switch (rank.standing()) {
                case INELIGIBLE -> members.forEach(this::ineligible);
                case OTHER -> {
                    if (isPriorityShort() && !restToOthers) {
                        members.forEach(this::holdBack);
                    } else {
                        serve(members);
                    }
                }
                default -> serve(members);
            }
        });
        grants.sort(Comparator.comparingInt(grant -> grant.request().no()));
        return new SourceProposal(source, ceiling, grants, optimal, restToOthers);
    }

    private void serve(List<Request> members) {
        long money = left();
        Choice choice = Chooser.of(members, money);
        optimal &= choice.optimal();
        Map<Integer, Long> shares = shares(choice.requests(), money);
        long used = shares.values().stream().reduce(0L, Math::addExact);
        for (Request request : members) {
            long share = shares.getOrDefault(request.no(), 0L);
            grants.add(new Grant(request, share, reason(request, share, money, used)));
        }
    }

    /** The least part of each, then the rest by number. */
    private static Map<Integer, Long> shares(List<Request> chosen, long money) {
        Map<Integer, Long> shares = new HashMap<>();
        long left = money;
        for (Request request : chosen) {
            shares.put(request.no(), request.least());
            left = Math.subtractExact(left, request.least());
        }
        for (Request request : chosen) {
            long more = Math.min(left, request.asked() - request.least());
            shares.merge(request.no(), more, Math::addExact);
            left -= more;
        }
        return shares;
    }

    private static Message reason(Request request, long share, long money, long used) {
        LocalizedText standing = standing(request);
        if (share == request.asked()) {
            return Message.of("proposal.full", Money.text(share), standing);
        }
        if (share > 0) {
            return Message.of(
                    "proposal.part",
                    Money.text(share),
                    Money.text(request.asked()),
                    Money.text(request.least()),
                    standing);
        }
        if (money == 0) {
            return Message.of("proposal.nothing-left", Money.text(request.least()), standing);
        }
        if (request.least() > money) {
            return Message.of("proposal.too-large", Money.text(request.least()), Money.text(money), standing);
        }
        return Message.of(
                "proposal.not-chosen",
                Money.text(request.least()),
                Money.text(money),
                Money.text(used),
                Money.text(money - used),
                standing);
    }

    private void ineligible(Request request) {
        String why = request.ineligibleReason() == null ? "–" : request.ineligibleReason();
        grants.add(new Grant(request, 0, Message.of("proposal.ineligible", why)));
    }

    private void holdBack(Request request) {
        if (request.least() > left()) {
            grants.add(new Grant(request, 0, reason(request, 0, left(), 0)));
            return;
        }
        List<String> shorts = grants.stream()
                .filter(grant -> grant.request().isPriority() && !grant.isFull())
                .map(grant -> grant.request().no())
                .sorted()
                .map(String::valueOf)
                .toList();
        grants.add(new Grant(
                request, 0, Message.of("proposal.held-back", Money.text(request.least()), Money.text(left()), shorts)));
    }

    private boolean isPriorityShort() {
        return grants.stream().anyMatch(grant -> grant.request().isPriority() && !grant.isFull());
    }

    private long left() {
        return ceiling - grants.stream().mapToLong(Grant::granted).reduce(0, Math::addExact);
    }

    static LocalizedText standing(Request request) {
        return switch (request.standing()) {
            case RUNNING_LEASE -> new LocalizedText("hợp đồng thuê đang thực hiện", "running leases");
            case PRIORITY -> new LocalizedText("nhiệm vụ ưu tiên", "priority tasks");
            case OTHER -> new LocalizedText("nhiệm vụ ngoài nhóm ưu tiên", "tasks outside the priority groups");
            case INELIGIBLE -> new LocalizedText("không đủ điều kiện", "not eligible");
        };
    }
}

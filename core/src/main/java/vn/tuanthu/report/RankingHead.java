package vn.tuanthu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/**
 * What a ranking says of itself above its tables.
 *
 * @param year the year it is about; null if it is not said
 * @param day when it was settled; null if it is not said
 * @param issuer the body that issues it; empty if it is not said
 */
public record RankingHead(@Nullable Integer year, @Nullable LocalDate day, String issuer) {
    /** Nothing is said. */
    public static final RankingHead NONE = new RankingHead(null, null, "");

    /** What is said here, and what {@code index} says of the rest. */
    public RankingHead or(IndexDefinition index) {
        LocalizedText body = index.issuer();
        return new RankingHead(
                year == null ? index.year() : year,
                day == null ? index.dated() : day,
                issuer.isEmpty() && body != null ? body.vi() : issuer);
    }

    /** What is said, each a few words. */
    public List<Message> facts() {
        List<Message> facts = new ArrayList<>();
        if (!issuer.isEmpty()) {
            facts.add(Message.of("index.head", issuer));
        }
        if (year != null) {
            facts.add(Message.of("index.head.year", year.toString()));
        }
        if (day != null) {
            facts.add(Message.of("index.head.day", day));
        }
        return facts;
    }
}

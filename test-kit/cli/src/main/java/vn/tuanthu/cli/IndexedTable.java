package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexTable;
import vn.tuanthu.index.IndexTables;
import vn.tuanthu.index.Ranker;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.RankingReview;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.text.Message;

/**
 * Ranks the units of a file by an index: from a table of its leaves, or from the measurements of a plan.
 *
 * @param plan the plan whose measurements are scored; read only if they are
 * @param day the day they are scored for, by the one the file names
 * @param told hears of each file of measurements that is read
 */
record IndexedTable(
        IndexDefinition index,
        TableOption tables,
        Supplier<Plan> plan,
        Function<@Nullable LocalDate, LocalDate> day,
        Consumer<EvidenceFile> told) {
    private static final Pattern STRUCTURED = Pattern.compile("(?i).*\\.(?:ya?ml|json)");

    /** What was decided about a table and what it is held against; other tables like it come from the reader. */
    interface Review {
        RankingReview of(IndexTable table, Ranker ranker, Function<Path, IndexTable> reader);
    }

    /** The ranking of {@code file}. */
    RankingExplanation ranked(Path file, Review review) {
        return ranked(file, file.toString(), review);
    }

    /** The ranking of {@code file} under another name. */
    RankingExplanation ranked(Path file, String name, Review review) {
        if (!index.isOfMeasurements()) {
            if (STRUCTURED.matcher(name).matches()) {
                throw new BadInputException(new Problem(
                        name,
                        "",
                        Message.of("cli.rank.no-table", index.id()),
                        Message.of("cli.rank.no-table.remedy", index.id())));
            }
            return ranked(
                    Ranker.of(index),
                    file,
                    name,
                    review,
                    one -> IndexTables.read(tables.workbook(one), tables.sheets(), index));
        }
        Plan judged = plan.get();
        EvidenceFile evidence = evidence(file, judged);
        LocalDate asOf = day.apply(evidence.evidence().asOf());
        return ranked(
                Ranker.of(index, judged, asOf),
                file,
                name,
                review,
                one -> one.equals(file) ? measured(one, evidence, judged, asOf) : other(one, judged, asOf));
    }

    private static RankingExplanation ranked(
            Ranker ranker, Path file, String name, Review review, Function<Path, IndexTable> reader) {
        IndexTable units = reader.apply(file).named(name);
        return RankingExplanation.of(ranker, units, review.of(units, ranker, reader));
    }

    /** A table of an earlier year holds the figures of that year: they are scored by the same targets. */
    private IndexTable other(Path file, Plan judged, LocalDate asOf) {
        EvidenceFile anyTime = tables.evidence(file, judged.between(LocalDate.MIN, LocalDate.MAX));
        EarlierYear earlier = EarlierYear.of(file, judged, anyTime.evidence());
        if (earlier.back() == 0) {
            return measured(file, evidence(file, judged), judged, asOf);
        }
        told.accept(new EvidenceFile(
                anyTime.evidence(),
                anyTime.sha256(),
                Stream.concat(anyTime.notes().stream(), Stream.of(earlier.told()))
                        .toList()));
        IndexTable table = measured(file, anyTime, earlier.plan(), asOf.minusYears(earlier.back()));
        return new IndexTable(
                table.name(),
                table.sha256(),
                table.rows(),
                Stream.concat(Stream.of(earlier.told()), table.notes().stream()).toList());
    }

    private EvidenceFile evidence(Path file, Plan judged) {
        EvidenceFile evidence = tables.evidence(file, judged);
        told.accept(evidence);
        return evidence;
    }

    private static IndexTable measured(Path file, EvidenceFile evidence, Plan judged, LocalDate asOf) {
        return IndexTables.of(
                file.toString(),
                evidence.sha256(),
                judged.withListed(evidence.evidence(), false),
                judged.tiers(),
                asOf);
    }
}

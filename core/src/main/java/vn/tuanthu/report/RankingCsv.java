package vn.tuanthu.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.Exclusion;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.FigureCount;
import vn.tuanthu.index.NodeScore;
import vn.tuanthu.index.Ranking;
import vn.tuanthu.index.RankingExplanation;
import vn.tuanthu.index.UnitScore;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/**
 * A ranking as CSV: {@code unit,node,score,rank,figures,criteria,note}, a line for each unit and node, with of how many
 * criteria below the node the unit has figures, as Excel set to the language reads it: with
 * a byte order mark, without which it guesses another encoding; in Vietnamese with semicolons and decimal commas. Scores are the nearest
 * doubles, or decimals where those of different places would look equal.
 */
public final class RankingCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A cell that begins so is a formula to a spreadsheet; the full-width signs are to one set to an East Asian language. */
    private static final String FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final CsvMapper MAPPER = new CsvMapper();

    private RankingCsv() {}

    /** One line. */
    record Line(
            String unit,
            String node,
            @Nullable String score,
            @Nullable Integer rank,
            int figures,
            int criteria,
            String note) {}

    /** The ranking as CSV; last the units that are left out of it. A name that a spreadsheet would take for a formula is preceded by an apostrophe. */
    public static String of(RankingExplanation explanation, Language language) {
        Ranking ranking = explanation.ranking();
        CsvSchema schema = MAPPER.schemaFor(Line.class)
                .sortedBy("unit", "node", "score", "rank", "figures", "criteria", "note")
                .withColumnSeparator(language == Language.VI ? ';' : ',')
                .withHeader();
        ScoreDecimals decimals = ScoreDecimals.of(ranking);
        List<Line> lines = ranking.units().stream()
                .flatMap(unit -> unit.nodes().stream()
                        .map(node -> line(explanation, unit, node, decimals.number(node), language)))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Exclusion one : explanation.review().exclusions()) {
            String note = Message.of("index.excluded", one.unit().name(), one.reason())
                    .in(language);
            lines.add(
                    new Line(safe(one.unit().id()), safe(ranking.index().root().id()), null, null, 0, 0, safe(note)));
        }
        try {
            return BYTE_ORDER_MARK + MAPPER.writer(schema).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Line line(
            RankingExplanation explanation,
            UnitScore unit,
            NodeScore node,
            @Nullable Number number,
            Language language) {
        FigureCount count = unit.figures(node.node());
        String score = number == null ? null : new BigDecimal(number.toString()).toPlainString();
        return new Line(
                safe(unit.unit().id()),
                safe(node.node().id()),
                score == null || language == Language.EN ? score : score.replace('.', ','),
                node.rank(),
                count.figures(),
                count.criteria(),
                safe(note(explanation, unit, node, language)));
    }

    /** On the line of the total, what the place rests on; on the others what was done about missing data and appeals. */
    private static String note(RankingExplanation explanation, UnitScore unit, NodeScore node, Language language) {
        List<Message> notes = new ArrayList<>();
        if (node == unit.total()) {
            if (unit.ranked() && !unit.figures().isWhole()) {
                notes.add(Message.of(
                        "index.thin.unit",
                        unit.figures().figures(),
                        unit.figures().criteria()));
            }
            Optional.ofNullable(unit.reason()).ifPresent(notes::add);
        } else {
            Optional.ofNullable(node.note()).ifPresent(notes::add);
            explanation.review().appeals().decisions().stream()
                    .filter(appeal -> appeal.unit().id().equals(unit.unit().id())
                            && appeal.criterion().equals(node.node()))
                    .forEach(appeal -> notes.add(Message.of(
                            "review.appeal",
                            appeal.old().in(Figure::toString),
                            appeal.decided().in(Figure::toString),
                            appeal.document())));
        }
        return notes.stream().map(note -> note.in(language)).collect(Collectors.joining("; "));
    }

    private static String safe(String name) {
        String shown = OneLine.of(name);
        String begun = shown.strip();
        return !begun.isEmpty() && FORMULAS.indexOf(begun.charAt(0)) >= 0 ? "'" + shown : shown;
    }
}

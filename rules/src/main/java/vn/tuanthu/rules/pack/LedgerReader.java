package vn.tuanthu.rules.pack;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.reading.CsvTable;
import vn.tuanthu.reading.Table;
import vn.tuanthu.text.Message;

/** Reads {@code ledger.csv} and holds each of its sentences to the plan's text: its words, its line, its place in order. */
final class LedgerReader {
    private static final List<String> HEAD = List.of("id", "line", "kind", "text");
    private static final List<String> KINDS =
            Arrays.stream(Clause.Kind.values()).map(Enum::name).toList();

    private final InputText file;
    private final PlanText text;
    private final List<Problem> problems;

    LedgerReader(InputText file, PlanText text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The clauses by id, in their order; those of which something is wrong too, as far as they can be read. */
    Map<String, Clause> read() {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        List<Table.Row> rows = CsvTable.read(file).rows();
        if (rows.isEmpty()) {
            throw new BadInputException(new Problem(
                    file.name(),
                    "",
                    Message.of("pack.ledger-head", String.join(",", HEAD)),
                    Message.of("pack.remedy")));
        }
        if (!rows.get(0).cells().equals(HEAD)) {
            bad(rows.get(0), Message.of("pack.ledger-head", String.join(",", HEAD)));
        }
        int before = 0;
        for (Table.Row row : rows.subList(1, rows.size())) {
            List<String> cells = row.cells();
            if (cells.size() != HEAD.size() || !cells.get(1).matches("\\d{1,6}")) {
                bad(row, Message.of("pack.ledger-row"));
                // Known all the same, so that what speaks of it is not wrong too.
                clauses.putIfAbsent(cells.get(0), new Clause(cells.get(0), 0, Clause.Kind.FRONT, ""));
                continue;
            }
            Clause clause = new Clause(
                    cells.get(0),
                    Integer.parseInt(cells.get(1)),
                    kind(row, cells.get(2)),
                    Normalizer.normalize(cells.get(3), Normalizer.Form.NFC));
            if (clause.id().isEmpty()) {
                bad(row, Message.of("pack.blank-id"));
            } else if (clauses.putIfAbsent(clause.id(), clause) != null) {
                bad(row, Message.of("pack.repeated", clause.id()));
            }
            if (isInThePlan(clause, row) && isOnItsLine(clause, row)) {
                if (clause.line() < before) {
                    bad(row, Message.of("pack.out-of-order", clause.id(), clause.line(), before));
                }
                before = Math.max(before, clause.line());
            }
        }
        return clauses;
    }

    private boolean isInThePlan(Clause clause, Table.Row row) {
        if (clause.text().isEmpty()) {
            bad(row, Message.of("pack.no-words", clause.id()));
            return false;
        }
        if (text.contains(clause.text())) {
            return true;
        }
        Optional<PlanText.Difference> difference = text.difference(clause.text(), clause.line());
        bad(
                row,
                difference.isEmpty()
                        ? Message.of("pack.not-verbatim", clause.id())
                        : Message.of(
                                "pack.words-differ",
                                clause.id(),
                                difference.get().sentence(),
                                difference.get().text()));
        return false;
    }

    private boolean isOnItsLine(Clause clause, Table.Row row) {
        Optional<Integer> line = text.lineOf(clause.text());
        if (text.startsOn(clause.line(), clause.text()) || line.isEmpty()) {
            return true;
        }
        bad(row, Message.of("pack.other-line", clause.id(), clause.line(), line.get()));
        return false;
    }

    private Clause.Kind kind(Table.Row row, String given) {
        if (KINDS.contains(given)) {
            return Clause.Kind.valueOf(given);
        }
        String known = Suggestion.nearest(given, KINDS).orElse(String.join(", ", KINDS));
        bad(row, Message.of("pack.ledger-kind", given, known));
        return Clause.Kind.FRONT;
    }

    private void bad(Table.Row row, Message what) {
        problems.add(new Problem(file.name(), String.valueOf(row.line()), what, Message.of("pack.remedy")));
    }
}

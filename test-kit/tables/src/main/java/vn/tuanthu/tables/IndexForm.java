package vn.tuanthu.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanthu.index.Bounds;
import vn.tuanthu.index.CriteriaCells;
import vn.tuanthu.index.CriteriaColumn;
import vn.tuanthu.index.Grade;
import vn.tuanthu.index.IndexDefinition;
import vn.tuanthu.index.IndexFact;
import vn.tuanthu.index.LeafScale;
import vn.tuanthu.index.Node;
import vn.tuanthu.index.Scoring;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.VisibleText;

/**
 * A workbook to be filled in with the figures of units by the criteria of an index: self-assessed, verified and the documents
 * that show them. What is filled in is read back as it stands.
 */
public final class IndexForm {
    private static final int UNITS = 200;
    private static final int FIRST = 4;
    private static final int ABOUT_UNIT = 3;
    private static final int OF_CRITERION = 3;
    private static final String HEAD = "DDE7F0";
    private static final double WIDE = 60;
    private static final double NARROW = 14;
    /** How many of the letters that fit a column fit it in bold. */
    private static final double BOLD = 0.85;

    private static final Set<CriteriaColumn> WIDE_COLUMNS =
            Set.of(CriteriaColumn.NAME, CriteriaColumn.ENGLISH, CriteriaColumn.PARAMETERS, CriteriaColumn.HOW);

    private final IndexDefinition index;
    private final Language language;
    private final Map<String, Integer> names = new HashMap<>();

    private IndexForm(IndexDefinition index, Language language) {
        this.index = index;
        this.language = language;
        index.root().all().forEach(node -> names.merge(words(node), 1, Integer::sum));
    }

    /** The workbook for {@code index}, which is scored from a table of its criteria. */
    public static byte[] of(IndexDefinition index, Language language) {
        return new IndexForm(index, language).workbook();
    }

    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "TuanThu", "1.0")) {
            Worksheet scores = workbook.newWorksheet(say("name.form"));
            Worksheet criteria = workbook.newWorksheet(say("name.criteria"));
            Worksheet words = workbook.newWorksheet(say("name.words"));
            scores(scores, words);
            criteria(criteria, words);
            if (!index.grades().isEmpty()) {
                grades(workbook.newWorksheet(say("grade")));
            }
            instructions(workbook.newWorksheet(say("name.instructions")));
            words.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessArchive.of(out.toByteArray());
    }

    private void scores(Worksheet sheet, Worksheet words) {
        sheet.value(0, 0, index.name().in(language));
        sheet.style(0, 0).bold().set();
        List<String> about = List.of(say("form.code"), say("form.unit"), say("form.tier"));
        for (int c = 0; c < ABOUT_UNIT; c++) {
            sheet.value(FIRST - 2, c, about.get(c));
            sheet.range(FIRST - 2, c, FIRST - 1, c).merge();
            sheet.width(c, c == 1 ? WIDE / 2 : NARROW);
        }
        double most = 1;
        int column = ABOUT_UNIT;
        for (Node leaf : index.leaves()) {
            sheet.value(FIRST - 2, column, name(leaf));
            sheet.range(FIRST - 2, column, FIRST - 2, column + OF_CRITERION - 1).merge();
            sheet.value(FIRST - 1, column, say("form.self"));
            sheet.value(FIRST - 1, column + 1, say("form.verified"));
            sheet.value(FIRST - 1, column + 2, say("form.document"));
            most = Math.max(most, EvidenceForm.height(name(leaf), NARROW * OF_CRITERION * BOLD));
            validate(sheet, words, leaf, column);
            for (int c = column; c < column + OF_CRITERION; c++) {
                sheet.width(c, NARROW);
            }
            column += OF_CRITERION;
        }
        heading(sheet, FIRST - 2, FIRST - 1, column);
        sheet.range(FIRST, 0, FIRST + UNITS - 1, column - 1)
                .style()
                .borderStyle("hair")
                .set();
        sheet.rowHeight(FIRST - 2, most);
        sheet.rowHeight(FIRST - 1, EvidenceForm.height(say("form.document"), NARROW * BOLD));
        sheet.freezePane(2, FIRST);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(FIRST - 2, FIRST - 1);
        sheet.repeatCols(0, 1);
    }

    /** Words are chosen from a list; numbers have to lie in the range of the criterion. */
    private static void validate(Worksheet sheet, Worksheet words, Node leaf, int column) {
        LeafScale measure = leaf.measured();
        var cells = sheet.range(FIRST, column, FIRST + UNITS - 1, column + 1);
        if (measure.score() instanceof Scoring.Role role) {
            List<String> answers = answers(role);
            choices(words, column, answers);
            cells.validateWithList(words.range(0, column, answers.size() - 1, column))
                    .allowBlank(true)
                    .showErrorMessage(true);
        } else if (measure.score() instanceof Scoring.Ratio) {
            // Counts such as 3/4 would become a day.
            cells.style().format("@").set();
        }
    }

    private static List<String> answers(Scoring.Role role) {
        return role.shares().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The index itself, as a sheet may define it, and what to write for each criterion. */
    private void criteria(Worksheet sheet, Worksheet words) {
        sheet.value(0, 0, index.name().vi());
        sheet.value(0, 1, index.name().en());
        sheet.range(0, 0, 0, 1).style().bold().set();
        int row = 1;
        for (List<String> fact : IndexFact.of(index, language)) {
            for (int c = 0; c < fact.size(); c++) {
                sheet.value(row, c, fact.get(c));
            }
            row++;
        }
        int heading = row + 1;
        CriteriaColumn[] columns = CriteriaColumn.values();
        for (int c = 0; c < columns.length; c++) {
            sheet.value(heading, c, columns[c].in(language));
            sheet.width(c, WIDE_COLUMNS.contains(columns[c]) ? WIDE / 2 : NARROW);
        }
        List<Node> nodes = index.root().all().toList();
        List<Map<CriteriaColumn, Object>> lines = CriteriaCells.of(index);
        int first = heading + 1;
        for (int i = 0; i < lines.size(); i++) {
            Map<CriteriaColumn, Object> line = lines.get(i);
            for (int c = 0; c < columns.length; c++) {
                Object cell = line.get(columns[c]);
                if (cell instanceof Number number) {
                    sheet.value(first + i, c, number);
                } else if (cell != null) {
                    sheet.value(first + i, c, cell.toString());
                }
            }
            Node node = nodes.get(i);
            sheet.value(first + i, columns.length - 1, node.isLeaf() ? how(node.measured()) : say("form.total"));
        }
        int last = first + Math.max(lines.size(), UNITS) - 1;
        for (int c = 0; c < columns.length; c++) {
            List<String> choice = columns[c].words();
            if (!choice.isEmpty()) {
                int list = ABOUT_UNIT + OF_CRITERION * index.leaves().size() + c;
                choices(words, list, choice);
                sheet.range(first, c, last, c)
                        .validateWithList(words.range(0, list, choice.size() - 1, list))
                        .allowBlank(true)
                        .showErrorMessage(true);
            }
        }
        sheet.range(first, 0, first + lines.size() - 1, columns.length - 1)
                .style()
                .wrapText(true)
                .borderStyle("hair")
                .verticalAlignment("top")
                .set();
        heading(sheet, heading, heading, columns.length);
        sheet.freezePane(2, first);
        printed(sheet, heading);
    }

    private void grades(Worksheet sheet) {
        List<String> columns = List.of(say("grade.from"), say("grade"), CriteriaColumn.ENGLISH.in(language));
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.width(c, NARROW * 2);
        }
        heading(sheet, 0, 0, columns.size());
        for (int row = 0; row < index.grades().size(); row++) {
            Grade grade = index.grades().get(row);
            sheet.value(row + 1, 0, grade.from());
            sheet.value(row + 1, 1, grade.name().vi());
            sheet.value(row + 1, 2, grade.name().en());
        }
        printed(sheet, 0);
    }

    private static void choices(Worksheet words, int column, List<String> choice) {
        for (int i = 0; i < choice.size(); i++) {
            words.value(i, column, choice.get(i));
        }
    }

    private static void heading(Worksheet sheet, int from, int to, int width) {
        sheet.range(from, 0, to, width - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .borderStyle("thin")
                .verticalAlignment("top")
                .set();
    }

    /** All columns on one A4 page, the heading on each. */
    private static void printed(Worksheet sheet, int heading) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(heading, heading);
    }

    /** What to write for a criterion. */
    private String how(LeafScale measure) {
        Scoring score = measure.score();
        if (score instanceof Scoring.Role role) {
            return say("form.one-of", String.join("; ", answers(role)));
        }
        if (score instanceof Scoring.Ratio || score instanceof Scoring.PlanTarget) {
            return say("form.ratio");
        }
        if (score instanceof Scoring.Ladder ladder) {
            return say(
                    "form.ladder",
                    ladder.steps().stream()
                            .map(step -> step.from().toPlainString() + " → "
                                    + step.points().toPlainString())
                            .collect(Collectors.joining("; ")));
        }
        Bounds allowed = measure.allowed();
        return allowed == null ? say("form.number") : say("form.number-in", allowed.toString());
    }

    private void instructions(Worksheet sheet) {
        sheet.width(0, WIDE * 2);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        List<String> lines = List.of(say("form.instructions").split("\n"));
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
            sheet.style(row, 0).wrapText(true).set();
            sheet.rowHeight(row, EvidenceForm.height(lines.get(row), WIDE * 2));
        }
    }

    /** The name people know, unless another part of the index has it too. */
    private String name(Node leaf) {
        return names.getOrDefault(words(leaf), 0) == 1 ? leaf.name().in(language) : leaf.id();
    }

    private String words(Node node) {
        return VisibleText.words(node.name().in(language));
    }

    private String say(String key, Object... arguments) {
        return Message.of("sheet." + key, arguments).in(language);
    }
}

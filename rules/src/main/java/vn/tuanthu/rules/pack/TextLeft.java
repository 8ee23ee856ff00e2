package vn.tuanthu.rules.pack;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.tuanthu.plan.Clause;

/** Words of the plan's text that stand in no sentence of the ledger, so that no check can rest on them. */
final class TextLeft {
    /** A bullet or a numeral, which a ledger may leave out. */
    private static final Pattern BULLET =
            Pattern.compile("^[\\s\\p{P}\\p{S}]*(?:(?:[ivxlcIVXLC]+|\\d+(?:\\.\\d+)*|\\p{L})[.)])?[\\s\\p{P}\\p{S}]*");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}|\\d");
    private static final int SHOWN = 60;

    private final List<String> lines;
    /** Where each line starts among all words, and where the last ends. */
    private final int[] starts;

    private final String flowing;
    private final BitSet known = new BitSet();

    private TextLeft(String text) {
        this.lines = text.lines().toList();
        this.starts = new int[lines.size() + 1];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = all.length();
            String words = PlanText.folded(lines.get(i));
            all.append(words).append(words.isEmpty() ? "" : " ");
        }
        starts[lines.size()] = all.length();
        this.flowing = all.toString();
    }

    /** Adds to {@code doubts}, those of the text itself, each run of lines with words that none of {@code clauses} has. */
    static void look(String text, List<Clause> clauses, Doubts doubts) {
        TextLeft left = new TextLeft(text);
        clauses.forEach(left::know);
        left.tell(doubts);
    }

    private void know(Clause clause) {
        String wanted = PlanText.folded(clause.text());
        int line = Math.max(0, Math.min(clause.line(), lines.size()) - 1);
        int start = flowing.indexOf(wanted, starts[line]);
        int at = start < 0 ? flowing.indexOf(wanted) : start;
        if (at >= 0) {
            known.set(at, at + wanted.length());
            return;
        }
        // A row of a table that goes on in the next line, cell under cell.
        known.set(starts[line], starts[line + 1]);
        for (int next = line + 1;
                next < lines.size() && (isBlank(next) || lines.get(next).startsWith("\t"));
                next++) {
            known.set(starts[next], starts[next + 1]);
        }
    }

    private void tell(Doubts doubts) {
        for (int i = 0; i < lines.size(); i++) {
            String words = unknown(i);
            if (words.isEmpty()) {
                continue;
            }
            int first = i;
            while (i + 1 < lines.size() && (isBlank(i + 1) || !unknown(i + 1).isEmpty())) {
                i++;
            }
            while (isBlank(i)) {
                i--;
            }
            String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
            if (first == i) {
                doubts.line(first + 1, "pack.doubt.text-left", shown);
            } else {
                doubts.line(first + 1, "pack.doubt.lines-left", first + 1, i + 1, shown);
            }
        }
    }

    private boolean isBlank(int line) {
        return starts[line] == starts[line + 1];
    }

    /** The words of a line that stand in no sentence; empty where that is a bullet or nothing. */
    private String unknown(int line) {
        StringBuilder words = new StringBuilder();
        for (int at = starts[line]; at < starts[line + 1]; at++) {
            if (!known.get(at)) {
                words.append(flowing.charAt(at));
            }
        }
        String rest = BULLET.matcher(words.toString().strip()).replaceFirst("");
        return WORDS.matcher(rest).find() ? rest : "";
    }
}

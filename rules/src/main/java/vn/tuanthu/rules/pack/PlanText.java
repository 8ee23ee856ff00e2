package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The plan's text for finding sentences in it word for word. Runs of blanks count as one; a table row that goes on in
 * the next line, cell under cell, counts also as one row.
 */
final class PlanText {
    private final String flowing;
    private final String rows;

    PlanText(String text) {
        this.flowing = collapse(text);
        this.rows = collapse(String.join("\n", joined(text)));
    }

    boolean contains(String sentence) {
        String wanted = collapse(sentence);
        return flowing.contains(wanted) || rows.contains(wanted);
    }

    private static String collapse(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            int last = lines.size() - 1;
            if (line.startsWith("\t") && last >= 0 && lines.get(last).contains("\t")) {
                lines.set(last, under(lines.get(last), line));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String under(String row, String continuation) {
        String[] above = row.split("\t", -1);
        String[] below = continuation.split("\t", -1);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(above.length, below.length); i++) {
            String top = i < above.length ? above[i] : "";
            String bottom = i < below.length ? below[i] : "";
            cells.add((top + " " + bottom).strip());
        }
        return cells.stream().collect(Collectors.joining("\t"));
    }
}

package vn.tuanthu.rules.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plan's text for finding sentences in it word for word. Texts are compared in Unicode NFC; runs of blanks of any sort
 * count as one; a table row that goes on in the next line, cell under cell, counts also as one row.
 */
final class PlanText {
    /** Where a sentence and the text part: what one says and what the other says. */
    record Difference(String sentence, String text) {}

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x{200B}\\x{FEFF}]+");
    /** So much of a sentence is known to be meant for the text. */
    private static final int START = 12;
    /** So much of a sentence shows on which line it starts: many start alike. */
    private static final int ON_LINE = 60;
    /** So much of both is shown where they part. */
    private static final int SHOWN = 40;

    private final List<String> lines;
    private final List<String> foldedLines;
    private final String flowing;
    private final String rows;

    PlanText(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        this.lines = composed.lines().toList();
        this.foldedLines = lines.stream().map(PlanText::folded).toList();
        this.flowing = folded(composed);
        this.rows = folded(String.join("\n", joined(composed)));
    }

    boolean contains(String sentence) {
        String wanted = folded(sentence);
        return flowing.contains(wanted) || rows.contains(wanted);
    }

    /** In NFC, runs of blanks as one blank. */
    static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Where {@code sentence}, one that the text does not have, parts from it; empty if nothing like it is there.
     *
     * @param line where it is said to start, from 1: compared with that line if its start is nowhere
     */
    Optional<Difference> difference(String sentence, int line) {
        String wanted = folded(sentence);
        int inFlowing = shared(flowing, wanted);
        int inRows = shared(rows, wanted);
        int same = Math.max(inFlowing, inRows);
        if (same >= Math.min(START, wanted.length())) {
            String text = inFlowing >= inRows ? flowing : rows;
            return Optional.of(parting(wanted, text, text.indexOf(wanted.substring(0, same)), same));
        }
        String there = line < 1 || line > lines.size()
                ? ""
                : folded(String.join(" ", lines.subList(line - 1, Math.min(lines.size(), line + 5))));
        int common = 0;
        while (common < Math.min(wanted.length(), there.length()) && wanted.charAt(common) == there.charAt(common)) {
            common++;
        }
        return there.isEmpty() ? Optional.empty() : Optional.of(parting(wanted, there, 0, common));
    }

    /** From the word in which they part, {@code same} characters after their start. */
    private static Difference parting(String wanted, String text, int start, int same) {
        int word = same == 0 ? 0 : wanted.lastIndexOf(' ', same - 1) + 1;
        return new Difference(shown(wanted, word), shown(text, start + word));
    }

    private static String shown(String text, int from) {
        int end = Math.min(text.length(), from + SHOWN);
        return text.substring(from, end) + (end < text.length() ? "…" : "");
    }

    /** How many characters of the start of {@code wanted} are somewhere in {@code text}. */
    private static int shared(String text, String wanted) {
        int most = 0;
        int least = wanted.length();
        while (most < least) {
            int middle = (most + least + 1) / 2;
            if (text.contains(wanted.substring(0, middle))) {
                most = middle;
            } else {
                least = middle - 1;
            }
        }
        return most;
    }

    /** Whether {@code sentence} starts on {@code line}, from 1. */
    boolean startsOn(int line, String sentence) {
        return line >= 1 && line <= lines.size() && isOn(line, start(sentence));
    }

    /** Whether a line starts with {@code wanted}, and those below it go on with what does not fit on it. */
    private boolean isOn(int line, String wanted) {
        String first = foldedLines.get(line - 1);
        if (first.isEmpty()
                || !(first.length() < wanted.length() ? wanted.startsWith(first) : first.startsWith(wanted))) {
            return false;
        }
        StringBuilder from = new StringBuilder(first);
        for (int i = line; i < lines.size() && from.length() < wanted.length(); i++) {
            from.append(' ').append(foldedLines.get(i));
        }
        return from.toString().startsWith(wanted);
    }

    /** The first line that {@code sentence} starts on, from 1; empty if it starts on none. */
    Optional<Integer> lineOf(String sentence) {
        String wanted = start(sentence);
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> isOn(line, wanted))
                .boxed()
                .findFirst();
    }

    private static String start(String sentence) {
        String wanted = folded(sentence);
        return wanted.substring(0, Math.min(ON_LINE, wanted.length()));
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

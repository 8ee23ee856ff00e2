package vn.tuanthu.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * An input that cannot be used. Holds every problem that was found, never none. Its message is in the language of
 * {@link Language#ofSystem}; {@link #in} gives it in either.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** So many causes are told. */
    private static final int TOLD = 20;
    /** So many places of one cause are told. */
    private static final int PLACES = 5;

    private final transient List<Problem> problems;

    public BadInputException(List<Problem> problems) {
        super(lines(problems, Language.ofSystem()));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem given");
        }
        this.problems = List.copyOf(problems);
    }

    public BadInputException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * The problems in {@code language}, each on a line: those of one cause together with their places, the first
     * {@value #TOLD} causes, and how many problems more there are.
     */
    public String in(Language language) {
        return lines(problems, language);
    }

    private static String lines(List<Problem> problems, Language language) {
        Map<String, List<Problem>> causes = new LinkedHashMap<>();
        for (Problem problem : problems) {
            String cause = problem.what().in(language) + '\n' + problem.remedy().in(language) + '\n' + problem.file();
            causes.computeIfAbsent(cause, any -> new ArrayList<>()).add(problem);
        }
        List<String> lines = new ArrayList<>();
        causes.values().stream().limit(TOLD).forEach(alike -> lines.add(together(alike, language)));
        int untold = causes.values().stream().skip(TOLD).mapToInt(List::size).sum();
        if (untold > 0) {
            lines.add(Message.of("input.and-more", untold).in(language));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String together(List<Problem> alike, Language language) {
        Problem first = alike.get(0);
        List<String> places = alike.stream().map(Problem::place).distinct().toList();
        String told = String.join(", ", places.subList(0, Math.min(PLACES, places.size())));
        String place = places.size() <= PLACES
                ? told
                : Message.of("input.places", told, places.size() - PLACES).in(language);
        return new Problem(first.file(), place, first.what(), first.remedy()).in(language);
    }

    /** What is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}

package vn.tuanthu.input;

import java.util.List;
import java.util.stream.Collectors;
import vn.tuanthu.text.Language;

/**
 * An input that cannot be used. Holds every problem that was found, never none. Its message is in the language of
 * {@link Language#ofSystem}; {@link #in} gives it in either.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

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

    /** All problems in {@code language}, each on a line. */
    public String in(Language language) {
        return lines(problems, language);
    }

    private static String lines(List<Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> problem.in(language))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** What is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}

package vn.tuanthu.spring;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.text.Language;

/** A plan that cannot be read ends the start with what is wrong and what to do, not with a stack of calls. */
final class BadInputFailureAnalyzer extends AbstractFailureAnalyzer<BadInputException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, BadInputException refusal) {
        Language language = Language.ofSystem();
        String remedies = refusal.problems().stream()
                .map(problem -> problem.remedy().in(language))
                .distinct()
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(refusal.in(language), remedies, refusal);
    }
}

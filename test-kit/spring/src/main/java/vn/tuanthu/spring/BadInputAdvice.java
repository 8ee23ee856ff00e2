package vn.tuanthu.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/**
 * Input that cannot be used is the caller's to mend: 400 as problem details (RFC 9457), with each problem in {@code problems}
 * as {@code file}, {@code place}, {@code what} and {@code remedy}, in the {@linkplain Language#ofSystem() language of the
 * system}. A handler of the program's own for the same exception goes
 * first where its order is higher; one for every exception of no order does not.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
final class BadInputAdvice {
    @ExceptionHandler
    ProblemDetail refused(BadInputException refusal) {
        Language language = Language.ofSystem();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.in(language));
        detail.setTitle(Message.of("spring.bad-input").in(language));
        List<Map<String, String>> problems = refusal.problems().stream()
                .map(problem -> fields(problem, language))
                .toList();
        detail.setProperty("problems", problems);
        return detail;
    }

    private static Map<String, String> fields(Problem problem, Language language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("file", problem.file());
        fields.put("place", problem.place());
        fields.put("what", problem.what().in(language));
        fields.put("remedy", problem.remedy().in(language));
        return fields;
    }
}

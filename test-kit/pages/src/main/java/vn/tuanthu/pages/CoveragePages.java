package vn.tuanthu.pages;

import freemarker.template.TemplateMethodModelEx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Certainty;

/** Writes which checks answer which sentence of a plan. */
public final class CoveragePages {
    /**
     * A check beside a sentence.
     *
     * @param basis how sure its source is, in words
     */
    public record AnswerShape(String check, String demand, boolean mandatory, Certainty certainty, String basis) {}

    /** A sentence with its checks as it stands in JSON and on the page. */
    public record SentenceShape(
            String clause,
            int line,
            Clause.Kind kind,
            String text,
            List<AnswerShape> checks,
            @Nullable String notTestable,
            boolean settled) {}

    private record Shape(String plan, String summary, List<SentenceShape> sentences) {}

    private static final PageTemplate TEMPLATE = PageTemplate.beside(CoveragePages.class, "coverage.ftlh");

    private CoveragePages() {}

    /** A line for each sentence. */
    public static String text(Coverage coverage, Language language) {
        StringBuilder out = new StringBuilder();
        out.append(summary(coverage, language)).append("\n\n");
        for (SentenceShape sentence : sentences(coverage, language)) {
            out.append(sentence.clause())
                    .append("  ")
                    .append(shortened(sentence.text()))
                    .append('\n');
            if (!sentence.settled()) {
                out.append("    ").append(say("coverage.unsettled", language)).append('\n');
            }
            sentence.checks()
                    .forEach(answer -> out.append("    ")
                            .append(answer.check())
                            .append(": ")
                            .append(answer.demand())
                            .append(answer.mandatory() ? "" : " (" + say("coverage.advisory", language) + ")")
                            .append('\n'));
            if (sentence.notTestable() != null) {
                out.append("    ")
                        .append(say("coverage.not-testable", language))
                        .append(": ")
                        .append(sentence.notTestable())
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** The matrix for programs. */
    public static String json(Coverage coverage, Language language) {
        return Json.write(new Shape(coverage.plan().id(), summary(coverage, language), sentences(coverage, language)));
    }

    /** A page for a reader of the plan: its text on the left, the checks of each sentence on the right. */
    public static String html(Coverage coverage, Language language) {
        Map<String, Object> model = Map.of(
                "lang", language.locale().getLanguage(),
                "title", say("coverage.title", language),
                "plan", coverage.plan().title().in(language),
                "status", coverage.plan().status().in(language),
                "summary", summary(coverage, language),
                "sentences", sentences(coverage, language),
                "words", (TemplateMethodModelEx) keys -> say("coverage." + keys.get(0), language),
                "line",
                        (TemplateMethodModelEx)
                                line -> Message.of("coverage.line", line.get(0).toString())
                                        .in(language));
        return TEMPLATE.fill(model);
    }

    private static String summary(Coverage coverage, Language language) {
        long excused =
                coverage.sentences().stream().filter(s -> s.reason() != null).count();
        return Message.of(
                        "coverage.summary",
                        coverage.sentences().size(),
                        coverage.answered(),
                        excused,
                        coverage.unsettled().size())
                .in(language);
    }

    private static List<SentenceShape> sentences(Coverage coverage, Language language) {
        return coverage.sentences().stream()
                .map(sentence -> new SentenceShape(
                        sentence.clause().id(),
                        sentence.clause().line(),
                        sentence.clause().kind(),
                        sentence.clause().text(),
                        sentence.answers().stream().map(a -> shape(a, language)).toList(),
                        sentence.reason() == null ? null : sentence.reason().in(language),
                        sentence.isSettled()))
                .toList();
    }

    private static AnswerShape shape(Coverage.Answer answer, Language language) {
        return new AnswerShape(
                answer.check(),
                answer.demand().in(language),
                answer.mandatory(),
                answer.certainty(),
                say("coverage.certainty." + answer.certainty().name(), language));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }

    private static String say(String key, Language language) {
        return Message.of(key).in(language);
    }
}

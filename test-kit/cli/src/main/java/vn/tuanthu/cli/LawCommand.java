package vn.tuanthu.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.LawLinks;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Criterion;
import vn.tuanthu.rules.law.Instrument;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.law.Measure;
import vn.tuanthu.rules.law.RuleEntry;
import vn.tuanthu.rules.law.ValueWords;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Message;

/** {@code law [ID]}: the instruments and whether they hold on a day; an article with its values, rules and checks. */
@Command(mixinStandardHelpOptions = true)
final class LawCommand implements Callable<Integer> {
    @ParentCommand
    private Tuanthu program;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PlanOption option;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "ID", arity = "0..1")
    private @Nullable String id;

    @Override
    public Integer call() {
        LawLinks links = LawLinks.with(option.read());
        LocalDate day = asOf.orToday();
        if (id == null) {
            links.law().instruments().forEach(instrument -> instrument(instrument, day));
            return Tuanthu.OK;
        }
        Law law = links.law();
        law.instrument(id).ifPresent(instrument -> whole(instrument, law, day));
        List<Article> articles = articles(law, id);
        if (articles.isEmpty() && law.instrument(id).isEmpty()) {
            throw unknown(law, id);
        }
        articles.forEach(article -> article(article, links, day));
        return Tuanthu.OK;
    }

    /** The article itself, or else all whose ids begin so: {@code ND85.9.2} has a, b and c. */
    private static List<Article> articles(Law law, String id) {
        return law.article(id)
                .map(List::of)
                .orElseGet(() -> law.articles().stream()
                        .filter(article -> isBelow(article.id(), id))
                        .toList());
    }

    private static boolean isBelow(String article, String id) {
        if (!article.startsWith(id) || id.indexOf('.') < 0) {
            return false;
        }
        char next = article.charAt(id.length());
        return !Character.isDigit(next) || !Character.isDigit(id.charAt(id.length() - 1));
    }

    private void instrument(Instrument instrument, LocalDate day) {
        page().line(instrument.code() + "  " + instrument.name().in(program.language) + ": "
                + instrument.about().in(program.language));
        force(instrument, day);
    }

    private void force(Instrument instrument, LocalDate day) {
        String key = instrument.isInForceOn(day)
                ? "cli.law.in-force"
                : instrument.isOverOn(day) ? "cli.law.over" : "cli.law.to-come";
        page().tell(
                        key,
                        day,
                        instrument.firstDay(),
                        instrument.lastDay() == null ? "…" : instrument.lastDay(),
                        instrument.ended() == null ? "" : instrument.ended(),
                        Message.of("text.certainty." + instrument.certainty().name()));
    }

    private void whole(Instrument instrument, Law law, LocalDate day) {
        instrument(instrument, day);
        page().tell("cli.law.source", instrument.source());
        law.articles().stream()
                .filter(article ->
                        law.instrumentOf(article).filter(instrument::equals).isPresent())
                .forEach(article ->
                        page().line("  " + article.id() + "  " + article.words().in(program.language)));
    }

    private void article(Article article, LawLinks links, LocalDate day) {
        page().line(article.id() + "  " + Citation.in(article.article(), program.language));
        page().line("  " + article.words().in(program.language));
        // Values of an instrument that is over, or still to come, would seem to bind on the day.
        links.law()
                .instrumentOf(article)
                .filter(instrument -> !instrument.isInForceOn(day))
                .ifPresent(instrument -> force(instrument, day));
        page().tell(
                        "cli.law.certainty",
                        Message.of("text.certainty." + article.certainty().name()));
        if (article instanceof Criterion criterion) {
            page().tell("cli.law.level", criterion.level());
        }
        if (article instanceof Measure measure) {
            measure.levels().keySet().stream()
                    .sorted()
                    .forEach(level -> page().tell(
                                    "cli.law.asks",
                                    level,
                                    measure.demand(level).need().text(),
                                    Citation.of(measure.demand(level).article())));
        }
        List<String> names = article.values().all().keySet().stream().sorted().toList();
        if (!names.isEmpty()) {
            page().tell("cli.law.sets", day);
            names.forEach(name -> value(article, name, links.law(), day));
        }
        page().tell("cli.law.file", Law.FOLDER + links.law().folderOf(article));
        links.rules().of(article).stream()
                .collect(Collectors.groupingBy(RuleEntry::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, rules) -> {
                    page().tell("cli.law.rules", file);
                    rules.forEach(rule -> page().line("    - " + rule.name()));
                });
        List<String> checks = links.checks(article);
        if (!checks.isEmpty()) {
            page().tell("cli.law.checks", checks);
        }
        page().line("");
    }

    private void value(Article article, String name, Law law, LocalDate day) {
        Object value = article.values().find(name, day).orElse(null);
        if (value == null) {
            page().tell(
                            "cli.law.value-to-come",
                            ValueWords.name(name),
                            article.values().firstDay(name));
            return;
        }
        List<Message> lines = ValueWords.lines(value, law);
        if (lines.size() == 1) {
            page().tell("cli.law.value", ValueWords.name(name), lines.get(0));
        } else {
            page().tell("cli.law.values", ValueWords.name(name));
            lines.forEach(line -> page().line("      " + line.in(program.language)));
        }
    }

    private static BadInputException unknown(Law law, String id) {
        List<String> known = law.articles().stream().map(Article::id).toList();
        return new BadInputException(new Problem(
                "law",
                "",
                Message.of("cli.law.unknown", id),
                Suggestion.remedy(id, known, () -> Message.of("cli.law.unknown.remedy"))));
    }

    private TextPage page() {
        return Tuanthu.page(spec, program.language);
    }
}

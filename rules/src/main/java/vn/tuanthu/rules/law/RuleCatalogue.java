package vn.tuanthu.rules.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.verdict.Certainty;

/**
 * Every rule that ships, by the text that stands beside its compiled form: which rule encodes an article, in which file.
 * Immutable.
 */
public final class RuleCatalogue {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"(.*?)^when\\b.*?^end$");

    private final List<RuleEntry> rules;

    private RuleCatalogue(List<RuleEntry> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules in {@code files}, DRL files from the root of the class path. */
    public static RuleCatalogue of(List<String> files) {
        List<RuleEntry> rules = new ArrayList<>();
        files.forEach(file -> read(file, rules));
        return new RuleCatalogue(rules);
    }

    private static void read(String file, List<RuleEntry> rules) {
        Matcher rule = RULE.matcher(InputText.shipped(RuleCatalogue.class, file).content());
        while (rule.find()) {
            String head = rule.group(2);
            String certainty = value("certainty", head);
            if (certainty == null) {
                throw new IllegalStateException(file + ": \"" + rule.group(1) + "\" does not say how sure it is");
            }
            rules.add(new RuleEntry(
                    rule.group(1),
                    file,
                    value("clause", head),
                    value("topic", head),
                    value("about", head),
                    Certainty.valueOf(certainty),
                    rule.group()));
        }
    }

    private static @Nullable String value(String annotation, String head) {
        Matcher value = Pattern.compile("@" + annotation + "\\(\"([^\"]+)\"\\)").matcher(head);
        return value.find() ? value.group(1) : null;
    }

    /** Every rule, file by file. */
    public List<RuleEntry> rules() {
        return rules;
    }

    /** The rules that encode {@code article}, then those that it shares with others, then those that only speak of it. */
    public List<RuleEntry> of(Article article) {
        return Stream.of(encoding(article.id()), shared(article), quoting(article.id()))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** The rules that are about {@code topic}, such as the targets of a plan. */
    public List<RuleEntry> about(String topic) {
        return rules.stream().filter(rule -> rule.isAbout(topic)).toList();
    }

    /** The rules whose text holds the word {@code name}. */
    public List<RuleEntry> mentioning(String name) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        return rules.stream().filter(rule -> word.matcher(rule.text()).find()).toList();
    }

    /** The rules that encode the sentence or article of that id. */
    public Stream<RuleEntry> encoding(String id) {
        return rules.stream().filter(rule -> rule.encodes(id));
    }

    private Stream<RuleEntry> quoting(String id) {
        return rules.stream().filter(rule -> rule.quotes(id));
    }

    private Stream<RuleEntry> shared(Article article) {
        if (article instanceof Measure measure) {
            return rules.stream()
                    .filter(rule -> rule.isAbout("measures")
                            || (rule.text().contains("RequiredMeasure(")
                                    && rule.quotes(String.valueOf(measure.askedBy()))));
        }
        if (article instanceof AdvisedFigure) {
            return about("figures").stream();
        }
        return article instanceof LegalRequirement requirement ? shared(requirement) : Stream.empty();
    }

    /** Rules on its topic, with what else stands in their files for all topics; then what must be there first. */
    private Stream<RuleEntry> shared(LegalRequirement requirement) {
        List<RuleEntry> onTopic = rules.stream()
                .filter(rule -> rule.topic() != null && rule.topic().equals(requirement.topic()))
                .toList();
        List<String> files = onTopic.stream().map(RuleEntry::file).distinct().toList();
        Stream<RuleEntry> beside = rules.stream()
                .filter(rule -> files.contains(rule.file()) && rule.topic() == null && rule.clause() == null);
        Stream<RuleEntry> needs = requirement.needs().stream().flatMap(need -> about(need.name()).stream());
        return Stream.of(onTopic.stream(), beside, needs).flatMap(some -> some);
    }
}

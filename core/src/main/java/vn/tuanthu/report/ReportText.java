package vn.tuanthu.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Pace;
import vn.tuanthu.verdict.Report;

/** Writes a report as text for a person to read. */
public final class ReportText {
    /** Of what many subjects have in common, how many are told in full. */
    private static final int WORST = 3;

    /** So many characters of a clause tell which it is. */
    private static final int WORDS = 100;

    /** How many are named. */
    private static final int NAMED = 8;

    /** By their keys, the notes that say that the plan is a pack of one's own. */
    private static final Set<String> OWN_PACK = Set.of("report.own-plan", "report.changed-plan");

    private final TextPage page;
    private final Language language;

    /** So many paces are told unless all is asked for. */
    private static final int PACES = 20;

    /** The clause whose words stand above. */
    private @Nullable String clause;

    private ReportText(TextPage page) {
        this.page = page;
        this.language = page.language();
    }

    /**
     * {@code report} in {@code language} as it is read first: the verdict and why, then what is open, the most urgent first;
     * of what many subjects have in common, the worst; of what is met, how many.
     */
    public static String of(Report report, Language language, Styler paint) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(paint, "paint");
        StringBuilder out = new StringBuilder();
        write(report, new TextPage(out, language, paint));
        return out.toString();
    }

    /**
     * Writes {@code report} on {@code page}, line by line, as it is read first.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Report report, TextPage page) {
        ReportText text = new ReportText(page);
        text.head(report);
        List<UnitTasks> tasks = UnitTasks.of(report.findings());
        boolean many = tasks.size() > NAMED;
        if (many) {
            text.busiest(tasks);
        }
        List<VerdictGroup> groups = VerdictGroup.of(report.findings());
        text.groups(
                groups, urgency -> urgency.isOpen() || urgency == Urgency.WAIVED, many ? text::inBrief : text::group);
        text.folded(groups);
        text.paces(report.asOf(), report.paces(), many ? WORST : PACES);
        text.foot(report);
    }

    /** {@code report} in {@code language} with the verdicts that {@code shown} selects, each in full, the most urgent first. */
    public static String of(Report report, Language language, Styler paint, Predicate<Finding> shown) {
        StringBuilder out = new StringBuilder();
        write(report, new TextPage(out, language, paint), shown);
        return out.toString();
    }

    /**
     * Writes {@code report} on {@code page} with the verdicts that {@code shown} selects, each in full.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Report report, TextPage page, Predicate<Finding> shown) {
        ReportText text = new ReportText(page);
        text.head(report);
        List<Finding> asked = FindingList.filter(report.findings(), shown);
        text.groups(VerdictGroup.of(asked), urgency -> true, text::inFull);
        Map<String, Set<String>> told = asked.stream()
                .collect(Collectors.groupingBy(
                        Finding::check, Collectors.mapping(Finding::subject, Collectors.toSet())));
        text.paces(
                report.asOf(),
                report.paces().stream()
                        .filter(pace ->
                                told.getOrDefault(pace.check(), Set.of()).contains(pace.subject()))
                        .toList(),
                Integer.MAX_VALUE);
        text.foot(report);
    }

    /** One finding with the line that names its subject and, below it, what it rests on. */
    public static String of(Finding finding, Language language, Styler paint) {
        StringBuilder out = new StringBuilder();
        write(finding, new TextPage(out, language, paint));
        return out.toString();
    }

    /**
     * Writes one finding on {@code page} with the line that names its subject and, below it, what it rests on.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Finding finding, TextPage page) {
        new ReportText(page).finding(List.of(finding));
    }

    private void head(Report report) {
        page.verdict(report.compliant());
        report.notes().stream().filter(ReportText::isOfOwnPack).forEach(note -> page.line("  " + note.in(language)));
        ReportReasons.of(report).forEach(reason -> page.line("  " + reason.in(language)));
        page.line(page.say("text.as-of", report.asOf(), word("scope", report.scope())));
        Summary sum = Summary.of(report.findings());
        page.line(page.say("text.summary", sum.pass(), sum.fail(), sum.noData(), sum.notApplicable(), sum.error()));
        report.notes().stream().filter(note -> !isOfOwnPack(note)).forEach(note -> page.line(note.in(language)));
    }

    /** Whether it says that the plan is a pack of one's own, which no verdict is told without. */
    private static boolean isOfOwnPack(Message note) {
        return OWN_PACK.contains(note.key());
    }

    /** The subjects with the most to do. */
    private void busiest(List<UnitTasks> tasks) {
        page.line("");
        page.line(page.say("text.busiest", tasks.size()));
        tasks.stream()
                .limit(WORST)
                .forEach(one -> page.line(
                        "  " + OneLine.of(one.name()) + ": " + one.counts().in(language)));
    }

    private void groups(List<VerdictGroup> groups, Predicate<Urgency> wanted, Consumer<VerdictGroup> print) {
        Urgency urgency = null;
        for (VerdictGroup group : groups) {
            if (wanted.test(group.urgency())) {
                if (group.urgency() != urgency) {
                    urgency = group.urgency();
                    clause = null;
                    page.line("");
                    page.line(page.say("text.urgency." + urgency, count(groups, urgency)));
                }
                print.accept(group);
            }
        }
    }

    /** The words of the clause, unless they stand above already. */
    private void clause(Finding finding) {
        if (!finding.clause().equals(clause)) {
            if (clause != null) {
                page.line("");
            }
            clause = finding.clause();
            page.line(
                    Citation.in(clause, language) + "  “" + finding.clauseText().in(language) + "”");
        }
    }

    private void inFull(VerdictGroup group) {
        clause(group.first());
        group.alike().forEach(this::finding);
    }

    /** Each verdict of a few, the worst of more. */
    private void group(VerdictGroup group) {
        List<List<Finding>> alike = group.alike();
        if (group.size() <= NAMED && alike.size() <= WORST) {
            inFull(group);
            return;
        }
        Finding first = group.first();
        clause(first);
        page.outcome(
                "  ",
                first.outcome(),
                " " + first.check() + ": " + group.counted().in(language) + weight(first));
        for (List<Finding> some : alike.subList(0, Math.min(WORST, alike.size()))) {
            page.line("    " + names(some) + ": " + some.get(0).message().in(language));
        }
        if (alike.size() > WORST) {
            List<Finding> others =
                    alike.stream().skip(WORST).flatMap(List::stream).toList();
            page.line("    " + page.say("text.and-more", names(others)));
        }
        definition(first);
        certainty(first);
    }

    /** How many of how many, and the worst of them with what is missing. */
    private void inBrief(VerdictGroup group) {
        Finding first = group.first();
        String required = first.required() == null ? "" : " " + first.required().in(language);
        page.outcome(
                "  ",
                first.outcome(),
                " " + first.check() + required + ": " + group.counted().in(language) + weight(first));
        page.line("    “" + OneLine.of(first.clauseText().in(language), WORDS) + "”");
        String worst = group.findings().stream().limit(WORST).map(this::missing).collect(Collectors.joining("; "));
        page.line("    " + (group.size() > WORST ? page.say("text.named-and", worst, group.size() - WORST) : worst));
    }

    private String missing(Finding finding) {
        String name = OneLine.of(finding.subjectName());
        if (finding.shortfall() == null || finding.numerator() == null) {
            return name;
        }
        return finding.denominator() == null
                ? page.say("text.short-of", name, finding.numerator(), finding.shortfall())
                : page.say("text.short", name, finding.numerator(), finding.denominator(), finding.shortfall());
    }

    private String names(List<Finding> findings) {
        String named = findings.stream()
                .limit(NAMED)
                .map(finding -> OneLine.of(finding.subjectName()))
                .collect(Collectors.joining("; "));
        return findings.size() <= NAMED ? named : page.say("text.named-and", named, findings.size() - NAMED);
    }

    private void folded(List<VerdictGroup> groups) {
        page.line("");
        page.line(page.say("text.folded", count(groups, Urgency.MET), count(groups, Urgency.NOT_APPLICABLE)));
    }

    private static long count(List<VerdictGroup> groups, Urgency urgency) {
        return groups.stream()
                .filter(group -> group.urgency() == urgency)
                .mapToLong(VerdictGroup::size)
                .sum();
    }

    /** What is said of {@code alike}, in full. */
    private void finding(List<Finding> alike) {
        Finding finding = alike.get(0);
        String subjects =
                alike.stream().map(Finding::subjectName).map(OneLine::of).collect(Collectors.joining("; "));
        page.outcome("  ", finding.outcome(), " " + finding.check() + " " + subjects + weight(finding));
        page.line("    " + finding.message().in(language));
        definition(finding);
        if (!finding.evidence().isEmpty()) {
            page.line("    " + page.say("text.evidence", String.join(" | ", finding.evidence(language))));
        }
        certainty(finding);
        if (finding.waiver() != null) {
            page.line("    "
                    + page.say(
                            "text.waiver",
                            finding.waiver().reason(),
                            finding.waiver().approvedBy(),
                            finding.waiver().expires()));
        }
    }

    private void definition(Finding finding) {
        boolean figure = finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL;
        if (finding.definition() != null && figure) {
            page.line("    " + page.say("text.definition", finding.definition()));
        }
    }

    private void certainty(Finding finding) {
        if (finding.certainty() != Certainty.TEXT_READ) {
            page.line("    " + page.say("text.certainty", word("certainty", finding.certainty())));
        }
    }

    private String weight(Finding finding) {
        return finding.mandatory() ? "" : " (" + page.say("text.advisory") + ")";
    }

    /** What the rest of the time needs: first of what is not reached. */
    private void paces(LocalDate asOf, List<Pace> all, int most) {
        if (all.isEmpty()) {
            return;
        }
        page.line("");
        page.line(page.say("text.paces", asOf));
        Stream.concat(
                        all.stream().filter(pace -> !pace.isReached()),
                        all.stream().filter(Pace::isReached))
                .limit(most)
                .forEach(pace -> page.line("  " + pace.check() + " " + pace.subjectName() + ": "
                        + pace.text().in(language)));
        if (all.size() > most) {
            page.line("  " + page.say("text.paces-more", all.size() - most));
        }
    }

    private void foot(Report report) {
        page.line("");
        page.line(page.say("text.digest.plan", report.digests().plan()));
        page.line(page.say("text.digest.rules", report.digests().rules()));
        page.line(page.say("text.digest.evidence", report.digests().evidence()));
    }

    private String word(String kind, Enum<?> value) {
        return page.say("text." + kind + "." + value.name());
    }
}

package vn.tuanthu.rules.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.report.Styler;
import vn.tuanthu.report.TextPage;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelFloor;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/**
 * Writes a classification as text for a person to read: a page with one line for each system, or all of a system: both
 * regimes, which holds, what is there, what is missing.
 */
public final class ClassificationText {
    private static final int LONGEST_NAME = 40;

    private final TextPage page;
    private final Language language;
    private final Predicate<String> isMeasure;

    private ClassificationText(TextPage page, Predicate<String> isMeasure) {
        this.page = page;
        this.language = page.language();
        this.isMeasure = isMeasure;
    }

    /**
     * {@code graded} in {@code language} with everything about every system.
     *
     * @param isMeasure which checks are measures that a level asks for
     */
    public static String of(Classification graded, Predicate<String> isMeasure, Language language, Styler paint) {
        StringBuilder out = new StringBuilder();
        write(graded, isMeasure, new TextPage(out, language, paint));
        return out.toString();
    }

    /**
     * Writes everything about every system on {@code page}.
     *
     * @param isMeasure which checks are measures that a level asks for
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Classification graded, Predicate<String> isMeasure, TextPage page) {
        ClassificationText text = new ClassificationText(page, isMeasure);
        text.head(graded);
        graded.systems().forEach(text::system);
        text.register(graded.findings());
        page.line("");
        page.line(page.say("classify.all-findings"));
    }

    /**
     * Writes an overview of {@code graded} on {@code page}: a line for each system, then what is open of the register as a
     * whole.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void writeOverview(Classification graded, TextPage page) {
        ClassificationText text = new ClassificationText(page, check -> false);
        text.head(graded);
        page.line("");
        text.lines(graded.systems());
        text.register(graded.findings().stream().filter(Finding::blocks).toList());
        page.line("");
        page.line(page.say("classify.more"));
    }

    /**
     * Writes everything about {@code system} on {@code page}.
     *
     * @param isMeasure which checks are measures that a level asks for
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(GradedSystem system, Predicate<String> isMeasure, TextPage page) {
        new ClassificationText(page, isMeasure).system(system);
    }

    private void head(Classification graded) {
        page.line(page.say("classify.as-of", graded.asOf(), graded.systems().size()));
        page.verdict(graded.compliant());
        graded.report().notes().forEach(note -> page.line(note.in(language)));
    }

    private void register(List<Finding> findings) {
        if (!findings.isEmpty()) {
            page.line("");
            page.line(page.say("classify.register"));
            findings.forEach(this::finding);
        }
    }

    private void lines(List<GradedSystem> systems) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("system", "level", "by", "approval", "measures", "open", "next", "name")
                .map(column -> page.say("classify.column." + column))
                .toList());
        systems.forEach(system -> rows.add(row(system)));
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        rows.forEach(row -> page.line(IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing()));
        if (systems.stream().anyMatch(GradedSystem::approvalIsReading)) {
            page.line(page.say("classify.approval.reading-note"));
        }
    }

    private List<String> row(GradedSystem system) {
        LevelApproval approved = system.approved();
        LocalDate next = system.nextDeadline();
        String name = OneLine.of(system.system().name());
        return List.of(
                OneLine.of(system.system().id()),
                level(system),
                page.say("classify.by." + system.inForce().basis()),
                approved == null
                        ? page.say("classify.approval.none")
                        : page.say(
                                system.approvalIsReading() ? "classify.approval.reading" : "classify.approval.is",
                                approved.level(),
                                approved.date()),
                system.measuresOfAsked(),
                String.valueOf(
                        system.findings().stream().filter(Finding::blocks).count()),
                next == null ? "" : page.say("classify.day", next),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name);
    }

    private String level(GradedSystem system) {
        Integer level = system.inForce().level();
        String told =
                level != null ? level.toString() : system.levelAtLeast() == 0 ? "?" : "≥ " + system.levelAtLeast();
        return system.floor() > system.levelAtLeast()
                ? page.say("classify.level-and-floor", told, system.floor())
                : told;
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private void system(GradedSystem system) {
        InformationSystem declared = system.system();
        page.line("");
        page.line("== " + declared.id() + "  " + declared.name());
        system.grades().forEach(this::grade);
        page.line("  " + inForce(system));
        floors(system);
        page.line("  "
                + (system.approved() == null
                        ? page.say("classify.not-approved")
                        : page.say(
                                "classify.approved",
                                system.approved().level(),
                                system.approved().document(),
                                system.approved().date())));
        measures(system);
        findings(system);
    }

    private String inForce(GradedSystem system) {
        LevelInForce level = system.inForce();
        if (level.level() != null) {
            return page.say("classify.in-force", level.level(), level.reason());
        }
        return system.levelAtLeast() > 0
                ? page.say("classify.in-force-at-least", system.levelAtLeast(), level.reason())
                : page.say("classify.in-force-unknown", level.reason());
    }

    /** Beside the level: what other instruments ask, met or not. */
    private void floors(GradedSystem system) {
        List<String> checks = system.floors().stream().map(LevelFloor::check).toList();
        if (!checks.isEmpty()) {
            page.line("  " + page.say("classify.floor", system.floor()));
            system.findings().stream()
                    .filter(finding -> checks.contains(finding.check()))
                    .forEach(this::finding);
        }
    }

    private void grade(RegimeLevel grade) {
        Message regime = Message.of("classify.regime." + grade.regime());
        page.line("  " + told(grade, regime));
        for (CriterionMet match : grade.matches()) {
            page.line("    " + match.criterion() + " → " + match.level() + ": "
                    + match.basis().words().in(language) + certainty(match.certainty()));
            page.line("      " + match.reason().in(language));
        }
    }

    private String told(RegimeLevel grade, Message regime) {
        if (grade.level() != null) {
            return page.say("classify.level", regime, grade.level());
        }
        return grade.atLeast() > 0
                ? page.say("classify.level-at-least", regime, grade.atLeast(), grade.supply())
                : page.say("classify.level-unknown", regime, grade.supply());
    }

    private void measures(GradedSystem system) {
        List<Finding> measures = system.findings().stream()
                .filter(f -> isMeasure.test(f.check()))
                .toList();
        if (measures.isEmpty()) {
            return;
        }
        page.line("  " + page.say("classify.must-have", system.inForce().measured(), measures.size()));
        page.line("    "
                + page.say(
                        "classify.in-place",
                        share(measures, check -> check.startsWith("TT12.Z.")),
                        share(measures, check -> check.startsWith("TT12.D")),
                        share(measures, check -> check.startsWith("TCVN") || check.startsWith("TT12.9.")),
                        share(measures, check -> check.startsWith("L116."))));
        list("classify.excused", measures, Outcome.NOT_APPLICABLE);
        list("classify.failing", measures, Outcome.FAIL);
        list("classify.undeclared", measures, Outcome.NO_DATA);
    }

    private static String share(List<Finding> measures, Predicate<String> group) {
        List<Finding> asked = measures.stream()
                .filter(finding -> group.test(finding.check()) && finding.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
        return asked.stream()
                        .filter(finding -> finding.outcome() == Outcome.PASS)
                        .count() + "/" + asked.size();
    }

    private void list(String key, List<Finding> measures, Outcome outcome) {
        List<String> ids = measures.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::check)
                .toList();
        if (!ids.isEmpty()) {
            page.line("    " + page.say(key, ids.size(), ids));
        }
    }

    /** What does not pass: everything that decides, and advice that is broken. Undeclared measures are listed above. */
    private void findings(GradedSystem system) {
        List<String> floors = system.floors().stream().map(LevelFloor::check).toList();
        List<Finding> open = system.findings().stream()
                .filter(f -> !floors.contains(f.check()))
                .filter(f -> f.outcome() == Outcome.FAIL || (f.mandatory() && f.outcome() == Outcome.NO_DATA))
                .filter(f -> f.outcome() == Outcome.FAIL || !isMeasure.test(f.check()))
                .toList();
        page.line("  "
                + page.say(
                        "text.summary",
                        count(system, Outcome.PASS),
                        count(system, Outcome.FAIL),
                        count(system, Outcome.NO_DATA),
                        count(system, Outcome.NOT_APPLICABLE),
                        count(system, Outcome.ERROR)));
        open.forEach(this::finding);
        list(
                "classify.advice-undeclared",
                system.findings().stream()
                        .filter(f -> !f.mandatory() && !isMeasure.test(f.check()))
                        .toList(),
                Outcome.NO_DATA);
    }

    private static long count(GradedSystem system, Outcome outcome) {
        return system.findings().stream().filter(f -> f.outcome() == outcome).count();
    }

    private void finding(Finding finding) {
        String weight = finding.mandatory() ? "" : " (" + page.say("text.advisory") + ")";
        page.outcome(
                "    ",
                finding.outcome(),
                " " + finding.check() + weight + ": " + finding.message().in(language));
        page.line("      " + Citation.in(finding.clause(), language) + certainty(finding.certainty()));
    }

    private String certainty(Certainty certainty) {
        return certainty == Certainty.TEXT_READ ? "" : " [" + page.say("text.certainty." + certainty) + "]";
    }
}

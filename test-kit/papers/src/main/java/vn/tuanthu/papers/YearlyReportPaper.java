package vn.tuanthu.papers;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.rules.law.Law;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Language;

/**
 * The yearly report of an owner on security by levels (Nghị định 331/2026/NĐ-CP Điều 35, 36, form 08), filled in from a
 * register. What the unit must add stands in it as a {@link Gap}. The wording is our own.
 */
public final class YearlyReportPaper {
    private static final String TO_THE_MINISTRY = "ND331.35.4b";

    private YearlyReportPaper() {}

    /**
     * The report with {@code figures} drawn from {@code register}.
     *
     * @return one paper, {@code mau-08-bao-cao-nam.docx}
     */
    public static LevelDossier.Paper of(YearlyReport figures, Evidence register) {
        Wording words = Wording.beside(YearlyReportPaper.class, "yearly-report");
        Article duty = Law.load().article(TO_THE_MINISTRY).orElseThrow();
        String owner = Gap.unless(onlyOwner(register), words.say("gap.owner"));
        AdministrativePaper paper = AdministrativePaper.by(
                new AdministrativePaper.Issuer(null, owner, words.gap("gap.place")), words.say("symbol"));
        paper.form(words.say("form", LevelDossier.decree().name().vi()));
        paper.title(words.say("title"), words.say("about", figures.year()));
        paper.centre(
                words.say("to", LevelProposal.body(duty.list("to", figures.to()).get(0))));
        paper.paragraph(words.say("period", day(figures.from()), day(figures.to())));
        if (figures.asOf().isBefore(figures.to())) {
            paper.paragraph(Gap.of(words.say("gap.early", day(figures.asOf()))));
        }
        for (YearlyReport.Item item : figures.items()) {
            String title = item.title().in(Language.VI);
            paper.heading(
                    item.count() == null
                            ? words.say("item", item.number(), title)
                            : words.say("item-counted", item.number(), title, item.count()));
            lines(paper, words, item);
        }
        MonthDay before = duty.dayOfYear("before", figures.to());
        paper.paragraph(words.say("before", day(before.atYear(figures.year()))));
        paper.signed(List.of(words.say("recipient.above"), words.say("recipient.file")), words.say("head-of", owner));
        return new LevelDossier.Paper(words.say("file"), words.say("title"), paper.gaps(), paper.docx());
    }

    private static void lines(AdministrativePaper paper, Wording words, YearlyReport.Item item) {
        List<String> lines =
                item.lines().stream().map(line -> line.in(Language.VI)).toList();
        if (item.open() && lines.size() == 1) {
            paper.paragraph(Gap.of(lines.get(0)));
            return;
        }
        lines.forEach(line -> paper.paragraph("- " + line));
        if (item.open()) {
            paper.paragraph(words.gap("gap.item"));
        } else if (lines.isEmpty()) {
            paper.paragraph(words.say("nothing"));
        }
    }

    /** The owner of every system; null when there are several, or one is not declared. */
    private static @Nullable String onlyOwner(Evidence register) {
        List<String> owners = register.systems().stream()
                .map(InformationSystem::owner)
                .map(owner -> Blank.provesNothing(owner) ? "" : owner)
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.get(0) : null;
    }

    private static String day(LocalDate day) {
        return LevelProposal.DAY.format(day);
    }
}

package vn.tuanthu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.rules.report.YearlyReport;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.tables.RegisterReader;
import vn.tuanthu.tables.Spreadsheet;
import vn.tuanthu.text.Message;

/** Reads evidence that must declare information systems. */
final class Registers {
    private Registers() {}

    /**
     * The evidence in {@code file}.
     *
     * @throws BadInputException if it cannot be used, or declares no system
     */
    static EvidenceFile read(Path file, ComplianceEngine engine) {
        EvidenceFile evidence = Spreadsheet.isNamed(file)
                ? workbook(Spreadsheet.read(file, Spreadsheet.Formulas.REFUSED), engine)
                : engine.read(InputText.read(file));
        if (evidence.evidence().systems().isEmpty()) {
            throw new BadInputException(new Problem(
                    file.toString(),
                    "",
                    Message.of("security.bad.no-systems"),
                    Message.of("security.bad.no-systems.remedy")));
        }
        return evidence;
    }

    private static EvidenceFile workbook(Workbook book, ComplianceEngine engine) {
        if (!RegisterReader.isRegister(book)) {
            throw new BadInputException(new Problem(
                    book.name(),
                    "",
                    Message.of("security.bad.no-systems"),
                    Message.of("security.bad.no-systems.remedy")));
        }
        return RegisterReader.read(book, engine::read);
    }

    /**
     * Refuses an id that no system of {@code evidence} has.
     *
     * @throws BadInputException with the nearest id
     */
    static void requireSystem(Path file, Evidence evidence, String id) {
        List<String> known =
                evidence.systems().stream().map(InformationSystem::id).toList();
        if (!known.contains(id)) {
            throw new BadInputException(new Problem(
                    file.toString(),
                    "",
                    Message.of("cli.classify.no-system", id),
                    Suggestion.nearest(id, known)
                            .map(near -> Message.of("input.did-you-mean-one", near))
                            .orElseGet(() -> Message.of("input.one-of", known))));
        }
    }

    /**
     * What a year comes to.
     *
     * @param report the figures
     * @param graded the register on the day they were drawn
     */
    record Year(YearlyReport report, Classification graded) {}

    /**
     * The figures of the yearly report of {@code year}, drawn on {@code day}, or on the last day of the figures if that is
     * earlier.
     *
     * @throws BadInputException if no law in this library asks for a report of that year, or it is still ahead
     */
    static Year year(int year, LocalDate day, Plan plan, ComplianceEngine engine, EvidenceFile evidence) {
        YearlyReport.Period period = YearlyReport.period(year)
                .orElseThrow(() -> badYear(Message.of("cli.classify.no-year", String.valueOf(year))));
        if (day.isBefore(period.from())) {
            throw badYear(Message.of("cli.classify.year-ahead", String.valueOf(year), period.from(), day));
        }
        LocalDate looked = day.isAfter(period.to()) ? period.to() : day;
        Classification graded = engine.evaluate(evidence, looked).classification();
        return new Year(YearlyReport.of(plan.id(), year, period, graded), graded);
    }

    private static BadInputException badYear(Message problem) {
        return new BadInputException(
                new Problem("--report-year", "", problem, Message.of("cli.classify.no-year.remedy")));
    }
}

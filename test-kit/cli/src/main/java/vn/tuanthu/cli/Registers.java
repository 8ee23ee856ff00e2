package vn.tuanthu.cli;

import java.nio.file.Path;
import java.util.List;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.reading.EvidenceFile;
import vn.tuanthu.reading.Workbook;
import vn.tuanthu.rules.ComplianceEngine;
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
}

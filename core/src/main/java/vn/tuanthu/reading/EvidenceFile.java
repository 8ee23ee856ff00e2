package vn.tuanthu.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Message;

/**
 * Evidence read from a YAML, JSON or CSV file or a spreadsheet, and found consistent.
 *
 * @param evidence what the file says
 * @param sha256 digest of the file's bytes
 * @param notes what of the file was not read and why; empty for YAML and JSON
 */
public record EvidenceFile(Evidence evidence, String sha256, List<Message> notes) {
    public EvidenceFile {
        notes = List.copyOf(notes);
    }

    /** Evidence that was read whole. */
    public EvidenceFile(Evidence evidence, String sha256) {
        this(evidence, sha256, List.of());
    }

    /**
     * Reads and reviews {@code file}.
     *
     * @throws BadInputException with every problem found, each with file and line
     */
    public static EvidenceFile read(Path file, Plan plan) {
        return of(InputText.read(file), plan);
    }

    /**
     * Reads and reviews {@code text}; it is a table if its name ends in {@code .csv}.
     *
     * @throws BadInputException with every problem found, each with file and line
     */
    public static EvidenceFile of(InputText text, Plan plan) {
        return of(
                text,
                plan,
                (evidence, places) -> EvidenceValidator.problems(
                        plan, List.of(), () -> OtherChecks.NONE, evidence, text.name(), places));
    }

    /**
     * The same for evidence that somebody who knows more than the plan looks through.
     *
     * @param review what is wrong with the evidence, each problem at the place given for it
     * @throws BadInputException with every problem found, each with file and line
     */
    public static EvidenceFile of(
            InputText text, Plan plan, BiFunction<Evidence, SourceLocations, List<Problem>> review) {
        if (text.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return of(Workbook.of(CsvTable.read(text)), List.of(), plan);
        }
        Evidence evidence = StructuredInput.read(text, Evidence.class);
        if (!review.apply(evidence, SourceLocations.none()).isEmpty()) {
            throw new BadInputException(review.apply(evidence, SourceLocations.of(text)));
        }
        return new EvidenceFile(evidence, text.sha256());
    }

    /**
     * The part that concerns {@code plan} of evidence that feeds further plans.
     *
     * @param beside the further plans
     */
    public EvidenceFile part(Plan plan, List<Plan> beside) {
        return new EvidenceFile(partOf(evidence, plan, beside), sha256, notes);
    }

    /** The same of evidence that a program has built. */
    public static Evidence partOf(Evidence evidence, Plan plan, List<Plan> beside) {
        return new SharedEvidence(plan, beside).part(evidence);
    }

    /**
     * Reviews the measurements in a sheet of {@code book}.
     *
     * @param sheets the name of the sheet to read; none if only one holds such a table
     * @throws BadInputException with every problem found, each with file and place
     */
    public static EvidenceFile of(Workbook book, List<String> sheets, Plan plan) {
        return of(book, sheets, plan, List.of(), () -> OtherChecks.NONE);
    }

    /**
     * The same where the figures feed further plans, or further checks.
     *
     * @param beside the further plans
     * @param others the checks beside those of the plan
     */
    public static EvidenceFile of(
            Workbook book, List<String> sheets, Plan plan, List<Plan> beside, Supplier<OtherChecks> others) {
        MeasurementTable.Reading read = MeasurementTable.read(book, sheets, plan, beside, others);
        return new EvidenceFile(read.evidence(), book.sha256(), read.notes());
    }
}

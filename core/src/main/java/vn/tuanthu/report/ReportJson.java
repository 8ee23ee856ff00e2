package vn.tuanthu.report;

import java.io.Writer;
import java.util.Objects;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Report;

/**
 * Writes a report as JSON for programs. Its fields, in this order:
 *
 * <ul>
 *   <li>{@code plan}: id of the plan pack; {@code asOf}: the day, as {@code 2025-12-31}; {@code scope}: {@code "agency"} or
 *       {@code "province"}; {@code language}: {@code "vi"} or {@code "en"}; {@code compliant}
 *   <li>{@code summary}: how many findings ended how ({@code pass}, {@code fail}, {@code noData}, {@code notApplicable},
 *       {@code error})
 *   <li>{@code notes}: sentences about the whole report; {@code reservations}: why it is not compliant whatever its findings
 *       say
 *   <li>{@code findings}: objects with the components of {@link vn.tuanthu.verdict.Finding}, by their names and in their
 *       order; sentences in the language, null where there is none; {@code waiver} has {@code reason}, {@code approvedBy}
 *       and {@code expires}
 *   <li>{@code measured}: by check, what its figure measures: {@code indicator} and {@code tiers}
 *   <li>{@code digests}: SHA-256 of {@code plan}, {@code rules} and {@code evidence}
 * </ul>
 *
 * <p>Equal reports give the same bytes; {@link SavedReport} reads them again.
 */
public final class ReportJson {
    static final Json JSON = new Json(LanguageModule::new);

    private ReportJson() {}

    /** {@code report} in {@code language}. */
    public static String of(Report report, Language language) {
        return JSON.write(Objects.requireNonNull(report, "report"), Objects.requireNonNull(language, "language"));
    }

    /**
     * Writes {@code report} in {@code language} to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Report report, Language language, Writer out) {
        JSON.write(report, language, out);
    }
}

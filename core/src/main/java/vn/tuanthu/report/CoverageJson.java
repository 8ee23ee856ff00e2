package vn.tuanthu.report;

import vn.tuanthu.plan.Coverage;
import vn.tuanthu.text.Language;

/**
 * Writes which checks answer which sentence of a plan as JSON for programs: {@code plan}, {@code summary} and
 * {@code sentences}, each with {@code clause}, {@code line}, {@code kind}, {@code text}, {@code checks}, {@code notTestable}
 * (why no check can answer it, or null) and {@code settled}. A check has {@code check}, {@code demand}, {@code mandatory},
 * {@code certainty} and {@code basis}: the certainty in words.
 */
public final class CoverageJson {
    private CoverageJson() {}

    /** {@code coverage} in {@code language}. */
    public static String of(Coverage coverage, Language language) {
        return ReportJson.JSON.write(coverage, language);
    }
}

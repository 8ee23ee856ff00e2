package vn.tuanthu.rules.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.Writer;
import java.util.List;
import vn.tuanthu.evidence.LevelApproval;
import vn.tuanthu.report.Json;
import vn.tuanthu.report.JsonFields;
import vn.tuanthu.rules.security.Classification;
import vn.tuanthu.rules.security.CriterionMet;
import vn.tuanthu.rules.security.GradedSystem;
import vn.tuanthu.rules.security.LevelFloor;
import vn.tuanthu.rules.security.LevelInForce;
import vn.tuanthu.rules.security.RegimeLevel;
import vn.tuanthu.text.Language;

/**
 * Writes a classification as JSON for programs: {@code plan} (id of the plan pack), {@code asOf}, {@code language}
 * ({@code "vi"} or {@code "en"}), {@code compliant}, {@code systems}, {@code findings} on the register as a whole,
 * {@code whole} (false where only systems that were asked for are shown), {@code notes} and {@code digests}. Findings and
 * digests have the fields that {@link vn.tuanthu.report.ReportJson} names.
 *
 * <p>A system has:
 *
 * <ul>
 *   <li>{@code id} and {@code name}
 *   <li>{@code levels}, one for each {@code regime}: the {@code level}, null when it cannot be told; the {@code criteria}
 *       that are met ({@code id}, {@code article}, {@code level}, {@code text}, {@code reason}, {@code certainty}); and what
 *       to {@code supply} so that the level can be told
 *   <li>{@code inForce}, the level that holds on the day: {@code regime}, {@code level} (null when it cannot be told),
 *       {@code basis}, {@code reason}, {@code measuresDue} (the last day to meet the measures, or null)
 *   <li>{@code floors}, one for each other instrument that asks for a level whatever the criteria give: the {@code check}
 *       among the findings that judges it, and the least {@code level}
 *   <li>{@code approved}: {@code level}, {@code approvedBy}, {@code date}, {@code document}; null when none was
 *   <li>{@code approvalIsReading}: whether that counts as approved by a reading only, for another body than the right one
 *       appraised or approved it, or it was approved while no decree surely governed approvals
 *   <li>{@code operating}, {@code planInPlace}, {@code fourLayers}
 *   <li>{@code measures}: how many of those that its level asks for are {@code met} of how many {@code asked}; those that do
 *       not apply to it are not asked
 *   <li>{@code nextDeadline}, the next day by which something must be done, or null
 *   <li>{@code findings}
 * </ul>
 */
public final class ClassificationJson {
    static final Json JSON = new Json(RulesModule::new);

    private record Judged(String plan, Classification graded) {}

    private ClassificationJson() {}

    /**
     * {@code graded} in {@code language}.
     *
     * @param plan id of the plan pack
     */
    public static String of(String plan, Classification graded, Language language) {
        return JSON.write(new Judged(plan, graded), language);
    }

    /**
     * Writes it to {@code out}, which stays open.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(String plan, Classification graded, Language language, Writer out) {
        JSON.write(new Judged(plan, graded), language, out);
    }

    static void addTo(SimpleModule module, Language language) {
        module.addSerializer(new JsonFields<>(Judged.class)
                .with("plan", Judged::plan)
                .with("asOf", judged -> judged.graded().asOf())
                .with("language", judged -> language)
                .with("compliant", judged -> judged.graded().compliant())
                .with("systems", judged -> judged.graded().systems())
                .with("findings", judged -> judged.graded().findings())
                .with("whole", judged -> judged.graded().isWhole())
                .with("notes", judged -> judged.graded().report().notes())
                .with("digests", judged -> judged.graded().report().digests()));
        module.addSerializer(new JsonFields<>(GradedSystem.class)
                .with("id", graded -> graded.system().id())
                .with("name", graded -> graded.system().name())
                .with("levels", GradedSystem::grades)
                .with("inForce", GradedSystem::inForce)
                .with("floors", GradedSystem::floors)
                .with("approved", GradedSystem::approved)
                .with("approvalIsReading", GradedSystem::approvalIsReading)
                .with("operating", GradedSystem::operating)
                .with("planInPlace", GradedSystem::planInPlace)
                .with("fourLayers", GradedSystem::fourLayers)
                .with("measures", GradedSystem::measures)
                .with("nextDeadline", GradedSystem::nextDeadline)
                .with("findings", GradedSystem::findings));
        module.addSerializer(new JsonFields<>(RegimeLevel.class)
                .with("regime", RegimeLevel::regime)
                .with("level", RegimeLevel::level)
                .with("criteria", RegimeLevel::matches)
                .with("supply", grade -> grade.level() == null ? grade.supply() : List.of()));
        module.addSerializer(new JsonFields<>(CriterionMet.class)
                .with("id", CriterionMet::criterion)
                .with("article", match -> match.basis().article())
                .with("level", CriterionMet::level)
                .with("text", match -> match.basis().words())
                .with("reason", CriterionMet::reason)
                .with("certainty", CriterionMet::certainty));
        module.addSerializer(new JsonFields<>(LevelInForce.class)
                .with("regime", LevelInForce::regime)
                .with("level", LevelInForce::level)
                .with("basis", LevelInForce::basis)
                .with("reason", LevelInForce::reason)
                .with("measuresDue", LevelInForce::measuresDue));
        module.addSerializer(new JsonFields<>(LevelFloor.class)
                .with("check", LevelFloor::check)
                .with("level", LevelFloor::level));
        module.addSerializer(new JsonFields<>(LevelApproval.class)
                .with("level", LevelApproval::level)
                .with("approvedBy", LevelApproval::approvedBy)
                .with("date", LevelApproval::date)
                .with("document", LevelApproval::document));
    }
}

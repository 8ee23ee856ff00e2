package vn.tuanthu.rules.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.money.Money;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.JsonFields;
import vn.tuanthu.report.Summary;
import vn.tuanthu.rules.budget.BudgetResult;
import vn.tuanthu.rules.budget.Claim;
import vn.tuanthu.rules.budget.FundingSource;
import vn.tuanthu.rules.budget.LeaseTerms;
import vn.tuanthu.rules.budget.TaskRow;
import vn.tuanthu.rules.pack.PlanOrigin;
import vn.tuanthu.text.Language;
import vn.tuanthu.verdict.Digests;

/**
 * Writes an allocation and the verdicts on it as JSON for programs. Amounts are in đồng ({@code …Vnd}) and as people read
 * them ({@code amount}, {@code total}). Its fields, in this order:
 *
 * <ul>
 *   <li>{@code plan}: id of the plan pack; {@code asOf}: the day for which waivers count, null if there are
 *       none; {@code language}: {@code "vi"} or {@code "en"}
 *   <li>{@code decisionDate} and the {@code decree} in force then; null when not stated or not known
 *   <li>{@code compliant} and {@code summary}, as in {@link vn.tuanthu.report.ReportJson}; {@code notes}: whether the plan is
 *       one that ships
 *   <li>{@code totalVnd}, {@code total}; {@code sources} with {@code id}, {@code name}, {@code statedVnd},
 *       {@code ceilingVnd}, {@code amountVnd}; {@code leadUnits} with {@code name}, {@code amountVnd}, {@code amount};
 *       {@code leases}: what all receive this year ({@code amountVnd}), how many state term and total ({@code dated}), and
 *       what those cost in all their years ({@code commitmentsVnd})
 *   <li>{@code rows}, as given: {@code no}, {@code name}, {@code leadUnit}, its {@code successor}, {@code amountVnd},
 *       {@code amount}, {@code printed}, {@code source}, {@code kind}, {@code note}, {@code lease} ({@code years},
 *       {@code totalVnd}, {@code fundedBeforeVnd}, {@code startYear}, {@code availableOnMarket}), {@code phase},
 *       {@code fullAmountVnd}, {@code cyberSecurityVnd}, {@code groups} ({@code group}, {@code document}, {@code derived},
 *       {@code reading}), {@code requestedVnd}, {@code minimumVnd}, {@code eligible}, {@code procedure}; null where the row
 *       does not say or it cannot be told
 *   <li>{@code findings} and {@code digests}, as in a report
 * </ul>
 */
public final class BudgetJson {
    private record Judged(Plan plan, @Nullable LocalDate asOf, BudgetResult result, Digests digests) {}

    private record Unit(String name, long amount) {}

    private record Leases(long amountVnd, long dated, long commitmentsVnd) {}

    private record Row(TaskRow task, BudgetResult result) {}

    private BudgetJson() {}

    /**
     * {@code result} in {@code language}.
     *
     * @param asOf the day for which waivers count; null if there are none
     * @param digests what it was made from
     */
    public static String of(
            Plan plan, @Nullable LocalDate asOf, BudgetResult result, Digests digests, Language language) {
        return ClassificationJson.JSON.write(new Judged(plan, asOf, result, digests), language);
    }

    /** The rows of {@code result}, to be written as a part of something else by a mapper with {@link RulesModule}. */
    public static List<?> rows(BudgetResult result) {
        return result.rows().stream().map(row -> new Row(row, result)).toList();
    }

    static void addTo(SimpleModule module, Language language) {
        module.addSerializer(new JsonFields<>(Judged.class)
                .with("plan", judged -> judged.plan().id())
                .with("asOf", Judged::asOf)
                .with("language", judged -> language)
                .with("decisionDate", judged -> judged.result().decidedOn())
                .with(
                        "decree",
                        judged -> judged.result().decree() == null
                                ? null
                                : judged.result().decree().id())
                .with("compliant", judged -> judged.result().compliant())
                .with("summary", judged -> Summary.of(judged.result().findings()))
                .with("notes", judged -> List.of(PlanOrigin.of(judged.plan()).told()))
                .with("totalVnd", judged -> judged.result().totalVnd())
                .with("total", judged -> Money.ty(judged.result().totalVnd()))
                .with("sources", judged -> judged.result().sources())
                .with("leadUnits", judged -> units(judged.result().byLeadUnit()))
                .with("leases", judged -> leases(judged.result()))
                .with("rows", judged -> rows(judged.result()))
                .with("findings", judged -> judged.result().findings())
                .with("digests", Judged::digests));
        module.addSerializer(new JsonFields<>(FundingSource.class)
                .with("id", FundingSource::id)
                .with("name", source -> source.origin().name())
                .with("statedVnd", FundingSource::stated)
                .with("ceilingVnd", FundingSource::ceiling)
                .with("amountVnd", FundingSource::allotted));
        module.addSerializer(new JsonFields<>(Unit.class)
                .with("name", Unit::name)
                .with("amountVnd", Unit::amount)
                .with("amount", unit -> Money.ty(unit.amount())));
        module.addSerializer(new JsonFields<>(Row.class)
                .with("no", row -> row.task().no())
                .with("name", row -> row.task().name())
                .with(
                        "leadUnit",
                        row -> row.task().lead() == null
                                ? null
                                : row.task().lead().written())
                .with("successor", row -> successor(row.task()))
                .with("amountVnd", row -> row.task().granted())
                .with("amount", row -> Money.ty(row.task().granted()))
                .with("printed", row -> row.task().printed())
                .with("source", row -> row.task().source())
                .with("kind", row -> row.task().kind())
                .with("note", row -> row.task().note())
                .with("lease", row -> row.task().lease())
                .with("phase", row -> row.task().phase())
                .with("fullAmountVnd", row -> row.task().fullAmount())
                .with("cyberSecurityVnd", row -> row.task().cyberSecurity())
                .with("groups", row -> row.task().claims())
                .with("requestedVnd", row -> row.task().requested())
                .with("minimumVnd", row -> row.task().minimum())
                .with("eligible", row -> row.task().isEligible())
                .with("procedure", row -> row.result().procedure(row.task()).orElse(null)));
        module.addSerializer(new JsonFields<>(LeaseTerms.class)
                .with("years", LeaseTerms::years)
                .with("totalVnd", LeaseTerms::total)
                .with("fundedBeforeVnd", LeaseTerms::fundedBefore)
                .with("startYear", LeaseTerms::startYear)
                .with("availableOnMarket", LeaseTerms::availableOnMarket));
        module.addSerializer(new JsonFields<>(Claim.class)
                .with("group", claim -> claim.group().id())
                .with("document", Claim::document)
                .with("derived", Claim::isDerived)
                .with("reading", Claim::reading));
    }

    private static List<Unit> units(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(unit -> new Unit(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static Leases leases(BudgetResult result) {
        return new Leases(result.leasesVnd(), result.datedLeases(), result.commitmentsVnd());
    }

    private static @Nullable String successor(TaskRow row) {
        return row.lead() == null ? null : row.lead().successorName().orElse(null);
    }
}

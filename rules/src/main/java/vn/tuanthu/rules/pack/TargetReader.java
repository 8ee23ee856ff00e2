package vn.tuanthu.rules.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.PointsChange;
import vn.tuanthu.plan.Target;
import vn.tuanthu.plan.Target.ProvinceFigure;
import vn.tuanthu.plan.Threshold;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** Reads {@code targets.yaml} and refuses a target that no figure could ever answer as it is written. */
final class TargetReader {
    private static final LocalizedText NONE = LocalizedText.of("");
    private static final LocalizedText PLACES = new LocalizedText("bậc", "places");
    /** No target of a plan counts further, nor has a province so many đồng; what they lack of it stays exact. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InputText file;
    private final PackSchema.Targets shape;
    private final PackSchema.Identity identity;
    private final Map<String, Clause> clauses;
    private final List<Problem> problems;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Long> per = new LinkedHashMap<>();

    TargetReader(
            InputText file,
            PackSchema.Targets shape,
            PackSchema.Identity identity,
            Map<String, Clause> clauses,
            List<Problem> problems) {
        this.file = file;
        this.shape = shape;
        this.identity = identity;
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The indicators, once {@link #read} has read them. */
    List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    List<Target> read() {
        for (int i = 0; i < shape.indicators().size(); i++) {
            indicator(shape.indicators().get(i), shape.basis(), "/indicators/" + i);
        }
        List<Target> targets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < shape.targets().size(); i++) {
            PackSchema.Quantified one = shape.targets().get(i);
            String at = "/targets/" + i;
            if (!ids.add(one.id())) {
                bad(at + "/id", "pack.repeated", one.id());
            }
            if (!one.id().startsWith(one.clause())) {
                bad(at + "/id", "pack.id-not-of-clause", one.id(), one.clause());
            }
            Clause clause = resolve(at + "/clause", one.id(), one.clause(), clauses);
            Indicator indicator = resolve(at + "/indicator", one.id(), one.indicator(), indicators);
            if (clause != null && indicator != null) {
                Target target = target(one, clause, indicator, at);
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    private void indicator(PackSchema.Measured one, LocalizedText basis, String at) {
        Measure measure = Objects.requireNonNullElse(one.measure(), Measure.RATIO);
        boolean alone = measure.isSingle() || measure == Measure.DONE;
        LocalizedText unit = one.unit();
        if (unit == null && (measure.isPlace() || measure == Measure.DONE)) {
            unit = PLACES;
        }
        if (unit == null) {
            bad(at, "pack.no-unit", one.id());
            unit = NONE;
        }
        LocalizedText denominator = one.denominator();
        if (denominator == null && !alone) {
            bad(at, "pack.no-denominator", one.id(), measure.name());
            denominator = NONE;
        }
        if ((one.per() != null) != (measure == Measure.DENSITY) || one.per() != null && one.per() < 1) {
            bad(at, "pack.per", one.id());
        } else if (one.per() != null) {
            per.put(one.id(), one.per());
        }
        Indicator indicator = new Indicator(
                one.id(),
                measure,
                one.numerator(),
                denominator,
                unit,
                Objects.requireNonNullElse(one.trap(), NONE),
                Boolean.TRUE.equals(one.state()),
                one.heldBy() == null ? List.of() : one.heldBy(),
                one.services(),
                basis);
        if (indicators.putIfAbsent(one.id(), indicator) != null) {
            bad(at + "/id", "pack.repeated", one.id());
        }
    }

    private @Nullable Target target(PackSchema.Quantified one, Clause clause, Indicator indicator, String at) {
        int before = problems.size();
        Threshold threshold = threshold(one, indicator, at);
        List<Plan.Member> each = each(one, at);
        ProvinceFigure province = province(one, indicator, at);
        LocalDate due = one.due() == null && indicator.measure() == Measure.DONE ? identity.lastDay() : one.due();
        if (due != null && (due.isBefore(identity.firstDay()) || due.isAfter(identity.lastDay()))) {
            bad(at + "/due", "pack.due", one.id(), due, identity.firstDay(), identity.lastDay());
        }
        if (one.rankedOf() != null && indicator.measure() != Measure.RANK) {
            bad(at + "/rankedOf", "pack.ranked-of", one.id());
        } else if (one.rankedOf() != null
                && threshold != null
                && threshold.value().compareTo(BigDecimal.valueOf(one.rankedOf())) > 0) {
            bad(at + "/rankedOf", "pack.place-beyond", one.id(), threshold.value(), one.rankedOf());
        }
        if (one.tiers() != null && one.tiers().isEmpty()) {
            bad(at + "/tiers", "pack.asks-nobody", one.id(), "tiers", names(Agency.Tier.values()));
        }
        if (problems.size() > before || threshold == null) {
            return null;
        }
        boolean own = province == ProvinceFigure.OWN;
        return new Target(
                one.id(),
                clause,
                indicator,
                threshold,
                change(one),
                one.rankedOf(),
                due,
                province,
                each,
                one.tiers() == null
                        ? (own ? Set.of(Agency.Tier.PROVINCE) : EnumSet.allOf(Agency.Tier.class))
                        : one.tiers(),
                one.kinds() == null ? (own ? Set.of() : EnumSet.allOf(Agency.Kind.class)) : one.kinds(),
                one.except() == null ? Map.of() : one.except(),
                Boolean.TRUE.equals(one.publicServicesOnly()),
                one.certainty());
    }

    /** Whose figure it is; what names no kind of agency, or members of a list, belongs to no agency. */
    private ProvinceFigure province(PackSchema.Quantified one, Indicator indicator, String at) {
        boolean ofNobody =
                one.each() != null || one.kinds() != null && one.kinds().isEmpty();
        Measure measure = indicator.measure();
        ProvinceFigure stated = one.province();
        if (stated == null || ofNobody && stated == ProvinceFigure.POOLED) {
            if (stated == null && !ofNobody) {
                bad(at, "pack.no-province", one.id(), names(ProvinceFigure.values()));
            }
            return ProvinceFigure.OWN;
        }
        if (ofNobody && stated != ProvinceFigure.OWN) {
            bad(at + "/province", "pack.share-of-nobody", one.id());
        } else if (measure.isPlace() && stated != ProvinceFigure.OWN) {
            bad(at + "/province", "pack.rank-of-agencies", one.id());
        } else if (measure == Measure.DONE && stated == ProvinceFigure.EACH_AGENCY) {
            bad(at + "/province", "pack.done-each", one.id());
        } else if (measure == Measure.DONE && stated == ProvinceFigure.POOLED) {
            bad(at + "/province", "pack.done-pooled", one.id());
        } else if (stated == ProvinceFigure.SHARE_OF_AGENCIES
                && (measure != Measure.DONE && measure != Measure.RATIO
                        || comparison(one, measure) != Comparison.AT_LEAST
                                && comparison(one, measure) != Comparison.MORE_THAN)) {
            bad(at + "/province", "pack.share-of-what", one.id());
        }
        return stated;
    }

    private List<Plan.Member> each(PackSchema.Quantified one, String at) {
        if (one.each() == null) {
            return List.of();
        }
        Map<String, List<Plan.Member>> lists = identity.lists() == null ? Map.of() : identity.lists();
        List<Plan.Member> members = resolve(at + "/each", one.id(), one.each(), lists);
        if (members != null && members.isEmpty()) {
            bad(at + "/each", "pack.empty-list", one.each());
        }
        return members == null ? List.of() : members;
    }

    private static Comparison comparison(PackSchema.Quantified one, Measure measure) {
        boolean isFall = one.points() != null && one.points().signum() < 0;
        return Objects.requireNonNullElse(
                one.comparison(), measure == Measure.RANK || isFall ? Comparison.AT_MOST : Comparison.AT_LEAST);
    }

    private @Nullable Threshold threshold(PackSchema.Quantified one, Indicator indicator, String at) {
        Measure measure = indicator.measure();
        Comparison comparison = comparison(one, measure);
        BigDecimal value = one.threshold();
        if (one.base() != null || one.points() != null) {
            PointsChange change = points(one, measure, at);
            if (change == null) {
                return null;
            }
            value = change.share();
        }
        if (value == null && measure == Measure.DONE) {
            value = HUNDRED;
        }
        if (value == null) {
            bad(at, "pack.no-threshold", one.id());
            return null;
        }
        int before = problems.size();
        possible(one.id(), measure, value, at + "/threshold");
        if ((one.upTo() != null) != (comparison == Comparison.BETWEEN)) {
            bad(at + "/upTo", "pack.up-to", one.id());
        } else if (one.upTo() != null) {
            possible(one.id(), measure, one.upTo(), at + "/upTo");
            if (one.upTo().compareTo(value) <= 0) {
                bad(at + "/upTo", "pack.up-to-below", one.id(), plain(value), plain(one.upTo()));
            }
        }
        boolean share = measure == Measure.RATIO || measure == Measure.DONE;
        if (share && comparison == Comparison.MORE_THAN && value.compareTo(HUNDRED) >= 0
                || comparison == Comparison.LESS_THAN && value.signum() == 0) {
            bad(at + "/threshold", "pack.never", one.id());
        }
        aim(one, measure, comparison, value, at);
        if (problems.size() > before) {
            return null;
        }
        long scale = Threshold.scale(measure, per.getOrDefault(indicator.id(), 1L));
        return new Threshold(measure, scale, comparison, value, one.upTo(), one.aim());
    }

    /** A share in percentage points more or less than that of a base year; null, and the problem said, where it is none. */
    private @Nullable PointsChange points(PackSchema.Quantified one, Measure measure, String at) {
        PointsChange change = change(one);
        boolean isAlone = one.threshold() == null && one.upTo() == null && one.aim() == null;
        if (change == null
                || measure != Measure.RATIO
                || !isAlone
                || change.points().signum() == 0) {
            bad(at + (one.points() == null ? "/base" : "/points"), "pack.points", one.id());
            return null;
        }
        if (change.base().signum() < 0 || change.base().compareTo(HUNDRED) > 0) {
            bad(at + "/base", "pack.threshold", one.id(), plain(change.base()));
            return null;
        }
        if (change.share().signum() < 0 || change.share().compareTo(HUNDRED) > 0) {
            bad(at + "/points", "pack.points-range", one.id(), plain(change.base()), plain(change.points()));
            return null;
        }
        return change;
    }

    private static @Nullable PointsChange change(PackSchema.Quantified one) {
        return one.base() == null || one.points() == null ? null : new PointsChange(one.base(), one.points());
    }

    private void possible(String id, Measure measure, BigDecimal value, String at) {
        boolean share = measure == Measure.RATIO || measure == Measure.DONE;
        if ((share || measure == Measure.DECREASE) && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            bad(at, "pack.threshold", id, plain(value));
        } else if (value.signum() < 0 || measure.isPlace() && value.signum() == 0) {
            bad(at, "pack.threshold-negative", id, plain(value));
        } else if (measure.isWhole() && value.stripTrailingZeros().scale() > 0) {
            bad(at, "pack.threshold-whole", id, plain(value));
        } else if (value.precision() > 18
                || Math.abs((long) value.scale()) > 18
                || value.compareTo(most(measure)) > 0) {
            bad(at, "pack.threshold-digits", id);
        }
    }

    private static BigDecimal most(Measure measure) {
        return measure == Measure.AMOUNT ? MOST_MONEY : MOST;
    }

    /** The aim is harder than the value, in the direction of the comparison. */
    private void aim(PackSchema.Quantified one, Measure measure, Comparison comparison, BigDecimal value, String at) {
        BigDecimal aim = one.aim();
        if (aim == null) {
            return;
        }
        possible(one.id(), measure, aim, at + "/aim");
        boolean harder = comparison.hasLeast() ? aim.compareTo(value) > 0 : aim.compareTo(value) < 0;
        if (measure == Measure.DONE || comparison.hasLeast() && comparison.hasMost() || !harder) {
            bad(at + "/aim", "pack.aim", one.id(), plain(aim), plain(value));
        }
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 50 ? number.toString() : number.toPlainString();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private <T> @Nullable T resolve(String at, String check, String name, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            bad(
                    at,
                    "pack.unresolved",
                    check,
                    name,
                    Suggestion.nearest(name, known.keySet()).orElse("–"));
        }
        return found;
    }

    private void bad(String pointer, String key, Object... arguments) {
        problems.add(new Problem(
                file.name(),
                SourceLocations.of(file).at(pointer),
                Message.of(key, arguments),
                Message.of("pack.remedy")));
    }
}

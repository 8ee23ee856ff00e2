package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Comparison;
import vn.tuanthu.plan.Measure;
import vn.tuanthu.plan.SystemLink;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.Message;

/** Holds the section {@code systems} of {@code plan.yaml} to the checks of the plan. */
final class SystemLinks {
    private final InputText file;
    private final Map<String, Check> checks;
    private final List<Problem> problems;

    SystemLinks(InputText file, Map<String, Check> checks, List<Problem> problems) {
        this.file = file;
        this.checks = checks;
        this.problems = problems;
    }

    /** Those that hold together; the problems of the others are said. */
    List<SystemLink> read(List<PackSchema.Link> shapes) {
        List<SystemLink> links = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            SystemLink link = link(shapes.get(i), "/systems/" + i);
            // Two targets may share an indicator; its figure can be taken from the systems only once.
            if (link != null
                    && !answered.add(
                            link.check() instanceof Target t
                                    ? t.indicatorId()
                                    : link.check().id())) {
                bad(
                        "/systems/" + i + "/check",
                        Message.of("pack.repeated", shapes.get(i).check()));
            } else if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    private @Nullable SystemLink link(PackSchema.Link shape, String place) {
        Check check = checks.get(shape.check());
        if (check == null) {
            String nearest = Suggestion.nearest(shape.check(), checks.keySet()).orElse("–");
            bad(place + "/check", Message.of("pack.unresolved", "systems", shape.check(), nearest));
            return null;
        }
        if (!shape.shows().answers(check)) {
            bad(
                    place + "/shows",
                    Message.of(
                            check instanceof Target ? "pack.link-to-target" : "pack.link-to-duty",
                            shape.check(),
                            shape.shows().name()));
            return null;
        }
        if (check instanceof Target target && !isShareOfSystems(target)) {
            bad(place + "/check", Message.of("pack.link-form", shape.check()));
            return null;
        }
        int from = shape.fromLevel() == null ? SystemLink.LOWEST : shape.fromLevel();
        if (from < SystemLink.LOWEST || from > SystemLink.HIGHEST) {
            bad(place + "/fromLevel", Message.of("pack.link-level", from, SystemLink.LOWEST, SystemLink.HIGHEST));
            return null;
        }
        return new SystemLink(check, shape.shows(), from);
    }

    /** Systems are counted out of systems, so only a least share of them can be answered. */
    private static boolean isShareOfSystems(Target target) {
        Comparison comparison = target.threshold().comparison();
        return target.indicator().measure() == Measure.RATIO
                && (comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN);
    }

    private void bad(String pointer, Message what) {
        problems.add(
                new Problem(file.name(), SourceLocations.of(file).at(pointer), what, Message.of("pack.link.remedy")));
    }
}

package vn.tuanthu.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.plan.Check;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Waiver;

/** Says what is wrong with waivers: whom they excuse of what, why, and who says so. */
final class WaiverValidator {
    /** Takes a name that nobody knows, with those that are known. */
    interface Names {
        void unknown(String at, Message what, String given, Collection<String> known);
    }

    private final Plan plan;
    private final SharedEvidence shared;
    private final Supplier<OtherChecks> others;
    private final Evidence evidence;
    private final Set<String> agencies;
    private final FigureValidator.Problems problems;
    private final Names names;

    WaiverValidator(
            Plan plan,
            SharedEvidence shared,
            Supplier<OtherChecks> others,
            Evidence evidence,
            Set<String> agencies,
            FigureValidator.Problems problems,
            Names names) {
        this.plan = plan;
        this.shared = shared;
        this.others = others;
        this.evidence = evidence;
        this.agencies = agencies;
        this.problems = problems;
        this.names = names;
    }

    void everything() {
        for (int i = 0; i < evidence.waivers().size(); i++) {
            Waiver waiver = evidence.waivers().get(i);
            if (!shared.isAsked(waiver, evidence)) {
                continue;
            }
            proves(waiver.reason(), "/waivers/" + i, "reason");
            proves(waiver.approvedBy(), "/waivers/" + i, "approvedBy");
            if (plan.checks().stream().noneMatch(check -> check.id().equals(waiver.check()))) {
                waiverOfAnother(waiver, "/waivers/" + i + "/check");
            }
            String subject = waiver.subject();
            if (subject != null
                    && plan.targets().stream()
                            .flatMap(target -> target.each().stream())
                            .noneMatch(member -> member.id().equals(subject))
                    && !subject.equals(plan.province().id())
                    && !agencies.contains(subject)
                    && !others.get().subjects().contains(subject)) {
                names.unknown(
                        "/waivers/" + i + "/subject",
                        Message.of("evidence.unknown-agency", subject),
                        subject,
                        agencies);
            }
        }
    }

    private void waiverOfAnother(Waiver waiver, String at) {
        OtherChecks known = others.get();
        if (known.decisive().contains(waiver.check())) {
            return;
        }
        Message reason = known.unwaivable().get().get(waiver.check());
        if (reason != null) {
            problems.bad(at, reason, Message.of("evidence.waived-nothing.remedy"));
        } else {
            List<String> all = Stream.concat(plan.checks().stream().map(Check::id), known.decisive().stream())
                    .sorted()
                    .toList();
            names.unknown(at, Message.of("evidence.unknown-check", waiver.check()), waiver.check(), all);
        }
    }

    /** What excuses somebody must say why, and who says so. */
    private void proves(String text, String at, String field) {
        if (field.equals("reason") ? Blank.explainsNothing(text) : Blank.provesNothing(text)) {
            text(at, field, Blank.is(text) ? "evidence.blank-text" : "evidence.open-text", text);
        }
    }

    private void text(String at, String field, String key, String text) {
        problems.bad(at + "/" + field, Message.of(key, field, text), Message.of(key + ".remedy"));
    }
}

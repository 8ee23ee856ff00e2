package vn.tuanthu.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.plan.Indicator;
import vn.tuanthu.plan.Percentage;
import vn.tuanthu.plan.Target;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;

/** Loops and comparisons that give the same verdicts as the rules, with reason, clause and evidence. */
final class ByHandWithReasons implements Peer {
    private static final LocalizedText NOTHING = LocalizedText.of("");

    @Override
    public List<Decision> judge(Province province) {
        Map<String, Map<String, Measurement>> byAgency = province.figuresByAgency();
        List<Decision> decisions = new ArrayList<>();
        for (Agency agency : province.agencies()) {
            Map<String, Measurement> own = byAgency.getOrDefault(agency.id(), Map.of());
            for (Target target : province.plan().targets()) {
                decisions.add(Decision.of(verdict(target, agency, own.get(target.indicatorId()))));
            }
        }
        return decisions;
    }

    private static Finding verdict(Target target, Agency agency, @Nullable Measurement figure) {
        Indicator what = target.indicator();
        Finding.Builder finding = Finding.of(target, agency)
                .required(target.required())
                .definition(Message.of("target.definition", what.numerator(), what.outOf(), what.basis()));
        if (!target.speaksOf(agency)) {
            return finding.ends(Outcome.NOT_APPLICABLE, exclusion(target, agency));
        }
        if (figure == null) {
            return finding.ends(
                    Outcome.NO_DATA,
                    Message.of(
                            "target.unanswered",
                            Message.of("target.no-figure", what.id(), what.numerator(), what.outOf())));
        }
        finding.evidence(List.of(Message.of(
                        "target.source",
                        figure.agency() + ": ",
                        figure.source() == null ? "–" : figure.source(),
                        String.valueOf(figure.period()))))
                .counted(figure.count(), figure.outOf());
        if (figure.isEmpty()) {
            return finding.ends(Outcome.NO_DATA, Message.of("target.zero", what.outOf(), what.caution()));
        }
        long missing = target.threshold().shortfall(figure.count(), figure.outOf());
        BigDecimal percent = Percentage.display(figure.count(), figure.outOf());
        Message measured = Message.of("target.measured.share", figure.count(), figure.outOf(), what.unit(), percent);
        Message inequality = Message.of(
                "target.inequality",
                Message.of("target.left.times", 100L, figure.count()),
                missing == 0 ? "≥" : "<",
                Message.of("target.right.times", target.threshold().value(), figure.outOf()));
        finding.percent(percent).shortfall(missing);
        if (missing == 0) {
            return finding.ends(
                    Outcome.PASS, Message.of("target.met", measured, target.inWords(), inequality, NOTHING));
        }
        Message gap = Message.of("target.gap.below", Message.of("threshold.count", missing, what.unit()));
        return finding.ends(
                Outcome.FAIL, Message.of("target.missed", measured, target.inWords(), inequality, gap, NOTHING));
    }

    private static Message exclusion(Target target, Agency agency) {
        if (!target.tiers().contains(agency.tier())) {
            return Message.of("target.other-tier", target.id(), agency.tier().text());
        }
        if (!target.kinds().contains(agency.kind())) {
            return Message.of("target.other-kind", target.id(), agency.kind().text());
        }
        return target.excepts(agency)
                ? Message.of(
                        "target.other-kind-at-tier",
                        target.id(),
                        agency.kind().text(),
                        agency.tier().text())
                : Message.of("target.no-public-services", target.id());
    }
}

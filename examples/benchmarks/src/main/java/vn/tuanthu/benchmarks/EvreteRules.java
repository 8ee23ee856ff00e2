package vn.tuanthu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import vn.tuanthu.verdict.Outcome;

/** Evrete: four rules over the cases in one session, with conditions compiled from text when the program starts. */
final class EvreteRules implements Peer {
    private static final String GAP = "$c.percent * $c.denominator - 100 * $c.numerator";

    private final Knowledge knowledge;

    EvreteRules() {
        this.knowledge = new KnowledgeService()
                .newKnowledge()
                .builder()
                .newRule("not asked")
                .forEach("$c", Case.class)
                .where("!$c.asked")
                .execute(context -> record(context, Outcome.NOT_APPLICABLE))
                .newRule("no figure")
                .forEach("$c", Case.class)
                .where("$c.asked", "!$c.measured")
                .execute(context -> record(context, Outcome.NO_DATA))
                .newRule("met")
                .forEach("$c", Case.class)
                .where("$c.asked", "$c.measured", GAP + " <= 0")
                .execute(context -> record(context, Outcome.PASS))
                .newRule("missed")
                .forEach("$c", Case.class)
                .where("$c.asked", "$c.measured", GAP + " > 0")
                .execute(context -> record(context, Outcome.FAIL))
                .build();
    }

    private static void record(RhsContext context, Outcome outcome) {
        Case one = context.get("$c");
        List<Decision> decisions = context.getRuntime().get("decisions");
        decisions.add(one.ends(outcome));
    }

    @Override
    public List<Decision> judge(Province province) {
        List<Decision> decisions = new ArrayList<>();
        StatelessSession session = knowledge.newStatelessSession();
        session.set("decisions", decisions);
        session.insert(province.cases());
        session.fire();
        return decisions;
    }
}

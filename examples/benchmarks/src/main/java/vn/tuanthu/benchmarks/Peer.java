package vn.tuanthu.benchmarks;

import java.util.List;

/** One way of deciding which agency meets which target. Making one is what a program does when it starts. */
public interface Peer {
    /** A decision for every target and agency, in any order. */
    List<Decision> judge(Province province);

    /** The peers by name; the plan is read beforehand for all of them. */
    static Peer of(String name, Province any) {
        return switch (name) {
            case "hand" -> new ByHand();
            case "hand-reasons" -> new ByHandWithReasons();
            case "rules" -> new OurRules();
            case "engine" -> new OurEngine(any.plan());
            case "drools-text" -> DroolsFromText.asItIs();
            case "drools-floor" -> DroolsFromText.withoutConsequences();
            case "evrete" -> new EvreteRules();
            case "easy-rules" -> new EasyRulesRules();
            case "cel" -> new CelExpressions();
            case "dmn" -> new DmnDecisions();
            default -> throw new IllegalArgumentException(name);
        };
    }
}

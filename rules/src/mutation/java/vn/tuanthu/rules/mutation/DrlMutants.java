package vn.tuanthu.rules.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes in the text of rules: a rule removed, a salience dropped, a pattern dropped, a {@code not} dropped, a
 * condition dropped or negated, a comparison moved to its neighbour, a level moved by one, a statement dropped.
 */
final class DrlMutants {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.*?)\".*?^end$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern GLOBAL = Pattern.compile("(?m)^global .*\\n");
    private static final Pattern SALIENCE = Pattern.compile("(?m)^\\s*salience .*\\n");
    private static final Pattern FACT = Pattern.compile("\\b[A-Z]\\w*(?:\\.[A-Z]\\w*)*\\(");
    private static final Pattern COMPARISON = Pattern.compile(" (==|!=|>=|<=|>|<) ");
    private static final Pattern EQUALITY = Pattern.compile("[^&|]* (==|!=) [^&|]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$\"-])\\d+(?![\\w.\"])");
    private static final Pattern STATEMENT = Pattern.compile("(?s)[^;]+;");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:.*", Pattern.DOTALL);

    private final String path;
    private final String drl;
    private final String globals;
    private int ruleStart;
    private int ruleEnd;
    private final List<Mutant> mutants = new ArrayList<>();
    /** How often a rule says the same: its changes are told apart by their order. */
    private final Map<String, Integer> seen = new HashMap<>();

    private DrlMutants(String path, String drl, Collection<String> stage) {
        this.path = path;
        this.drl = drl;
        this.globals = stage.stream()
                .filter(file -> drlPackage(file).equals(drlPackage(drl)))
                .filter(file -> !GLOBAL.matcher(drl).find())
                .flatMap(file -> GLOBAL.matcher(file).results().map(global -> withPackage(global.group(), file)))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String withPackage(String global, String file) {
        String type = global.split(" ")[1];
        Matcher imported = Pattern.compile("(?m)^import (\\S*\\." + type + ");").matcher(file);
        return imported.find() ? global.replace(" " + type + " ", " " + imported.group(1) + " ") : global;
    }

    /** The package that the text of rules declares: its stage. */
    static String drlPackage(String drl) {
        Matcher declared = PACKAGE.matcher(drl);
        if (!declared.find()) {
            throw new IllegalStateException("no package in " + drl);
        }
        return declared.group(1);
    }

    /**
     * Of one file with the text {@code drl}.
     *
     * @param all texts of all files: one of a stage declares the globals of the others
     */
    static List<Mutant> of(String path, String drl, Collection<String> all) {
        return new DrlMutants(path, drl, all).changes();
    }

    private List<Mutant> changes() {
        Matcher rules = RULE.matcher(drl);
        while (rules.find()) {
            rule(rules.group(1), rules.start(), rules.end());
        }
        return mutants;
    }
    /** The last rule of one file with the text {@code drl}, compiled anew without a change. */
    static Mutant none(String path, String drl, Collection<String> stage) {
        DrlMutants all = new DrlMutants(path, drl, stage);
        Matcher rules = RULE.matcher(drl);
        while (rules.find()) {
            all.mutants.clear();
            all.ruleStart = rules.start();
            all.ruleEnd = rules.end();
            all.add(rules.group(1), "no change", rules.end(), rules.end(), "");
        }
        return all.mutants.get(0);
    }

    private void rule(String name, int start, int end) {
        ruleStart = start;
        ruleEnd = end;
        add(name, "rule removed", start, end, "");
        Matcher salience = SALIENCE.matcher(drl).region(start, end);
        if (salience.find()) {
            add(name, "salience dropped", salience.start(), salience.end(), "");
        }
        int when = drl.indexOf("\nwhen\n", start) + "\nwhen\n".length();
        int then = drl.indexOf("\nthen\n", start) + 1;
        patterns(name, when, then);
        numbers(name, when, then);
        consequence(name, then + "then\n".length(), drl.lastIndexOf("\nend", end) + 1);
        Matcher fact = FACT.matcher(drl).region(when, then);
        while (fact.find()) {
            if (!insideConstraint(when, fact.start())) {
                constraints(name, fact.group(), fact.end(), closing(fact.end()));
            }
        }
    }

    /** Whole patterns, each from its line to the end of the line on which its brackets close. */
    private void patterns(String rule, int when, int then) {
        for (int at = when; at < then; ) {
            int end = at;
            int depth = 0;
            do {
                char c = drl.charAt(end++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '\n' && depth == 0) {
                    break;
                }
            } while (end < then);
            String pattern = drl.substring(at, end).strip();
            if (!pattern.isEmpty() && !pattern.startsWith("//")) {
                add(rule, "dropped: " + pattern, at, end, "");
                int not = drl.indexOf("not ", at);
                if (pattern.startsWith("not ")) {
                    add(rule, "no longer negated: " + pattern, not, not + "not ".length(), "exists ");
                }
            }
            at = end;
        }
    }

    /** Levels and other numbers of a rule, moved by one. */
    private void numbers(String rule, int from, int to) {
        Matcher number = NUMBER.matcher(drl).region(from, to);
        while (number.find()) {
            int value = Integer.parseInt(number.group());
            int line = drl.lastIndexOf('\n', number.start()) + 1;
            String where = drl.substring(line, drl.indexOf('\n', line)).strip();
            add(rule, value + " one up: " + where, number.start(), number.end(), String.valueOf(value + 1));
            add(rule, value + " one down: " + where, number.start(), number.end(), String.valueOf(value - 1));
        }
    }

    /** What a rule does: each statement dropped, its numbers moved by one. */
    private void consequence(String rule, int from, int to) {
        Matcher statement = STATEMENT.matcher(drl).region(from, to);
        while (statement.find()) {
            add(rule, "not done: " + statement.group().strip(), statement.start(), statement.end(), "");
        }
        numbers(rule, from, to);
    }

    private void constraints(String rule, String fact, int from, int to) {
        List<int[]> parts = split(from, to);
        for (int i = 0; i < parts.size(); i++) {
            int start = parts.get(i)[0];
            int end = parts.get(i)[1];
            String constraint = drl.substring(start, end).strip();
            if (constraint.isEmpty() || BINDING.matcher(constraint).matches()) {
                continue;
            }
            String where = fact + "…) ";
            int cutFrom = i == 0 ? start : start - 1;
            int cutTo = i == 0 && parts.size() > 1 ? end + 1 : end;
            add(rule, where + "dropped: " + constraint, cutFrom, cutTo, "");
            boolean negated = constraint.startsWith("!");
            String opposite = negated ? constraint.substring(1) : "!(" + constraint + ")";
            add(rule, where + "negated: " + constraint, start, end, " " + opposite);
            if (EQUALITY.matcher(constraint).matches()) {
                continue; // the opposite is all that can become of it
            }
            Matcher comparison = COMPARISON.matcher(drl).region(start, end);
            while (comparison.find()) {
                String neighbour = neighbour(comparison.group(1));
                add(
                        rule,
                        where + comparison.group(1) + " becomes " + neighbour + ": " + constraint,
                        comparison.start(1),
                        comparison.end(1),
                        neighbour);
            }
        }
    }

    private static String neighbour(String operator) {
        return switch (operator) {
            case "==" -> "!=";
            case "!=" -> "==";
            case ">=" -> ">";
            case ">" -> ">=";
            case "<=" -> "<";
            default -> "<=";
        };
    }

    /** Whether the bracket before {@code at} belongs to a fact, so that this is a call within its conditions. */
    private boolean insideConstraint(int when, int at) {
        Matcher fact = FACT.matcher(drl).region(when, at);
        while (fact.find()) {
            if (closing(fact.end()) > at) {
                return true;
            }
        }
        return false;
    }

    private int closing(int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = drl.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at - 1;
    }

    private List<int[]> split(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; at < to; at++) {
            char c = drl.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(new int[] {start, at});
                start = at + 1;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    private void add(String rule, String change, int start, int end, String replacement) {
        String drlPackage = drlPackage(drl);
        boolean removed = start == ruleStart && end == ruleEnd;
        String head = drl.substring(0, drl.indexOf("\nrule \"") + 1);
        String changed = removed
                ? ""
                : head + globals + drl.substring(ruleStart, start) + replacement + drl.substring(end, ruleEnd) + "\n";
        String named = Mutant.file(path) + " | " + rule + " | " + change.replaceAll("\\s+", " ");
        int times = seen.merge(named, 1, Integer::sum);
        mutants.add(new Mutant(
                times == 1 ? named : named + " (" + times + ")",
                path,
                Optional.of(new Mutant.Rule(drlPackage, rule)),
                () -> RuleCompiler.compiled(path, drlPackage, rule, changed)));
    }
}

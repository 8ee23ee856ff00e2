package vn.tuanthu.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drools.base.base.ObjectType;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.conf.SequentialOption;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import vn.tuanthu.text.OwnSentences;
import vn.tuanthu.verdict.Finding;

/**
 * The rules of one stage, compiled when this library was built: every rule of one DRL package, in however many files it
 * stands, or of several packages, of which others may be part of another stage too. Immutable and safe to share between threads: every run has a session of its own.
 */
public final class RuleSet {
    /** Building rules takes longer than most of what is asked of them, and they are the same for everybody. */
    private static final Map<Built, RuleSet> BUILT = new ConcurrentHashMap<>();

    private record Built(List<String> drlPackages, SequentialOption onePass) {}

    private static final String MODELS = "META-INF/kie/vn.tuanthu/tuanthu-rules/drools-model";
    private static final String GLOBAL = "findings";

    /** Rules of others that ran more often than this, and this for each fact, go round in a circle. */
    private static final long RUNS = 1_000_000;

    private static final long RUNS_PER_FACT = 1_000;

    private final KieBase rules;
    /** What rules of our own have patterns for; empty of others'. */
    private final List<ObjectType> patterns;
    /** By type of fact, whether a pattern may match it. */
    private final Map<Class<?>, Boolean> asked = new ConcurrentHashMap<>();
    /** What rules of others speak by; null of our own. Others' may look for what is theirs by the context class loader. */
    private final @Nullable OwnSentences others;

    private RuleSet(KieBase rules, List<ObjectType> patterns, @Nullable OwnSentences others) {
        this.rules = rules;
        this.patterns = patterns;
        this.others = others;
    }

    /**
     * What a stage leaves: the verdicts it gave and all facts, those it was given and those it inferred, for the stage
     * that builds on it.
     *
     * @param findings in the order they were given
     * @param facts in the order they came
     */
    public record Result(List<Finding> findings, List<Object> facts) {}

    /**
     * The rule set whose DRL files declare one of {@code drlPackages}; built when it is first asked for.
     *
     * @throws IllegalStateException if the library was built without it
     */
    public static RuleSet of(String... drlPackages) {
        return built(List.of(drlPackages), SequentialOption.NO);
    }

    /**
     * The same for rules that infer no facts: nothing that a rule has seen needs to be remembered for a fact that may
     * still come, which takes less time and memory. A fact that such a rule inserts would not reach every other rule.
     *
     * @throws IllegalStateException if the library was built without it
     */
    public static RuleSet inOnePass(String... drlPackages) {
        return built(List.of(drlPackages), SequentialOption.YES);
    }

    private static RuleSet built(List<String> drlPackages, SequentialOption onePass) {
        return BUILT.computeIfAbsent(
                new Built(drlPackages, onePass),
                asked -> underOwnLoader(() -> {
                    InternalKnowledgeBase rules = KieBaseBuilder.createKieBaseFromModel(
                            drlPackages.stream().map(RuleSet::model).toList(), onePass);
                    List<ObjectType> patterns = rules.getRete().getObjectTypeNodes().stream()
                            .map(ObjectTypeNode::getObjectType)
                            .toList();
                    return new RuleSet(rules, patterns, null);
                }));
    }

    /**
     * Rules of one's own, compiled beforehand or from text with a compiler of one's own. They put their verdicts into
     * the global {@code findings}, a {@link FindingCollector}.
     *
     * @throws IllegalArgumentException if they declare no global of that name
     */
    public static RuleSet of(KieBase rules) {
        return of(rules, OwnSentences.NONE);
    }

    /**
     * The same for rules whose sentences are their own.
     *
     * @throws IllegalArgumentException if they declare no global of that name
     */
    public static RuleSet of(KieBase rules, OwnSentences sentences) {
        boolean recording = rules.getKiePackages().stream()
                .flatMap(drlPackage -> drlPackage.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(GLOBAL));
        if (!recording) {
            throw new IllegalArgumentException("the rules have nowhere to put their verdicts: declare \"global "
                    + FindingCollector.class.getName() + " " + GLOBAL + "\"");
        }
        return new RuleSet(rules, List.of(), Objects.requireNonNull(sentences, "sentences"));
    }

    /**
     * Drools finds its own parts by the context class loader, once and for ever: that of a pool's thread or of a plugin's
     * host does not see them.
     */
    private static <T> T underOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleSet.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Lets the rules judge {@code facts} and returns their verdicts in the order they were given. */
    public List<Finding> judge(Collection<?> facts) {
        return others == null ? underOwnLoader(() -> verdicts(facts)) : others.speaking(() -> verdictsOfOthers(facts));
    }

    private List<Finding> verdicts(Collection<?> facts) {
        StatelessKieSession session = rules.newStatelessKieSession();
        FindingCollector collector = new FindingCollector();
        session.setGlobal(GLOBAL, collector);
        session.execute(facts);
        return collector.findings();
    }

    /** Rules of others may fail, or never end: which one did is told. */
    private List<Finding> verdictsOfOthers(Collection<?> facts) {
        KieSession session = rules.newKieSession();
        RunningRule running = new RunningRule();
        try {
            FindingCollector collector = new FindingCollector();
            session.setGlobal(GLOBAL, collector);
            session.addEventListener(running);
            facts.forEach(session::insert);
            int most = (int) Math.min(Integer.MAX_VALUE, RUNS + RUNS_PER_FACT * facts.size());
            if (session.fireAllRules(most) >= most) {
                throw running.endless(most);
            }
            return collector.findings();
        } catch (LinkageError | AssertionError | StackOverflowError | RuntimeException e) {
            throw running.failure(e);
        } finally {
            session.dispose();
        }
    }

    /** Lets the rules judge {@code facts} and infer others from them. */
    public Result infer(Collection<?> facts) {
        return others == null ? underOwnLoader(() -> inferred(facts)) : others.speaking(() -> inferred(facts));
    }

    private Result inferred(Collection<?> facts) {
        KieSession session = rules.newKieSession();
        try {
            FindingCollector collector = new FindingCollector();
            session.setGlobal(GLOBAL, collector);
            for (Object fact : facts) {
                // Of what earlier stages inferred, most is for others: to insert it takes longer than to judge the
                // rest.
                if (others != null || isAsked(fact)) {
                    session.insert(fact);
                }
            }
            List<Object> all = new ArrayList<>(facts);
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    all.add(event.getObject());
                }
            });
            session.fireAllRules();
            return new Result(List.copyOf(collector.findings()), all);
        } finally {
            session.dispose();
        }
    }

    private boolean isAsked(Object fact) {
        return asked.computeIfAbsent(
                fact.getClass(), type -> patterns.stream().anyMatch(pattern -> pattern.isAssignableFrom(type)));
    }

    private static Model model(String drlPackage) {
        ClassLoader loader = RuleSet.class.getClassLoader();
        try (InputStream list = loader.getResourceAsStream(MODELS)) {
            if (list == null) {
                throw new IllegalStateException("the compiled rules are missing: " + MODELS);
            }
            String name = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(drlPackage + ".Rules"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no compiled rules for package " + drlPackage));
            return (Model) loader.loadClass(name).getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules of " + drlPackage + " cannot be loaded", e);
        }
    }
}

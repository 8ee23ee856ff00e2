package vn.tuanthu.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.InformationSystem;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.input.Suggestion;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.plan.Target;
import vn.tuanthu.reading.EvidenceValidator;
import vn.tuanthu.reading.OtherChecks;
import vn.tuanthu.rules.security.SecurityEngine;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;

/** Reads conformance statements, YAML or JSON, and says what is wrong with them. */
public final class StatementFile {
    /** A name or a password within an address of a database, in any of the ways that drivers take it. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)[?&;,:(/]\\s*(?:user|username|uid|pwd|passwd|\\w*password|passphrase)\\s*=|//[^/?;]*@|:[^:@/]+/[^@]*@");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ConformanceStatement statement;
    private final Plan plan;
    private final List<String> known;
    private final Collection<String> own;
    private final List<String> ofLevels = new ArrayList<>();
    private final String file;
    private final SourceLocations places;
    private final List<Problem> problems = new ArrayList<>();

    private StatementFile(
            ConformanceStatement statement, Plan plan, Collection<String> own, String file, SourceLocations places) {
        this.statement = statement;
        this.plan = plan;
        this.known = new ArrayList<>(CheckList.known(plan));
        this.known.addAll(own);
        this.own = own;
        this.file = file;
        this.places = places;
    }

    /**
     * The statement in {@code file}.
     *
     * @throws BadInputException with every problem found, each with file and line
     */
    public static ConformanceStatement read(Path file, Plan plan) {
        return read(InputText.read(file), plan, List.of());
    }

    /**
     * The statement in {@code text}.
     *
     * @param own ids of the vendor's own checks, which the statement may name too
     * @throws BadInputException with every problem found, each with file and line
     */
    public static ConformanceStatement read(InputText text, Plan plan, Collection<String> own) {
        ConformanceStatement statement = StructuredInput.read(text, ConformanceStatement.class);
        if (!new StatementFile(statement, plan, own, text.name(), SourceLocations.none())
                .review()
                .isEmpty()) {
            throw new BadInputException(
                    new StatementFile(statement, plan, own, text.name(), SourceLocations.of(text)).review());
        }
        return statement;
    }

    /**
     * Accepts a statement built by a program, or says what is wrong with it.
     *
     * @throws BadInputException with every problem found
     */
    public static ConformanceStatement reviewed(ConformanceStatement statement, Plan plan, Collection<String> own) {
        List<Problem> problems = new StatementFile(statement, plan, own, "statement", SourceLocations.none()).review();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return statement;
    }

    private List<Problem> review() {
        if (!plan.id().equals(statement.plan())) {
            bad("/plan", Message.of("evidence.unknown-plan", statement.plan()), Message.of("input.one-of", plan.id()));
        }
        ConformanceStatement.Product system = statement.system();
        if (system.kinds().isEmpty()) {
            bad("/system/kinds", Message.of("acceptance.no-kind"), Message.of("acceptance.no-kind.remedy"));
        }
        if (system.securityLevel() < 1 || system.securityLevel() > 5) {
            bad(
                    "/system/securityLevel",
                    Message.of("acceptance.level", system.securityLevel()),
                    Message.of("acceptance.level.remedy"));
        }
        agency();
        services(system.services());
        addresses(statement.addresses());
        systems(statement.systems());
        for (int i = 0; i < statement.also().size(); i++) {
            known("/also/" + i, statement.also().get(i));
        }
        if (statement.contract() != null) {
            proves("/contract/document", statement.contract().document());
            for (int i = 0; i < statement.contract().checks().size(); i++) {
                judged("/contract/checks/" + i, statement.contract().checks().get(i));
            }
            advice(statement.contract());
        }
        for (int i = 0; i < statement.withoutData().size(); i++) {
            judged(
                    "/withoutData/" + i + "/check",
                    statement.withoutData().get(i).check());
            proves(
                    "/withoutData/" + i + "/reason",
                    statement.withoutData().get(i).reason());
        }
        for (int i = 0; i < statement.waivers().size(); i++) {
            judged("/waivers/" + i + "/check", statement.waivers().get(i).check());
            proves("/waivers/" + i + "/reason", statement.waivers().get(i).reason());
            proves("/waivers/" + i + "/approvedBy", statement.waivers().get(i).approvedBy());
        }
        for (int i = 0; i < statement.measurements().size(); i++) {
            indicator(
                    "/measurements/" + i + "/indicator",
                    statement.measurements().get(i).indicator());
        }
        for (int i = 0; i < statement.documents().size(); i++) {
            among(
                    List.copyOf(new TreeSet<>(ByDocument.checks())),
                    "/documents/" + i + "/check",
                    statement.documents().get(i).check());
        }
        limit("/limits/responseMillis", statement.limits().responseMillis());
        limit("/limits/certificateDays", statement.limits().certificateDays());
        for (int i = 0; i < statement.databases().size(); i++) {
            database("/databases/" + i, statement.databases().get(i));
        }
        if (problems.isEmpty()) {
            unlisted();
        }
        return problems;
    }

    /** The agency is one of the plan's, where the plan lists those of its tier. */
    private void agency() {
        Evidence alone = Evidence.of(plan.id(), statement.asOf(), List.of(statement.agency()), List.of());
        EvidenceValidator.problems(plan, List.of(), () -> OtherChecks.NONE, alone, file, SourceLocations.none())
                .forEach(one -> bad("/agency", one.what(), one.remedy()));
    }

    /** What is said of a check that nobody makes of this system would never be heard. */
    private void unlisted() {
        List<String> listed = new ArrayList<>(CheckList.of(statement, plan).ids());
        listed.addAll(own);
        for (int i = 0; i < statement.withoutData().size(); i++) {
            listed("/withoutData/" + i, statement.withoutData().get(i).check(), listed);
        }
        for (int i = 0; i < statement.waivers().size(); i++) {
            listed("/waivers/" + i, statement.waivers().get(i).check(), listed);
        }
    }

    private void listed(String at, String check, List<String> listed) {
        if (!listed.contains(check)) {
            bad(
                    at + "/check",
                    Message.of("acceptance.unlisted-check", check),
                    Suggestion.nearest(check, listed)
                            .map(near -> Message.of("acceptance.unlisted-check.near", near, listed))
                            .orElseGet(() -> Message.of("acceptance.unlisted-check.remedy", listed)));
        }
    }

    /** What excuses, or is said to bind, must say something: a placeholder says nothing yet. */
    private void proves(String at, String text) {
        String field = at.substring(at.lastIndexOf('/') + 1);
        if (Blank.is(text)) {
            bad(at, Message.of("evidence.blank-text", field), Message.of("evidence.blank-text.remedy"));
        } else if (field.equals("reason") ? Blank.explainsNothing(text) : Blank.provesNothing(text)) {
            bad(at, Message.of("evidence.open-text", field, text), Message.of("evidence.open-text.remedy"));
        }
    }

    private void limit(String at, @Nullable Integer limit) {
        if (limit != null && limit < 1) {
            bad(at, Message.of("acceptance.limit", limit), Message.of("acceptance.limit.remedy"));
        }
    }

    private void database(String at, StatementDatabase database) {
        if (ACCOUNT.matcher(database.url()).find()) {
            // What it says is not repeated: it may hold a password.
            bad(at + "/url", Message.of("acceptance.account-in-url"), Message.of("acceptance.account-in-url.remedy"));
        } else if (!database.url().startsWith("jdbc:")) {
            bad(
                    at + "/url",
                    Message.of("acceptance.address", database.url()),
                    Message.of("acceptance.database.remedy"));
        }
        variable(at + "/userFrom", database.userFrom());
        variable(at + "/passwordFrom", database.passwordFrom());
        for (int i = 0; i < database.counts().size(); i++) {
            indicator(
                    at + "/counts/" + i + "/indicator", database.counts().get(i).indicator());
        }
    }

    private void variable(String at, @Nullable String name) {
        if (name != null && !VARIABLE.matcher(name).matches()) {
            // Not repeated either: somebody may have written the password itself.
            bad(at, Message.of("acceptance.no-variable-name"), Message.of("acceptance.no-variable-name.remedy"));
        }
    }

    private void indicator(String at, String indicator) {
        List<String> all =
                plan.targets().stream().map(Target::indicatorId).distinct().toList();
        if (!all.contains(indicator)) {
            bad(
                    at,
                    Message.of("evidence.unknown-indicator", indicator, plan.id()),
                    Suggestion.nearest(indicator, all)
                            .map(near -> Message.of("input.did-you-mean", near, all))
                            .orElseGet(() -> Message.of("input.one-of", all)));
        }
    }

    /** The law and the plan are no advice, whatever a contract says. */
    private void advice(ConformanceStatement.Contract contract) {
        for (int i = 0; i < contract.advice().size(); i++) {
            String check = contract.advice().get(i);
            String at = "/contract/advice/" + i;
            boolean look = known.contains(check) && plan.targets().stream().noneMatch(t -> t.id().equals(check));
            if (contract.checks().contains(check)) {
                bad(
                        at,
                        Message.of("acceptance.advice-and-mandatory", check),
                        Message.of("acceptance.advice-and-mandatory.remedy"));
            } else if (!look && (known.contains(check) || ofLevels.contains(check))) {
                bad(at, Message.of("acceptance.not-advice", check), Message.of("acceptance.not-advice.remedy"));
            } else {
                known(at, check);
            }
        }
    }

    private void services(List<ConformanceStatement.Service> services) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < services.size(); i++) {
            ConformanceStatement.Service service = services.get(i);
            String at = "/system/services/" + i;
            if (!seen.add(service.id())) {
                bad(
                        at + "/id",
                        Message.of("acceptance.repeated-service", service.id()),
                        Message.of("evidence.repeated.remedy"));
            }
            if (!service.path().startsWith("/") || service.path().startsWith("//")) {
                bad(at + "/path", Message.of("acceptance.path", service.path()), Message.of("acceptance.path.remedy"));
            }
        }
    }

    private void systems(List<InformationSystem> systems) {
        if (systems.isEmpty()) {
            return;
        }
        String id = statement.system().id();
        if (systems.stream().noneMatch(system -> system.id().equals(id))) {
            bad(
                    "/systems",
                    Message.of("acceptance.not-registered", id),
                    Message.of("acceptance.not-registered.remedy", id));
        }
        String agency = statement.agency().id();
        for (int i = 0; i < systems.size(); i++) {
            InformationSystem system = systems.get(i);
            if (system.agency() != null && !system.agency().equals(agency)) {
                bad(
                        "/systems/" + i + "/agency",
                        Message.of("acceptance.registered-elsewhere", system.agency(), agency),
                        Message.of("acceptance.registered-elsewhere.remedy"));
            }
            if (system.id().equals(id)
                    && system.hosting() != null
                    && system.hosting().kind() != statement.system().hosting().machines()) {
                bad(
                        "/systems/" + i + "/hosting/kind",
                        Message.of(
                                "acceptance.other-hosting",
                                system.hosting().kind(),
                                statement.system().hosting()),
                        Message.of("acceptance.other-hosting.remedy"));
            }
        }
        SecurityEngine security = SecurityEngine.forPlan(plan);
        Evidence evidence = Evidence.of(plan.id(), statement.asOf(), List.of(statement.agency()), List.of())
                .withSystems(StatementClassification.registered(statement));
        problems.addAll(security.problems(evidence, file, places));
        ofLevels.addAll(security.checks().stream().sorted().toList());
        ofLevels.addAll(StatementClassification.duties(plan));
    }

    private void addresses(ConformanceStatement.Addresses addresses) {
        for (int i = 0; i < addresses.pages().size(); i++) {
            web("/addresses/pages/" + i, addresses.pages().get(i));
        }
        if (addresses.missing() != null) {
            web("/addresses/missing", addresses.missing());
        }
        if (addresses.api() != null) {
            web("/addresses/api", addresses.api());
        }
        if (addresses.version() != null) {
            web("/addresses/version", addresses.version());
        }
        if (addresses.plain() != null && !"http".equals(addresses.plain().getScheme())) {
            bad(
                    "/addresses/plain",
                    Message.of("acceptance.address", addresses.plain().toString()),
                    Message.of("acceptance.plain.remedy"));
        }
    }

    private void web(String pointer, URI address) {
        boolean usable = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null;
        if (!usable) {
            bad(pointer, Message.of("acceptance.address", address.toString()), Message.of("acceptance.address.remedy"));
        }
    }

    /** Nothing else can be chosen: what a level asks for follows from the registered system. */
    private void known(String pointer, String check) {
        among(known, pointer, check);
    }

    private void judged(String pointer, String check) {
        List<String> all = new ArrayList<>(known);
        all.addAll(ofLevels);
        among(all, pointer, check);
    }

    private void among(List<String> ids, String pointer, String check) {
        if (!ids.contains(check)) {
            bad(
                    pointer,
                    Message.of("acceptance.unknown-check", check),
                    Suggestion.nearest(check, ids)
                            .map(near -> Message.of("input.did-you-mean", near, ids))
                            .orElseGet(() -> Message.of("input.one-of", ids)));
        }
    }

    private void bad(String pointer, Message what, Message remedy) {
        problems.add(new Problem(file, places.at(pointer), what, remedy));
    }
}

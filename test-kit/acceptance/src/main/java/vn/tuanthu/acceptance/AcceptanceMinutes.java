package vn.tuanthu.acceptance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.papers.AdministrativePaper;
import vn.tuanthu.papers.Gap;
import vn.tuanthu.papers.PaperPage;
import vn.tuanthu.papers.PaperWriter;
import vn.tuanthu.papers.Wording;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.Outcome;
import vn.tuanthu.verdict.Waiver;

/**
 * The minutes that a council signs, in Vietnamese administrative form: parties, what was tested, how, every check with what
 * is not met first, the conclusion, signatures. What the statement does not say is left as a gap to be filled in by hand.
 */
final class AcceptanceMinutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final String SEPARATOR = "\\|";

    private final Wording words = Wording.beside(AcceptanceMinutes.class, "acceptance-minutes");
    private final Certificate certificate;
    private final ConformanceStatement statement;
    private final TestSurroundings surroundings;
    private final LocalizedText planTitle;

    AcceptanceMinutes(
            Certificate certificate,
            ConformanceStatement statement,
            TestSurroundings surroundings,
            LocalizedText planTitle) {
        this.certificate = certificate;
        this.statement = statement;
        this.surroundings = surroundings;
        this.planTitle = planTitle;
    }

    /** The minutes as a page to print. */
    String html() {
        PaperPage page = PaperPage.by(
                issuer(),
                words.say("symbol"),
                words.say("window", certificate.system().name()));
        write(page);
        return page.html();
    }

    /** The minutes as a DOCX file. */
    byte[] docx() {
        AdministrativePaper paper = AdministrativePaper.by(issuer(), words.say("symbol"));
        write(paper);
        return paper.docx();
    }

    private AdministrativePaper.Issuer issuer() {
        return new AdministrativePaper.Issuer(
                null, statement.agency().name(), or(minutes().seat(), "gap.seat"));
    }

    private StatementMinutes minutes() {
        return statement.minutes();
    }

    private void write(PaperWriter paper) {
        paper.title(words.say("title"), words.say("about", certificate.system().name()));
        grounds(paper);
        paper.paragraph(words.say("today", or(minutes().place(), "gap.place")));
        parties(paper);
        subject(paper);
        test(paper);
        results(paper);
        conclusion(paper);
        paper.signatures(Stream.of("sign.vendor", "sign.secretary", "sign.council", "sign.owner")
                .map(words::say)
                .toList());
    }

    private void grounds(PaperWriter paper) {
        paper.ground(words.say(
                "ground.contract",
                or(statement.contract() == null ? null : statement.contract().document(), "gap.contract")));
        if (minutes().basis().isEmpty()) {
            paper.ground(words.say("ground.other", words.gap("gap.basis")));
        }
        minutes().basis().forEach(one -> paper.ground(words.say("ground.other", one)));
        paper.ground(words.say("ground.plan", planTitle.vi(), certificate.plan(), DAY.format(certificate.asOf())));
        paper.ground(words.say(
                "ground.statement",
                statement.vendor(),
                certificate.system().name(),
                certificate.system().version()));
    }

    private void parties(PaperWriter paper) {
        List<List<String>> rows = new ArrayList<>();
        people(
                rows,
                words.say("party.owner", statement.agency().name()),
                minutes().owner());
        people(rows, words.say("party.vendor", statement.vendor()), minutes().vendor());
        people(rows, words.say("party.council"), minutes().council());
        paper.heading(words.say("parties"));
        paper.table(List.of(35, 30, 35), columns("parties.columns"), rows);
    }

    private void people(List<List<String>> rows, String party, List<StatementMinutes.Person> people) {
        if (people.isEmpty()) {
            rows.add(List.of(party, words.gap("gap.name"), words.gap("gap.position")));
        }
        for (StatementMinutes.Person person : people) {
            String position = or(person.position(), "gap.position");
            rows.add(List.of(
                    party,
                    person.name(),
                    person.role() == null ? position : words.say("party.role", position, person.role())));
        }
    }

    private void subject(PaperWriter paper) {
        ConformanceStatement.Product system = certificate.system();
        ConformanceStatement.Addresses addresses = statement.addresses();
        paper.heading(words.say("subject"));
        paper.table(
                List.of(30, 70),
                columns("columns"),
                List.of(
                        row(
                                "subject.name",
                                words.say("subject.name.value", system.name(), system.id(), system.version())),
                        row("subject.package", or(minutes().subject(), "gap.package")),
                        row(
                                "subject.kinds",
                                system.kinds().stream()
                                        .map(kind -> kind.text().vi())
                                        .collect(Collectors.joining("; "))),
                        row("subject.level", String.valueOf(system.securityLevel())),
                        row("subject.hosting", system.hosting().text().vi()),
                        row(
                                "subject.addresses",
                                lines(Stream.concat(
                                                addresses.pages().stream(),
                                                Stream.of(addresses.plain(), addresses.missing(), addresses.version())
                                                        .flatMap(Stream::ofNullable))
                                        .map(URI::toString))),
                        row("subject.logs", lines(addresses.logs().stream())),
                        row(
                                "subject.databases",
                                lines(statement.databases().stream().map(StatementDatabase::url)))));
    }

    private void test(PaperWriter paper) {
        Duration took = Duration.between(certificate.started(), certificate.issued());
        paper.heading(words.say("test"));
        paper.table(
                List.of(30, 70),
                columns("columns"),
                List.of(
                        row(
                                "test.tester",
                                words.say(
                                        "test.tester.value",
                                        or(minutes().tester(), "gap.tester"),
                                        surroundings.account())),
                        row(
                                "test.host",
                                words.say(
                                        "test.host.value",
                                        surroundings.host(),
                                        surroundings.system(),
                                        certificate.versions().java())),
                        row(
                                "test.program",
                                words.say(
                                        "test.program.value",
                                        certificate.versions().kit())),
                        row(
                                "test.time",
                                words.say(
                                        "test.time.value",
                                        moment(certificate.started()),
                                        moment(certificate.issued()))),
                        row(
                                "test.duration",
                                words.say(
                                        "test.duration.value",
                                        took.toHours(),
                                        took.toMinutesPart(),
                                        took.toSecondsPart())),
                        row("test.digests", digests())));
    }

    private String digests() {
        Certificate.Digests digests = certificate.digests();
        return words.say(
                "test.digests.value",
                AcceptanceRecord.CERTIFICATE,
                InputText.sha256(certificate.json().getBytes(StandardCharsets.UTF_8)),
                AcceptanceRecord.STATEMENT,
                digests.statement(),
                AcceptanceRecord.EVIDENCE,
                digests.evidence(),
                digests.plan(),
                certificate.listSha256(),
                digests.kit());
    }

    private void results(PaperWriter paper) {
        List<Finding> findings = certificate.findings();
        Map<Outcome, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        paper.heading(words.say("result"));
        paper.paragraph(words.say(
                "result.counts",
                findings.size(),
                counts.getOrDefault(Outcome.PASS, 0L),
                counts.getOrDefault(Outcome.FAIL, 0L),
                counts.getOrDefault(Outcome.ERROR, 0L),
                counts.getOrDefault(Outcome.NO_DATA, 0L),
                counts.getOrDefault(Outcome.NOT_APPLICABLE, 0L),
                findings.stream().filter(one -> one.waiver() != null).count()));
        if (!certificate.contradictions().isEmpty()) {
            paper.paragraph(words.say(
                    "result.contradictions", certificate.contradictions().size()));
            certificate
                    .contradictions()
                    .forEach(one -> paper.paragraph(words.say("result.point", one.in(Language.VI))));
        }
        paper.paragraph(words.say("result.who"));
        int tables = table(paper, 1, "result.unmet", findings, List.of(Outcome.FAIL, Outcome.ERROR, Outcome.NO_DATA));
        if (tables == 0) {
            paper.paragraph(words.say("result.unmet.none"));
        }
        tables += table(paper, tables + 1, "result.met", findings, List.of(Outcome.PASS));
        table(paper, tables + 1, "result.other", findings, List.of(Outcome.NOT_APPLICABLE));
    }

    /** The findings that ended so, in the order of {@code outcomes}; how many tables they make: none or one. */
    private int table(PaperWriter paper, int number, String heading, List<Finding> all, List<Outcome> outcomes) {
        List<Finding> some = outcomes.stream()
                .flatMap(outcome -> all.stream().filter(one -> one.outcome() == outcome))
                .toList();
        if (some.isEmpty()) {
            return 0;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : some) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    words.say(
                            "result.check",
                            finding.check(),
                            finding.clause(),
                            finding.clauseText().vi()),
                    words.say("result.outcome." + finding.outcome()) + "\n("
                            + words.say(finding.mandatory() ? "result.mandatory" : "result.advice") + "; "
                            + words.say(isOfAgency(finding) ? "result.agency" : "result.vendor") + ")",
                    remarks(finding)));
        }
        paper.heading(words.say(heading, some.size(), number));
        paper.table(List.of(8, 37, 17, 38), columns("result.columns"), rows);
        return 1;
    }

    private static boolean isOfAgency(Finding finding) {
        return CheckCatalogue.shipped().isOfAgency(finding.check());
    }

    private String remarks(Finding finding) {
        String remarks = finding.message().in(Language.VI);
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            remarks = words.say(
                    "result.waived", remarks, waiver.reason(), waiver.approvedBy(), DAY.format(waiver.expires()));
        }
        // The technical record holds all of it; here it is for what has to be repaired.
        return finding.outcome() == Outcome.FAIL && !finding.evidence().isEmpty()
                ? words.say("result.evidence", remarks, String.join("; ", finding.evidence(Language.VI)))
                : remarks;
    }

    private void conclusion(PaperWriter paper) {
        paper.heading(words.say("conclusion"));
        paper.paragraph(words.say("conclusion.program", certificate.headline().in(Language.VI)));
        paper.paragraph(words.say(certificate.accepted() ? "conclusion.may" : "conclusion.may-not"));
        paper.paragraph(words.say("conclusion.council"));
        paper.paragraph(words.say("conclusion.remarks"));
        paper.paragraph(words.say("conclusion.record", AcceptanceRecord.CERTIFICATE));
    }

    private List<String> row(String what, String value) {
        return List.of(words.say(what), value);
    }

    private String lines(Stream<String> values) {
        String all = values.collect(Collectors.joining("\n"));
        return all.isEmpty() ? words.say("none") : all;
    }

    private List<String> columns(String key) {
        return List.of(words.say(key).split(SEPARATOR, -1));
    }

    private static String moment(OffsetDateTime at) {
        return MOMENT.format(at);
    }

    private String or(@Nullable String value, String gap) {
        return Gap.unless(value, words.say(gap));
    }
}

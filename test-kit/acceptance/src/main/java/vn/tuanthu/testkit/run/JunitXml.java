package vn.tuanthu.testkit.run;

import java.io.StringWriter;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.tuanthu.acceptance.ListedCheck;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A run in the form that build servers read: a suite with a test for each check that was tried. */
public final class JunitXml {
    private final EndedRun run;
    private final Language language;
    private final XMLStreamWriter out;

    private JunitXml(EndedRun run, Language language, XMLStreamWriter out) {
        this.run = run;
        this.language = language;
        this.out = out;
    }

    /** The document. */
    public static String of(EndedRun run, Language language) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitXml(run, language, out).document();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
        return text.toString();
    }

    private void document() throws XMLStreamException {
        Map<String, TestOutcome> tests = new LinkedHashMap<>();
        tests.put(Message.of("testkit.statement").in(language), run.ofStatement(language));
        for (ListedCheck check : run.result().list().checks()) {
            if (run.asked().contains(check.id())) {
                tests.put(check.title(language), run.of(check.id(), language));
            }
        }
        Map<TestOutcome.Status, Integer> counts = new EnumMap<>(TestOutcome.Status.class);
        tests.values().forEach(test -> counts.merge(test.status(), 1, Integer::sum));
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("testsuite");
        out.writeAttribute("name", run.result().statement().system().name());
        out.writeAttribute("tests", String.valueOf(tests.size()));
        out.writeAttribute("failures", String.valueOf(counts.getOrDefault(TestOutcome.Status.FAILED, 0)));
        out.writeAttribute("errors", String.valueOf(counts.getOrDefault(TestOutcome.Status.ERROR, 0)));
        out.writeAttribute("skipped", String.valueOf(counts.getOrDefault(TestOutcome.Status.SKIPPED, 0)));
        out.writeAttribute("timestamp", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(run.started()));
        out.writeAttribute(
                "time",
                String.valueOf(Duration.between(run.started(), run.ended()).toSeconds()));
        for (Map.Entry<String, TestOutcome> test : tests.entrySet()) {
            out.writeCharacters("\n  ");
            test(test.getKey(), test.getValue());
        }
        out.writeCharacters("\n");
        out.writeEndElement();
        out.writeCharacters("\n");
        out.writeEndDocument();
    }

    private void test(String name, TestOutcome outcome) throws XMLStreamException {
        out.writeStartElement("testcase");
        out.writeAttribute("classname", run.result().statement().system().id());
        out.writeAttribute("name", name);
        out.writeAttribute("time", "0");
        switch (outcome.status()) {
            case PASSED -> {}
            case FAILED -> why("failure", outcome.why());
            case ERROR -> why("error", outcome.why());
            case SKIPPED -> why("skipped", outcome.why());
        }
        out.writeEndElement();
    }

    private void why(String element, String why) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeAttribute("message", printable(why.lines().findFirst().orElse("")));
        out.writeCharacters(printable(why));
        out.writeEndElement();
    }

    /** What a page gave away may hold characters that XML has no way to write. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}

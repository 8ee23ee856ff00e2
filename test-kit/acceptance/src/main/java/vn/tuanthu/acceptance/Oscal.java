package vn.tuanthu.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.report.Json;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * A certificate as an assessment-results document of OSCAL 1.1.3. Every check is an observation with its evidence; those
 * that apply and were judged are findings too, satisfied or not. Ids are made from the certificate, so that the same
 * certificate gives the same bytes.
 */
public final class Oscal {
    private static final String VERSION = "1.1.3";
    private static final String NAMESPACE = "urn:vn.tuanthu:oscal";

    private final Certificate certificate;

    private Oscal(Certificate certificate) {
        this.certificate = certificate;
    }

    /** The document as JSON. */
    public static String of(Certificate certificate) {
        return Json.write(new Oscal(certificate).document());
    }

    private Document document() {
        String started = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(certificate.started());
        String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(certificate.issued());
        List<Observation> observations = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Reference> selected = new ArrayList<>();
        for (vn.tuanthu.verdict.Finding judged : certificate.findings()) {
            observations.add(observation(judged, moment));
            selected.add(new Reference(token(judged.check())));
            if (judged.outcome() == Outcome.PASS || judged.outcome() == Outcome.FAIL) {
                findings.add(finding(judged));
            }
        }
        Result result = new Result(
                id("result"),
                say("acceptance.oscal.result", certificate.system().name()),
                certificate.headline().in(Language.VI),
                started,
                moment,
                List.of(
                        new Property("plan", certificate.plan()),
                        new Property("as-of", certificate.asOf().toString())),
                new Controls(List.of(new Selection(selected))),
                observations,
                findings.isEmpty() ? null : findings);
        Metadata metadata = new Metadata(
                say("acceptance.oscal.title", certificate.system().name()),
                moment,
                certificate.system().version(),
                VERSION,
                List.of(
                        new Property("kit-sha256", certificate.digests().kit()),
                        new Property("rules-sha256", certificate.digests().rules()),
                        new Property("plan-sha256", certificate.digests().plan()),
                        new Property("evidence-sha256", certificate.digests().evidence())));
        return new Document(new Results(
                id("document"),
                metadata,
                new Import("#" + id("statement")),
                List.of(result),
                new BackMatter(List.of(new Resource(
                        id("statement"),
                        say("acceptance.oscal.statement", certificate.vendor()),
                        say("acceptance.oscal.list", certificate.listSha256()))))));
    }

    private static String say(String key, String argument) {
        return Message.of(key, argument).in(Language.VI);
    }

    private Observation observation(vn.tuanthu.verdict.Finding judged, String moment) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("outcome", judged.outcome().name()));
        properties.add(new Property("clause", judged.clause()));
        properties.add(new Property("weight", judged.mandatory() ? "mandatory" : "advisory"));
        properties.add(new Property("certainty", judged.certainty().name()));
        if (judged.waiver() != null) {
            properties.add(
                    new Property("waived-until", judged.waiver().expires().toString()));
        }
        List<Evidence> evidence =
                judged.evidence(Language.VI).stream().map(Evidence::new).toList();
        return new Observation(
                id("observation " + judged.check()),
                judged.check(),
                judged.message().in(Language.VI),
                properties,
                List.of(judged.check().startsWith("SYS.") ? "TEST" : "EXAMINE"),
                evidence.isEmpty() ? null : evidence,
                moment);
    }

    private Finding finding(vn.tuanthu.verdict.Finding judged) {
        return new Finding(
                id("finding " + judged.check()),
                judged.check(),
                judged.message().in(Language.VI),
                new Target(
                        "objective-id",
                        token(judged.check()),
                        new Status(judged.outcome() == Outcome.PASS ? "satisfied" : "not-satisfied")),
                List.of(new Related(id("observation " + judged.check()))));
    }

    /** Ids of OSCAL begin with a letter or an underscore. */
    private static String token(String check) {
        return check.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-").replaceFirst("^([^a-z_])", "_$1");
    }

    /** A name-based id in the form of a random one, the only form that OSCAL takes besides. */
    private String id(String what) {
        String seed = certificate.issued() + " " + certificate.system().id() + " "
                + certificate.digests().evidence();
        UUID named = UUID.nameUUIDFromBytes((seed + " " + what).getBytes(StandardCharsets.UTF_8));
        long version4 = (named.getMostSignificantBits() & ~0xF000L) | 0x4000L;
        return new UUID(version4, named.getLeastSignificantBits()).toString();
    }

    private record Document(
            @JsonProperty("assessment-results") Results results) {}

    private record Results(
            String uuid,
            Metadata metadata,
            @JsonProperty("import-ap") Import plan,
            List<Result> results,
            @JsonProperty("back-matter") BackMatter backMatter) {}

    private record BackMatter(List<Resource> resources) {}

    private record Resource(String uuid, String title, String description) {}

    private record Metadata(
            String title,
            @JsonProperty("last-modified") String lastModified,
            String version,
            @JsonProperty("oscal-version") String oscalVersion,
            List<Property> props) {}

    private record Import(String href) {}

    private record Property(String name, String ns, String value) {
        Property(String name, String value) {
            this(name, NAMESPACE, value);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Result(
            String uuid,
            String title,
            String description,
            String start,
            String end,
            List<Property> props,
            @JsonProperty("reviewed-controls") Controls controls,
            List<Observation> observations,
            @Nullable List<Finding> findings) {}

    private record Controls(
            @JsonProperty("control-selections") List<Selection> selections) {}

    private record Selection(
            @JsonProperty("include-controls") List<Reference> controls) {}

    private record Reference(@JsonProperty("control-id") String control) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Observation(
            String uuid,
            String title,
            String description,
            List<Property> props,
            List<String> methods,
            @JsonProperty("relevant-evidence") @Nullable List<Evidence> evidence,
            String collected) {}

    private record Evidence(String description) {}

    private record Finding(
            String uuid,
            String title,
            String description,
            Target target,
            @JsonProperty("related-observations") List<Related> observations) {}

    private record Target(
            String type, @JsonProperty("target-id") String id, Status status) {}

    private record Status(String state) {}

    private record Related(@JsonProperty("observation-uuid") String observation) {}
}

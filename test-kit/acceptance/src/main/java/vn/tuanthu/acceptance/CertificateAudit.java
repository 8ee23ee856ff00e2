package vn.tuanthu.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.plan.Plan;
import vn.tuanthu.report.Json;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/**
 * Holds a certificate against what it follows from. First what it says by itself, then the files beside it, then the whole
 * of it made anew from them: a record that differs in one byte is not the one that the kit writes.
 */
final class CertificateAudit {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path file;
    private final InputText text;
    private final JsonNode tree;
    private final Plan plan;
    private final List<Message> faults = new ArrayList<>();

    CertificateAudit(Path file, InputText text, JsonNode tree, Plan plan) {
        this.file = file;
        this.text = text;
        this.tree = tree;
        this.plan = plan;
    }

    List<Message> faults(OffsetDateTime now) {
        times(now);
        checks();
        flag();
        if (faults.isEmpty()) {
            fromStatementAndEvidence();
        }
        return List.copyOf(faults);
    }

    private void times(OffsetDateTime now) {
        try {
            OffsetDateTime issued = moment("issued");
            if (issued.isAfter(now)) {
                fault("acceptance.audit.future", issued.toString());
            }
            if (moment("started").isAfter(issued)) {
                fault("acceptance.audit.backwards", said("started"), said("issued"));
            }
            LocalDate asOf = LocalDate.parse(said("asOf"));
            if (asOf.isAfter(issued.atZoneSameInstant(VIETNAM).toLocalDate())) {
                fault("acceptance.audit.judged-ahead", asOf, issued.toString());
            }
        } catch (DateTimeException e) {
            fault("acceptance.audit.no-time");
        }
    }

    private void checks() {
        List<String> checks = ids(tree.path("checks"));
        if (checks.isEmpty()) {
            fault("acceptance.audit.no-checks");
        }
        Set<String> seen = new HashSet<>();
        checks.stream()
                .filter(check -> !seen.add(check))
                .distinct()
                .forEach(check -> fault("acceptance.audit.repeated-check", check));
        List<String> judged = tree.path("findings")
                .valueStream()
                .map(finding -> finding.path("check").asText(""))
                .toList();
        if (!judged.equals(checks)) {
            fault("acceptance.audit.not-each-judged", checks.size(), judged.size());
        }
    }

    private void flag() {
        JsonNode accepted = tree.path("accepted");
        if (!accepted.isBoolean()) {
            fault("acceptance.audit.flag-type", accepted.toString());
            return;
        }
        List<String> open = tree.path("findings")
                .valueStream()
                .filter(CertificateAudit::isOpen)
                .map(finding -> finding.path("check").asText(""))
                .toList();
        if (accepted.asBoolean() && !open.isEmpty()) {
            fault("acceptance.audit.open-under-accepted", open);
        }
    }

    /** What keeps a system from being accepted whatever its statement says. */
    private static boolean isOpen(JsonNode finding) {
        String outcome = finding.path("outcome").asText("");
        boolean unmet = outcome.equals(Outcome.FAIL.name()) || outcome.equals(Outcome.NO_DATA.name());
        return outcome.equals(Outcome.ERROR.name())
                || (unmet
                        && finding.path("mandatory").asBoolean(true)
                        && finding.path("waiver").isEmpty());
    }

    private void fromStatementAndEvidence() {
        InputText statementText = InputText.read(file.resolveSibling(AcceptanceRecord.STATEMENT));
        InputText evidenceText = InputText.read(file.resolveSibling(AcceptanceRecord.EVIDENCE));
        if (!statementText.sha256().equals(digest("statement"))) {
            fault("acceptance.audit.statement-changed", AcceptanceRecord.STATEMENT);
        }
        if (!evidenceText.sha256().equals(digest("evidence"))) {
            fault("acceptance.audit.evidence-changed", AcceptanceRecord.EVIDENCE);
        }
        if (!plan.id().equals(said("plan"))) {
            fault("acceptance.audit.other-plan", said("plan"), plan.id());
        } else if (!plan.sha256().equals(digest("plan"))) {
            fault("acceptance.audit.plan-changed", plan.id());
        }
        if (!faults.isEmpty()) {
            return;
        }
        AcceptanceEvidence evidence = AcceptanceEvidence.read(evidenceText);
        List<String> own = evidence.ownChecks().stream().map(SystemCheck::id).toList();
        ConformanceStatement statement = StatementFile.read(statementText, plan, own);
        CheckList list = CheckList.of(statement, plan, evidence.ownChecks());
        AcceptanceResult result = new Acceptance(ComplianceEngine.forPlan(plan), statement, list)
                .judge(evidence.found(), statement.day());
        if (!result.report().digests().rules().equals(digest("rules"))) {
            fault("acceptance.audit.other-rules", said("versions", "kit"));
            return;
        }
        AcceptanceEvidence.Program claimed =
                new AcceptanceEvidence.Program(said("versions", "kit"), said("versions", "java"), digest("kit"));
        sameTimes(evidence);
        sameProgram(claimed, evidence.program());
        sameList(list);
        sameRecord(Certificate.of(
                result, moment("started"), moment("issued"), claimed, statementText.content(), evidenceText.content()));
    }

    private void sameTimes(AcceptanceEvidence evidence) {
        try {
            boolean same = OffsetDateTime.parse(evidence.started()).isEqual(moment("started"))
                    && OffsetDateTime.parse(evidence.ended()).isEqual(moment("issued"));
            if (!same) {
                fault("acceptance.audit.other-time", said("issued"), evidence.ended());
            }
        } catch (DateTimeException e) {
            fault("acceptance.audit.no-time");
        }
    }

    private void sameProgram(AcceptanceEvidence.Program claimed, AcceptanceEvidence.@Nullable Program ran) {
        if (ran != null && !ran.equals(claimed)) {
            fault(
                    "acceptance.audit.other-program",
                    claimed.kit(),
                    claimed.java(),
                    claimed.sha256(),
                    ran.kit(),
                    ran.java(),
                    ran.sha256());
        }
    }

    private void sameList(CheckList list) {
        List<String> checks = ids(tree.path("checks"));
        Set<String> missing = new TreeSet<>(list.ids());
        checks.forEach(missing::remove);
        if (!missing.isEmpty()) {
            fault("acceptance.audit.shortened", missing.size(), List.copyOf(missing));
        } else if (!checks.equals(list.ids())) {
            fault("acceptance.audit.other-list");
        }
        if (!list.sha256().equals(said("listSha256"))) {
            fault("acceptance.audit.list-digest");
        }
    }

    private void sameRecord(Certificate anew) {
        JsonNode right = Json.read(anew.json());
        if (!tree.path("accepted").equals(right.path("accepted"))) {
            fault("acceptance.audit.flag", anew.headline());
        }
        for (int i = 0; i < right.path("findings").size(); i++) {
            JsonNode judged = right.path("findings").get(i);
            if (!judged.equals(tree.path("findings").path(i))) {
                fault("acceptance.audit.finding", judged.path("check").asText(""));
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        List<String> names = Json.names(right);
        for (String name : names) {
            if (!right.path(name).equals(tree.path(name))) {
                fault("acceptance.audit.field", name);
            }
        }
        if (faults.isEmpty() && !Json.names(tree).equals(names)) {
            fault("acceptance.audit.keys");
        }
        byte[] wanted = anew.json().getBytes(StandardCharsets.UTF_8);
        if (faults.isEmpty() && !InputText.sha256(wanted).equals(text.sha256())) {
            fault("acceptance.audit.bytes");
        }
    }

    private OffsetDateTime moment(String field) {
        return OffsetDateTime.parse(said(field));
    }

    private String digest(String of) {
        return said("digests", of);
    }

    private String said(String... path) {
        JsonNode at = tree;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isTextual() ? at.asText() : "";
    }

    private static List<String> ids(JsonNode checks) {
        return checks.isArray()
                ? checks.valueStream().map(check -> check.asText("")).toList()
                : List.of();
    }

    private void fault(String key, Object... arguments) {
        faults.add(Message.of(key, arguments));
    }
}

package vn.tuanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanthu.report.Json;

/** {@code classify --todo} as a user sees it: what is open, by when, by whom. */
class ClassifyTodoTest {
    /** An invented system of level 1 that lacks all but its owner, and one under investment. */
    private static final String REGISTER = """
        plan: hai-duong-2025
        asOf: 2026-11-26
        systems:
          - id: bang-tin
            name: Bảng tin (hư cấu)
            owner: UBND tỉnh VD
            securityUnit: Phòng An toàn
            status: OPERATING
            goLive: 2020-01-01
            profile: {purposes: [INTERNAL_OPERATION], information: [PUBLIC], harm: {rights: HARM, document: BC}}
            reports:
              - {kind: ANNUAL, year: 2025, date: 2025-12-10, to: OWNER, document: BC 1}
          - id: hop
            name: Họp không giấy (hư cấu)
            status: BUILDING
            investmentStarted: 2026-01-10
            profile: {purposes: [INTERNAL_OPERATION], information: [PRIVATE]}
        """;

    @TempDir
    private Path folder;

    private Run todo(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("he-thong.yaml"), REGISTER);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "classify";
        arguments[1] = file.toString();
        arguments[2] = "--todo";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    private List<JsonNode> duties(String... more) throws IOException {
        JsonNode all = Json.read(todo(more).out());
        assertThat(Json.names(all)).containsExactly("plan", "asOf", "language", "duties");
        return StreamSupport.stream(all.get("duties").spliterator(), false).toList();
    }

    @Test
    void textNamesTheDayTheSystemsAndTheUnitInCharge() throws IOException {
        Run run = todo();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "QUÁ HẠN",
                        "hết 24/12/2025",
                        "[TT12.13.4-ministry]",
                        "PHẢI CÓ NGAY",
                        "SẮP ĐẾN HẠN",
                        "hết 14/12/2026  Chốt số liệu báo cáo năm, tính đến hết 14/12/2026 (báo cáo trước 20/12/2026).",
                        "phụ trách: Phòng An toàn (đơn vị chuyên trách), đơn vị vận hành (chưa khai operator)",
                        "1 hệ thống: bang-tin",
                        "hết 19/12/2026",
                        "phải gửi trước 20/12/2026",
                        "hết 24/12/2026",
                        "phụ trách: UBND tỉnh VD (chủ quản)",
                        "hết 31/12/2026  Phê duyệt cấp độ của hệ thống đang đầu tư trước 01/07/2026.",
                        "phụ trách: chủ quản (chưa khai owner)",
                        "1 hệ thống: hop")
                .doesNotContain("hết 19/12/2025");
    }

    @Test
    void jsonHasEveryDutyOfEverySystemNearestFirst() throws IOException {
        List<JsonNode> duties = duties("--format", "json");

        assertThat(duties)
                .allSatisfy(duty -> assertThat(Json.names(duty))
                        .containsExactly(
                                "due",
                                "when",
                                "system",
                                "name",
                                "check",
                                "article",
                                "asks",
                                "what",
                                "inCharge",
                                "units",
                                "measure",
                                "mandatory",
                                "certainty"));
        assertThat(duties.stream().map(duty -> duty.get("due").asText("2026-11-26")))
                .isSortedAccordingTo(String::compareTo)
                .contains("2025-12-24", "2026-12-14", "2026-12-19", "2026-12-24", "2026-12-31");
        assertThat(duties.stream()
                        .filter(duty -> !duty.get("due").isNull())
                        .map(duty -> duty.get("when").asText() + " "
                                + LocalDate.parse(duty.get("due").asText()).isBefore(LocalDate.of(2026, 11, 26))))
                .containsOnly("OVERDUE true", "AHEAD false");
    }

    @Test
    void everythingThatKeepsTheRegisterFromBeingCompliantIsADuty() throws IOException {
        List<String> duties = duties("--format", "json").stream()
                .map(duty ->
                        duty.get("system").asText() + " " + duty.get("check").asText())
                .toList();
        JsonNode all =
                Json.read(Run.of("classify", folder.resolve("he-thong.yaml").toString(), "--format", "json")
                        .out());

        assertThat(all.get("systems").size()).isEqualTo(2);
        for (JsonNode system : all.get("systems")) {
            for (JsonNode finding : system.get("findings")) {
                String outcome = finding.get("outcome").asText();
                if (finding.get("mandatory").asBoolean() && (outcome.equals("FAIL") || outcome.equals("NO_DATA"))) {
                    assertThat(duties)
                            .contains(system.get("id").asText() + " "
                                    + finding.get("check").asText());
                }
            }
        }
    }

    @Test
    void aWaivedDutyIsNoLongerOpen() throws IOException {
        Path file = Files.writeString(folder.resolve("mien.yaml"), REGISTER + """
            waivers:
              - {check: TT12.13.4-ministry, subject: bang-tin, reason: Gửi chung, approvedBy: UBND, expires: 2026-12-31}
            """);

        Run run = Run.of("classify", file.toString(), "--todo");

        assertThat(run.out()).doesNotContain("TT12.13.4-ministry").contains("ND331.35.4");
    }

    @Test
    void theCalendarHasTheDaysThatLieAhead() throws IOException {
        Run run = todo("--format", "ics");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261219\r\n", "DTSTART;VALUE=DATE:20261231\r\n");
        assertThat(Run.of("classify", folder.resolve("he-thong.yaml").toString(), "--format", "ics")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void filesAreWrittenOnRequest() throws IOException {
        Run run = todo("--out", folder.resolve("ra").toString());

        assertThat(Files.readString(folder.resolve("ra/todo.txt"))).isEqualTo(run.out());
        assertThat(Files.readString(folder.resolve("ra/todo.ics")))
                .isEqualTo(todo("--format", "ics").out());
        assertThat(Json.read(Files.readString(folder.resolve("ra/todo.json")))
                        .get("asOf")
                        .asText())
                .isEqualTo("2026-11-26");
    }
}

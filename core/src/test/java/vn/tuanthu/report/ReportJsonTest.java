package vn.tuanthu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Scope;

/** A report as JSON is in one language, and can be read, repeated and compared. */
class ReportJsonTest {
    @Test
    void theFieldsAreThoseThatAreDocumented() {
        assertThat(ReportJson.of(Reports.REPORT, Language.EN)).startsWith("""
                {
                  "plan" : "small",
                  "asOf" : "2025-12-31",
                  "scope" : "agency",
                  "language" : "en",
                  "compliant" : false,
                  "summary" : {
                    "pass" : 1,
                    "fail" : 1,
                    "noData" : 2,
                    "notApplicable" : 1,
                    "error" : 1
                  },
                  "notes" : [ "the numerator or the denominator is missing." ],
                  "reservations" : [ ],
                  "findings" : [ {
                    "check" : "II.1",
                    "clause" : "II.1",
                    "clauseText" : "At least 90 %",
                    "subject" : "a",
                    "subjectName" : "Sở A",
                    "outcome" : "FAIL",
                    "mandatory" : true,
                    "numerator" : 8,
                    "denominator" : 10,
                    "percent" : 80.00,
                    "required" : "percentage 90 lies outside 0 to 100.",
                    "shortfall" : 1,
                    "message" : "x is negative: 8.",
                    "definition" : "the numerator or the denominator is missing.",
                    "evidence" : [ "a.csv", "kỳ 2025" ],
                    "certainty" : "INTERPRETATION",
                    "waiver" : null
                  }, {
                    "check" : "II.1",
                    "clause" : "II.1",
                    "clauseText" : "At least 90 %",
                    "subject" : "b",
                """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsInTheLanguage(Language language) {
        JsonNode report = Json.read(ReportJson.of(Reports.REPORT, language));

        assertThat(report.get("language").asText()).isEqualTo(language == Language.VI ? "vi" : "en");
        assertThat(report.at("/notes/0").asText())
                .isEqualTo(Message.of("evidence.no-numbers").in(language));
        assertThat(report.at("/findings/0/message").asText())
                .isEqualTo(Reports.FAILED.message().in(language));
        assertThat(report.at("/findings/0/clauseText").asText())
                .isEqualTo(Reports.FAILED.clauseText().in(language));
    }

    @Test
    void everyMapperWritesTheSameBytes() throws JsonProcessingException {
        String vietnamese = ReportJson.of(Reports.REPORT, Language.VI);
        ObjectMapper plain = new ObjectMapper();

        assertThat(plain.writeValueAsString(Reports.REPORT)).isEqualTo(vietnamese);
        assertThat(new ObjectMapper()
                        .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .findAndRegisterModules()
                        .writeValueAsBytes(Reports.REPORT))
                .isEqualTo(vietnamese.getBytes(StandardCharsets.UTF_8));
        assertThat(tools.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .writeValueAsString(Reports.REPORT))
                .isEqualTo(vietnamese);
        assertThat(plain.readTree(plain.writeValueAsString(Map.of("of", List.of(Reports.REPORT))))
                        .at("/of/0"))
                .isEqualTo(plain.readTree(vietnamese));
    }

    @Test
    void itIsInTheLanguageOfTheSystem() throws JsonProcessingException {
        System.setProperty("tuanthu.lang", "en");
        try {
            assertThat(new ObjectMapper().writeValueAsString(Reports.REPORT))
                    .isEqualTo(ReportJson.of(Reports.REPORT, Language.EN));
        } finally {
            System.clearProperty("tuanthu.lang");
        }
    }

    @Test
    void aMapperOfOnesOwnWritesTheSameFields() throws JsonProcessingException {
        JsonMapper own =
                JsonMapper.builder().addModule(new LanguageModule(Language.VI)).build();

        assertThat(own.readTree(own.writeValueAsString(Reports.REPORT)))
                .isEqualTo(own.readTree(ReportJson.of(Reports.REPORT, Language.VI)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSavedReportThatIsRepeatedIsTheSame(Language language) {
        SavedReport saved = saved(ReportJson.of(Reports.REPORT, language));

        assertThat(saved.plan()).isEqualTo("small");
        assertThat(saved.asOf()).isEqualTo(Reports.DAY);
        assertThat(saved.scope()).isEqualTo(Scope.AGENCY);
        assertThat(saved.language()).isEqualTo(language);
        assertThat(saved.differencesFrom(Reports.REPORT)).isEmpty();
    }

    @Test
    void whatDiffersIsToldWithItsPlace() {
        String json = ReportJson.of(Reports.REPORT, Language.EN);
        Report other = new Report(
                "small",
                Reports.DAY,
                Scope.AGENCY,
                Reports.REPORT.findings().subList(0, 5),
                Reports.REPORT.notes(),
                Reports.REPORT.digests());

        assertThat(saved(json.replace("\"shortfall\" : 1", "\"shortfall\" : 2")).differencesFrom(Reports.REPORT))
                .extracting(one -> one.in(Language.EN))
                .containsExactly("/findings[II.1 a]/shortfall: 2 in the report, 1 when repeated");
        assertThat(saved(json.replace("\"compliant\"", "\"kind\" : \"x\", \"compliant\""))
                        .differencesFrom(Reports.REPORT))
                .extracting(one -> one.in(Language.EN))
                .containsExactly("/kind: \"x\" in the report, – when repeated");
        assertThat(saved(json.replace("\"kỳ 2025\"", "\"kỳ 2024\"")).differencesFrom(Reports.REPORT))
                .extracting(one -> one.in(Language.EN))
                .containsExactly("/findings[II.1 a]/evidence[2]: \"kỳ 2024\" in the report, \"kỳ 2025\" when repeated");
        assertThat(saved(json).differencesFrom(other))
                .extracting(one -> one.in(Language.EN))
                .containsExactly(
                        "/summary/error: 1 in the report, 0 when repeated",
                        "/findings: 6 × in the report, 5 × when repeated");
        assertThat(saved(json.replace("\n", "\n ")).differencesFrom(Reports.REPORT))
                .extracting(Message::key)
                .containsExactly("text.verify.layout");
        String longer = "x".repeat(130);
        assertThat(saved(json.replace("\"p\"", "\"" + longer + "\"")).differencesFrom(Reports.REPORT))
                .extracting(one -> one.in(Language.EN))
                .containsExactly(
                        "/digests/plan: \"" + longer.substring(0, 119) + "… in the report, \"p\" when repeated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{}",
                "{\"plan\": \"p\", \"asOf\": \"2025\", \"scope\": \"agency\", \"language\": \"vi\"}",
                "{\"plan\": \"p\", \"asOf\": \"2025-12-31\", \"scope\": \"all\", \"language\": \"vi\"}",
                "{\"plan\": \"p\", \"asOf\": \"2025-12-31\", \"scope\": \"agency\", \"language\": \"fr\"}",
                "{\"plan\": 1, \"asOf\": \"2025-12-31\", \"scope\": \"agency\", \"language\": \"vi\"}"
            })
    void whatIsNoReportIsRefused(String content) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> saved(content))
                .satisfies(bad ->
                        assertThat(bad.in(Language.EN)).startsWith("r.json:").contains(" this is not a report"));
    }

    private static SavedReport saved(String json) {
        return SavedReport.read(InputText.of("r.json", json.getBytes(StandardCharsets.UTF_8)));
    }
}

package vn.tuanthu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.StructuredInput;
import vn.tuanthu.text.Language;

/** A needed field whose name is written with nothing after it is refused like one that is missing. */
class RequiredFieldsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inspections: [{date: 2025-06-01, scope: SYSTEM, by: OPERATOR, document: }]            | document",
                "reports: [{kind: ANNUAL, year: 2025, date: 2025-06-01, to: OWNER, document: }]        | document",
                "dossier: [{part: , document: 01/TTr}]                                                 | part",
                "dossier: [{part: 1, document: }]                                                      | document",
                "regulation: {document: , date: 2025-06-01}                                            | document",
                "regulation: {document: 02/QC, date: }                                                 | date",
                "measures: [{ids: , status: PLANNED}]                                                  | ids",
                "layers: {onSite: {provider: }}                                                        | provider",
                "layers: {national: {to: }}                                                            | to",
                "profile: {riskAssessment: {level: 3, document: , date: 2025-06-01}}                   | document",
                "profile: {riskAssessment: {level: 3, document: 03/BC, date: }}                        | date",
            })
    void isRefusedWithoutAValue(String field, String name) {
        String yaml = """
                plan: hai-duong-2025
                systems:
                  - id: s
                    status: OPERATING
                    %s
                """.formatted(field);

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> StructuredInput.read(
                        InputText.of("e.yaml", yaml.getBytes(StandardCharsets.UTF_8)), Evidence.class))
                .satisfies(bad -> assertThat(bad.problems().get(0).in(Language.EN))
                        .startsWith("e.yaml:5")
                        .contains(name + " is missing"));
    }
}

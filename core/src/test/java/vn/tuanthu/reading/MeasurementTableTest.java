package vn.tuanthu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.input.BadInputException;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.plan.SmallPlan;
import vn.tuanthu.text.Language;

/** Figures in a table become evidence, or every line that is wrong is named. */
class MeasurementTableTest {
    private static final String HEADING = "agency,name,tier,kind,indicator,numerator,denominator,period,source";

    @Test
    void aLineBecomesAnAgencyAndAFigure() {
        Evidence evidence = read(HEADING + ",definition,providesPublicServices\n"
                + "so-a,Sở A,PROVINCE,DEPARTMENT,online,1,2,2025,báo cáo,cách khác,false\n"
                + "so-a,Sở A,PROVINCE,DEPARTMENT,files,3,4,2025-06,báo cáo,,FALSE\n".replace("FALSE", "false")
                + "xa-b,,COMMUNE,PEOPLES_COMMITTEE,online,0,0,2025,,,\n");

        assertThat(evidence.plan()).isEqualTo("small");
        assertThat(evidence.asOf()).isNull();
        assertThat(evidence.agencies())
                .containsExactly(
                        new Agency("so-a", "Sở A", Agency.Tier.PROVINCE, Agency.Kind.DEPARTMENT, false),
                        new Agency("xa-b", "xa-b", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE, true));
        assertThat(evidence.measurements())
                .containsExactly(
                        Measurement.of("online")
                                .agency("so-a")
                                .count(1)
                                .outOf(2)
                                .year(2025)
                                .source("báo cáo")
                                .definition("cách khác")
                                .build(),
                        Measurement.of("so-a", "files", 3, 4, Period.parse("2025-06"), "báo cáo"),
                        Measurement.of("xa-b", "online", 0, 0, Period.ofYear(2025), null));
    }

    /** Columns by place, from 0; what is told of the first of them, or nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 | true  | column “source” is needed, and it is hidden.",
                "8 | false | column “source” is hidden but holds data.",
                "4 | false | column “indicator” is hidden but holds data.",
            })
    void aHiddenColumnThatIsNeededIsNamedAndNotSaidToBeMissing(int column, boolean empty, String told) {
        List<Sheet.Row> rows = Stream.of(
                        HEADING.split(","),
                        ("so-a,A,PROVINCE,DEPARTMENT,online,1,2,2025," + (empty ? "" : "s")).split(",", -1))
                .map(cells -> Stream.of(cells).map(Sheet.Cell::of).toList())
                .map(cells -> new Sheet.Row(cells.get(0).text().equals("agency") ? 1 : 2, false, cells))
                .toList();
        Sheet sheet = new Sheet("Sheet1", false, rows, Set.of(column), List.of(), false);
        Workbook book = new Workbook("t.xlsx", List.of(sheet), "sha");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> EvidenceFile.of(book, List.of(), SmallPlan.PLAN))
                .satisfies(bad -> assertThat(bad.in(Language.EN)).contains(told).doesNotContain("has no column"));
    }

    @Test
    void aTableOfPercentagesNeedsNoColumnsOfCounts() {
        Evidence evidence = read("agency;name;tier;kind;indicator;percent;period;source;providesPublicServices\n"
                + "so-a;A;PROVINCE;DEPARTMENT;online;98.40;2025;s;true\n");

        assertThat(evidence.measurements())
                .containsExactly(Measurement.of("online")
                        .agency("so-a")
                        .published("98.40")
                        .year(2025)
                        .source("s")
                        .build());
        assertThat(evidence.agencies().get(0).providesPublicServices()).isTrue();
    }

    /** The second line of the table is right; the third, given here, is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so-a,A,PROVINCE,DEPARTMENT,online,1,2,2025,s | 3: indicator online of so-a is given twice. Keep only one of them.",
                "so-a,B,PROVINCE,DEPARTMENT,files,1,2,2025,s | 3: agency \"so-a\" is described otherwise than on an earlier line (name, tier or kind). An agency must have the same name, tier and kind on every line.",
                "so-b,B,PROVINCE,DEPARTMENT,files,3,2,2025,s | 3 (numerator): the numerator 3 is above the denominator 2. The numerator is a part of the denominator; check whether the two are swapped.",
                "so-b,B,COMMUNE,DEPARTMENT,files,1,2,2025,s | 3 (kind): agency \"so-b\" is a department but is declared at commune tier. Make its tier PROVINCE or DISTRICT, or its kind PEOPLES_COMMITTEE or OTHER.",
                "so-b,B,PROVINCE,DEPARTMENT,files,1,2,2025 | 3: the line has 8 cells but the heading has 9. Check the separator; a cell with a comma must be quoted.",
                ",B,PROVINCE,DEPARTMENT,files,1,2,2025,s | 3: cell agency is empty. Fill it in, or remove the whole line if there is no figure.",
                "so-b,B,,DEPARTMENT,files,1,2,2025,s | 3: cell tier is empty. Fill it in, or remove the whole line if there is no figure.",
                "so-b,B,PROVINCE,,files,1,2,2025,s | 3: cell kind is empty. Fill it in, or remove the whole line if there is no figure.",
                "so-b,B,PROVINCE,DEPARTMENT,,1,2,2025,s | 3: cell indicator is empty. Fill it in, or remove the whole line if there is no figure.",
                "so-b,B,CITY,DEPARTMENT,files,1,2,2025,s | 3: cell tier has an unusable value: \"CITY\". Known names: MINISTRY, PROVINCE, DISTRICT, COMMUNE.",
                "so-b,B,PROVINCE,SO,files,1,2,2025,s | 3: cell kind has an unusable value: \"SO\". Known names: MINISTRY, DEPARTMENT, PEOPLES_COMMITTEE, OTHER.",
                "so-b,B,PROVINCE,DEPARTMENT,files,1.5,2,2025,s | 3: cell numerator has an unusable value: \"1.5\". A whole number written without separators is needed, such as 11230.",
                "so-b,B,PROVINCE,DEPARTMENT,files,1,hai,2025,s | 3: cell denominator has an unusable value: \"hai\". A whole number written without separators is needed, such as 11230.",
                "so-b,B,PROVINCE,DEPARTMENT,files,1,2,quý 1,s | 3: cell period has an unusable value: \"quý 1\". Give a year, a quarter, months or days, such as 2025, 2025-Q2, 2025-06, 2025-01/2025-02 or 2025-10-02/2025-12-31.",
            })
    void aBadLineIsNamed(String line, String problem) {
        assertThat(told(HEADING + "\nso-a,A,PROVINCE,DEPARTMENT,online,1,2,2025,s\n" + line + "\n"))
                .containsExactly(problem);
    }

    /** In a form whose headings are words, the names that fit are words too. */
    @Test
    void aWrongNameBelowAHeadingInWordsIsToldByNamesInWords() {
        assertThat(told("mã,tên,cấp,loại,chỉ tiêu,tử số,mẫu số,kỳ,nguồn\nso-a,A,thành phố,sở,online,1,2,2025,s\n"))
                .containsExactly(
                        "2: cell cấp has an unusable value: \"thành phố\". Known names: ministry tier, province tier, district"
                                + " tier, commune tier.",
                        "2: cell loại has an unusable value: \"sở\". Known names: ministry, department, people's committee,"
                                + " other body.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | một | cell percent has an unusable value: \"một\". A number with a decimal point is needed, such as 98.4.",
                "providesPublicServices | chưa | cell providesPublicServices has an unusable value: \"chưa\". It must be true or false.",
            })
    void aBadCellOfAnOptionalColumnIsNamed(String column, String cell, String problem) {
        assertThat(told(HEADING + "," + column + "\nso-a,A,PROVINCE,DEPARTMENT,online,,,2025,s,\"" + cell + "\"\n"))
                .containsExactly("2: " + problem);
    }

    @Test
    void everyBadCellOfEveryLineIsToldAtOnce() {
        assertThat(told(HEADING
                        + "\n,A,X,DEPARTMENT,online,1,2,2025,s\n\nso-a,A,PROVINCE,DEPARTMENT,online,x,2,2025,s\n"
                        + "so-c,C,PROVINCE,DEPARTMENT,online,5,2,2025,s\n"))
                .extracting(problem -> problem.substring(0, problem.indexOf('.')))
                .containsExactly(
                        "2: cell agency is empty",
                        "2: cell tier has an unusable value: \"X\"",
                        "4: cell numerator has an unusable value: \"x\"",
                        "5 (numerator): the numerator 5 is above the denominator 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agency,name,tier,kind,indicator,numerator,denominator,period | 1: the table has no column “source”.",
                "agency,name,tier,kind,indicator,numerator,period,source | 1: the table has no column “denominator”.",
                "agency,name,tier,kind,indicator,denominator,period,source | 1: the table has no column “numerator”.",
                "agency,name,tier,kind,percent,period,source | 1: the table has no column “indicator”.",
                "agency,name,tier,kind,indicator,numerator,denominator,period,source,sorce | 1: the table has an unknown column \"sorce\".",
                "agency,name,tier,kind,indicator,numerator,denominator,period,source,source | 1: column \"source\" appears twice.",
                "agency,name,tier,kind,indicator,numerator,denominator,period,source | : the table has no figures.",
            })
    void aBadHeadingIsRefused(String heading, String problem) {
        assertThat(problems(heading + "\n"))
                .extracting(p -> p.place() + ": " + p.what().in(Language.EN))
                .containsExactly(problem);
    }

    @Test
    void anUnknownColumnComesWithTheNearestOrWithThoseThereAre() {
        assertThat(problems(HEADING + ",definitoin,x\n"))
                .extracting(p -> p.remedy().in(Language.EN))
                .containsExactly(
                        "Did you mean \"definition\"?",
                        "The first line must have the columns: agency, name, tier, kind, indicator, numerator,"
                                + " denominator, period, source.");
        assertThat(problems(",,\n\n"))
                .extracting(p -> p.in(Language.EN))
                .containsExactly(
                        "f.csv: the table has no figures. Create a template with the init command and fill it in.");
    }

    @ParameterizedTest
    @CsvSource({"f.csv, true", "F.CSV, true", "f.yaml, false"})
    void theNameOfAFileTellsATable(String name, boolean table) {
        String csv = HEADING + "\nso-a,A,PROVINCE,DEPARTMENT,online,1,2,2025,s\n";

        assertThat(problems(InputText.of(name, csv.getBytes(StandardCharsets.UTF_8)))
                        .isEmpty())
                .isEqualTo(table);
    }

    @Test
    void aFileIsReadAndReviewed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), "plan: small\n");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "plan: smal\n");

        assertThat(EvidenceFile.read(file, SmallPlan.PLAN).evidence())
                .isEqualTo(Evidence.of("small", null, List.of(), List.of()));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> EvidenceFile.read(bad, SmallPlan.PLAN))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).in(Language.EN))
                                .isEqualTo(
                                        bad
                                                + ":1 (plan): there is no plan \"smal\". Known names: small. For another plan name its pack with --pack."));
    }

    @Test
    void aSheetKeepsItsDigest() {
        Table table = CsvTable.read(csv(HEADING + "\nso-a,A,PROVINCE,DEPARTMENT,online,1,2,2025,s\n"));

        EvidenceFile file = EvidenceFile.of(Workbook.of(table), List.of(), SmallPlan.PLAN);

        assertThat(file.sha256()).isEqualTo(table.sha256()).hasSize(64);
        assertThat(file.evidence().measurements()).hasSize(1);
        assertThat(EvidenceFile.of(csv(HEADING + "\nso-a,A,PROVINCE,DEPARTMENT,online,1,2,2025,s\n"), SmallPlan.PLAN))
                .isEqualTo(file);
    }

    private static Evidence read(String csv) {
        return EvidenceFile.of(csv(csv), SmallPlan.PLAN).evidence();
    }

    private static InputText csv(String content) {
        return InputText.of("f.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(String csv) {
        return problems(csv).stream()
                .map(p -> p.place() + ": " + p.what().in(Language.EN) + " "
                        + p.remedy().in(Language.EN))
                .toList();
    }

    private static List<Problem> problems(String csv) {
        return problems(csv(csv));
    }

    private static List<Problem> problems(InputText text) {
        try {
            EvidenceFile.of(text, SmallPlan.PLAN);
            return List.of();
        } catch (BadInputException bad) {
            return bad.problems();
        }
    }
}

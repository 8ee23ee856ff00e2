package vn.tuanthu.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.VisibleText;

/** What the columns of a table of figures are called: as in files of evidence, or as people here head such tables. */
final class MeasurementColumns {
    static final List<String> NEEDED =
            List.of("agency", "name", "tier", "kind", "indicator", "numerator", "denominator", "period", "source");
    static final List<String> OPTIONAL =
            List.of("value", "percent", "percentIs", "done", "doneOn", "definition", "providesPublicServices");
    /** Of a column that is known and says nothing of a figure. */
    static final String UNUSED = "";

    private static final Map<String, String> ALSO_CALLED = alsoCalled();

    private MeasurementColumns() {}

    /** The column that {@code label} names, its parts from above to below; null if none is known. */
    static @Nullable String meaning(List<String> label) {
        String name = String.join(" ", label);
        return NEEDED.contains(name) || OPTIONAL.contains(name) ? name : ALSO_CALLED.get(VisibleText.words(name));
    }

    private static Map<String, String> alsoCalled() {
        Map<String, String> called = new LinkedHashMap<>();
        Map.of(
                        "agency",
                        List.of("mã cơ quan", "mã đơn vị", "mã định danh", "mã"),
                        "name",
                        List.of("tên cơ quan", "tên đơn vị", "cơ quan", "đơn vị", "tên"),
                        "tier",
                        List.of("cấp"),
                        "kind",
                        List.of("loại", "loại cơ quan"),
                        "indicator",
                        List.of("chỉ tiêu", "mã chỉ tiêu"),
                        "period",
                        List.of("kỳ", "kỳ số liệu", "năm"),
                        "source",
                        List.of("nguồn", "nguồn số liệu"),
                        "percent",
                        List.of("tỷ lệ", "tỉ lệ", "tỷ lệ phần trăm", "phần trăm"),
                        "providesPublicServices",
                        List.of("có cung cấp dịch vụ công", "cung cấp dịch vụ công"),
                        UNUSED,
                        List.of("stt", "tt", "số tt", "số thứ tự", "ghi chú", "note", "notes"))
                .forEach((column, names) -> names.forEach(name -> called.put(VisibleText.words(name), column)));
        called.put(VisibleText.words("tử số"), "numerator");
        called.put(VisibleText.words("mẫu số"), "denominator");
        return called;
    }
}

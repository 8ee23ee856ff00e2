package vn.tuanthu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.index.IndexColumn.Kind;
import vn.tuanthu.text.VisibleText;

/**
 * What the columns of a table of units are called: by the ids of the index, by the names of its parts, or as people here
 * head such tables.
 */
final class ColumnNames {
    static final String SELF = ".self";

    private static final Map<Kind, List<String>> ABOUT = Map.of(
            Kind.CODE, List.of("unit", "mã", "mã đơn vị", "mã cơ quan", "mã định danh", "code", "id"),
            Kind.NAME,
                    List.of(
                            "name",
                            "tên",
                            "tên đơn vị",
                            "đơn vị",
                            "tên cơ quan",
                            "cơ quan",
                            "cơ quan, đơn vị",
                            "tên cơ quan, đơn vị",
                            "đơn vị được đánh giá",
                            "cơ quan được đánh giá",
                            "địa phương",
                            "tên địa phương",
                            "sở, ngành",
                            "sở, ban, ngành",
                            "tên sở, ngành",
                            "xã, phường",
                            "tên xã",
                            "tên xã, phường",
                            "xã, phường, đặc khu",
                            "ubnd xã, phường",
                            "huyện",
                            "tỉnh",
                            "tỉnh, thành phố",
                            "unit name",
                            "agency",
                            "agency name"),
            Kind.TIER,
                    List.of(
                            "tier",
                            "cấp",
                            "khối",
                            "nhóm",
                            "khối đơn vị",
                            "nhóm đơn vị",
                            "loại đơn vị",
                            "cấp đơn vị",
                            "group"),
            Kind.SERVICES, List.of("providesPublicServices", "có cung cấp dịch vụ công", "cung cấp dịch vụ công"),
            Kind.REMARK,
                    List.of(
                            "ghi chú",
                            "chú thích",
                            "giải trình",
                            "nhận xét",
                            "lý do",
                            "tài liệu",
                            "tài liệu kiểm chứng",
                            "tài liệu minh chứng",
                            "minh chứng",
                            "kiểm chứng",
                            "văn bản",
                            "note",
                            "notes",
                            "remark",
                            "remarks",
                            "comment",
                            "document",
                            "documents",
                            "evidence"),
            Kind.ORDINAL, List.of("stt", "tt", "số tt", "số thứ tự", "thứ tự", "no", "#"),
            Kind.UNUSED,
                    List.of(
                            "hạng",
                            "xếp hạng",
                            "thứ hạng",
                            "vị thứ",
                            "xếp loại",
                            "loại",
                            "mức xếp loại",
                            "rank",
                            "grade",
                            "điểm tối đa",
                            "điểm chuẩn",
                            "thang điểm",
                            "max",
                            "maximum"));
    private static final List<String> TOTALS = List.of(
            "tổng",
            "tổng điểm",
            "tổng cộng",
            "tổng số điểm",
            "điểm tổng",
            "tổng số",
            "cộng",
            "total",
            "total score",
            "score");
    /** How a criterion is numbered before its name. */
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:tiêu chí|chỉ số|chỉ tiêu|tc|cs)\\s*)?(?:\\d+(?:\\.\\d+)*|[ivxl]+|[a-zđ])\\s*[.):\\-–]+\\s*(?=\\S)"
                    + "|^(?:tiêu chí|chỉ số|chỉ tiêu|tc|cs)\\s*\\d+(?:\\.\\d+)*\\s+(?=\\S)"
                    + "|^\\d+(?:\\.\\d+)*\\s+(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What a criterion is worth or counted in, after its name. */
    private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*$");

    private static final Pattern PARTS = Pattern.compile("\\s+[-–—|/]\\s+|\\s*:\\s+|\\s*[(\\[]|[)\\]]");
    private static final Pattern NUMBER = Pattern.compile("(?:tiêu chí |chỉ số |chỉ tiêu |tc ?|cs ?)(\\d+(?: \\d+)*)");

    private static final String SCORE_OF = VisibleText.words("điểm") + " ";
    private static final Map<String, Kind> ABOUT_UNITS = ABOUT.entrySet().stream()
            .flatMap(about -> about.getValue().stream().map(name -> Map.entry(VisibleText.words(name), about.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Map<String, IndexColumn> names = new HashMap<>();
    /** What was looked up already: rows that may be a heading are tried together with those above and below. */
    private final Map<String, Optional<IndexColumn>> lookedUp = new HashMap<>();

    private final Map<String, IndexColumn> ids = new LinkedHashMap<>();
    private final Map<String, IndexColumn> numbers = new HashMap<>();
    private final String root;

    ColumnNames(IndexDefinition index) {
        root = index.root().id();
        number(index.root(), "");
        index.root().all().forEach(node -> {
            IndexColumn column = node.isLeaf()
                    ? new IndexColumn(Kind.FIGURE, node.column())
                    : new IndexColumn(Kind.TOTAL, node.id());
            if (node.isLeaf()) {
                ids.put(node.column(), column);
                ids.put(node.column() + SELF, new IndexColumn(Kind.SELF, node.column()));
            }
            String clause = node.clause();
            Stream<String> asPrinted = clause == null
                    ? Stream.of()
                    : Stream.of(
                            clause + " " + node.name().vi(),
                            clause + " " + node.name().en());
            Stream.concat(Stream.of(node.id(), node.name().vi(), node.name().en()), asPrinted)
                    .forEach(name -> names.merge(VisibleText.words(name), column, ColumnNames::onlyOne));
        });
        index.root()
                .all()
                .filter(node -> !node.isLeaf())
                .forEach(node -> ids.putIfAbsent(node.id(), new IndexColumn(Kind.TOTAL, node.id())));
        names.values().removeIf(column -> column.kind() == Kind.UNUSED);
        TOTALS.forEach(name -> names.putIfAbsent(VisibleText.words(name), new IndexColumn(Kind.TOTAL, root)));
        ABOUT_UNITS.forEach((name, kind) -> names.putIfAbsent(name, IndexColumn.of(kind)));
    }

    /** A name that two parts share names neither. */
    private static IndexColumn onlyOne(IndexColumn one, IndexColumn other) {
        return one.equals(other) ? one : IndexColumn.of(Kind.UNUSED);
    }

    private void number(Node node, String path) {
        int ordinal = 1;
        for (Node part : node.children()) {
            String own = path + ordinal++;
            if (part.isLeaf()) {
                numbers.put(own, new IndexColumn(Kind.FIGURE, part.column()));
            }
            number(part, own + " ");
        }
    }

    /** The names of columns as the program writes them, apart from those of self-assessed figures. */
    List<String> plainNames() {
        List<String> plain = new ArrayList<>(ids.keySet());
        plain.removeIf(name -> name.endsWith(SELF));
        plain.addAll(List.of("name", "tier", "providesPublicServices"));
        return plain;
    }

    /** What {@code label} says a column is, its parts from above to below; null if nothing known. */
    @Nullable IndexColumn meaning(List<String> label) {
        String last = label.get(label.size() - 1);
        IndexColumn exact = label.size() == 1 ? ids.get(last) : null;
        if (exact != null) {
            return exact;
        }
        IndexColumn whole = named(String.join(" ", label));
        return whole == null ? ofParts(label) : whole;
    }

    private @Nullable IndexColumn ofParts(List<String> label) {
        IndexColumn subject = null;
        boolean self = false;
        boolean verified = false;
        List<String> parts = new ArrayList<>();
        for (String above : label) {
            if (named(above) == null && ScoreRole.of(above) == null) {
                parts.addAll(PARTS.splitAsStream(above)
                        .filter(part -> !part.isBlank())
                        .toList());
            } else {
                parts.add(above);
            }
        }
        for (String part : parts) {
            ScoreRole role = ScoreRole.of(part);
            IndexColumn named = named(part);
            if (role == ScoreRole.SELF) {
                self = true;
            } else if (role == ScoreRole.VERIFIED) {
                verified = true;
            } else if (named != null && (subject == null || isDeeper(named, subject))) {
                subject = named;
            }
        }
        if (subject == null && (self || verified)) {
            subject = new IndexColumn(Kind.TOTAL, root);
        }
        if (subject == null || !self) {
            return subject;
        }
        return subject.kind() == Kind.FIGURE
                ? new IndexColumn(Kind.SELF, subject.of())
                : subject.kind() == Kind.TOTAL ? IndexColumn.of(Kind.UNUSED) : subject;
    }

    /** A note on a criterion is a note; a criterion below the name of its group is the criterion. */
    private static boolean isDeeper(IndexColumn named, IndexColumn subject) {
        return subject.kind() == Kind.TOTAL
                || named.kind() == Kind.REMARK
                || named.kind() == Kind.UNUSED
                || (subject.isTelling() && named.kind() == Kind.FIGURE && subject.kind() != Kind.FIGURE);
    }

    /** What one text names, with or without its number before it and what it is worth after it. */
    private @Nullable IndexColumn named(String text) {
        return lookedUp.computeIfAbsent(text, label -> Optional.ofNullable(looked(label)))
                .orElse(null);
    }

    private @Nullable IndexColumn looked(String text) {
        String words = VisibleText.words(text);
        IndexColumn found = names.get(words);
        if (found != null) {
            return found;
        }
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            return numbers.get(number.group(1));
        }
        String bare = NUMBERING.matcher(ASIDE.matcher(text).replaceFirst("")).replaceFirst("");
        if (bare.isBlank()) {
            return null;
        }
        String rest = VisibleText.words(bare);
        found = names.get(rest);
        return found == null && rest.startsWith(SCORE_OF) ? names.get(rest.substring(SCORE_OF.length())) : found;
    }
}

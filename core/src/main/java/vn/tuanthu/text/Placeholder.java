package vn.tuanthu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that hold the place of what somebody still has to write: {@code QĐ số .../QĐ-UBND}, {@code <số>}, {@code xxx},
 * {@code TODO}. A title that was cut short, with its number, is none: {@code Quyết định 12/QĐ-UBND về việc ...}.
 */
final class Placeholder {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern WITHOUT_WIDTH = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** What most texts have none of: asked first, since every document of every system is looked at. */
    private static final Pattern MARKS = Pattern.compile("[.·•∙*#?_~=-] ?[.·•∙*#?_~=-]|[?<«{%\\[]");

    /** Marks in a row that stand where something is to be written by hand. */
    private static final String DOTS = "(?:[.·•∙*#?_~=-] ?){2,}";

    private static final Pattern RUN = Pattern.compile(DOTS);

    /** A mark before the slash of a number, or after the word that announces one. */
    private static final Pattern IN_PLACE_OF_NUMBER = Pattern.compile(
            DOTS + "/|/ ?" + DOTS + "(?![^/])|(?<!\\p{L})(?:số|số hiệu|no\\.?|ngày|tháng|năm|number|dated)[ :]*(?:"
                    + DOTS + "|[?])",
            FLAGS);

    /** Brackets that nobody writes around a name. */
    private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>|«([^«»]*)»|\\{([^{}]*)\\}|%\\p{L}+%");

    private static final Pattern SQUARE = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private static final Pattern ADDRESS = Pattern.compile(".*(?:@|://).*");

    private static final Pattern TWO_X = Pattern.compile("[xхχXХ]{2}");

    private static final Pattern LETTERS_X = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[xхχ]{2,}|(?<!(?:thứ|khóa|khoá|hội|kỷ|kỳ|quý) )[XХ]{2,})(?![\\p{L}\\p{N}])");

    private static final Pattern ONE_LETTER = Pattern.compile("([\\p{L}0])\\1{2,}", FLAGS);

    /** What a number of a document ends in, after its slash. */
    private static final Pattern KIND_OF_DOCUMENT = Pattern.compile(
            "(\\S*?) ?/ ?(?:QĐ|QD|BC|TTR|CV|KH|NQ|CT|TB|HĐ|BB|GM|GP|GCN|CN|QC|TĐ|PA|HS|NĐ|TT|VB|ĐA|DA|BBNT)(?![\\p{L}])",
            FLAGS);

    private static final Pattern WORK_TO_DO = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:todo|tbd|tba|tbc|fixme|placeholder|lorem ipsum)(?![\\p{L}\\p{N}])", FLAGS);

    private static final Pattern TOLD_TO_FILL = Pattern.compile(
            "(?:hãy|cần|xin|vui lòng|chưa|sẽ|please|to be|yet to be)? ?(?:"
                    + "(?:điền|ghi|nhập|bổ sung|cập nhật)(?: (?:số|tên|ngày|vào|tại|ở|đây|nội dung|văn bản|thông tin|rõ|đủ|sau|họ|mã|lý do)"
                    + "(?![\\p{L}]).*)?"
                    + "|(?:fill|write|put)(?: (?:in|out|here|it))+(?![\\p{L}]).*|(?:insert|enter)(?: .*)?"
                    + "|(?:filled|added|completed|determined|supplied|defined|announced|confirmed)(?: .*)?|your .*)",
            FLAGS);

    /** Whole texts that name what is asked for, or say that there is none. */
    private static final Set<String> NO_ANSWER = Set.of(
            "na",
            "n/a",
            "none",
            "null",
            "nil",
            "undefined",
            "unknown",
            "pending",
            "later",
            "không",
            "không có",
            "không rõ",
            "chưa",
            "chưa có",
            "chưa rõ",
            "chưa biết",
            "để trống",
            "đang cập nhật",
            "văn bản",
            "số văn bản",
            "tên văn bản",
            "lý do",
            "người duyệt",
            "nguồn",
            "document",
            "reason",
            "approver",
            "source",
            "name",
            "họ tên",
            "họ và tên");

    private Placeholder() {}

    /** Whether {@code text}, in which a reader sees some letter or digit, only holds the place of what is to be written. */
    static boolean is(String text) {
        String seen = asSeen(text);
        return isNoAnswer(seen)
                || (MARKS.matcher(seen).find()
                        && (hasGap(seen) || IN_PLACE_OF_NUMBER.matcher(seen).find() || hasBrackets(seen)))
                || (TWO_X.matcher(seen).find() && LETTERS_X.matcher(seen).find())
                || ONE_LETTER.matcher(seen).matches()
                || (seen.indexOf('/') >= 0 && lacksItsNumber(seen))
                || WORK_TO_DO.matcher(seen).find();
    }

    /** As printed, without the marks around it: {@code (chưa có)} says {@code chưa có}. */
    static String bare(String text) {
        return AROUND.matcher(asSeen(text)).replaceAll("");
    }

    /** As printed: letters in their plain form, nothing that has no width, one blank between words. */
    private static String asSeen(String text) {
        String plain = WITHOUT_WIDTH
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    private static boolean isNoAnswer(String seen) {
        String bare = AROUND.matcher(seen).replaceAll("");
        return NO_ANSWER.contains(bare.toLowerCase(Locale.ROOT))
                || TOLD_TO_FILL.matcher(bare).matches();
    }

    /** Marks with a blank before them, as where a form is filled in; after a comma and at the end they say "and so on". */
    private static boolean hasGap(String seen) {
        boolean numbered = seen.codePoints().anyMatch(Character::isDigit);
        Matcher run = RUN.matcher(seen);
        while (run.find()) {
            String before = seen.substring(0, run.start()).stripTrailing();
            boolean ends = run.end() == seen.length() || ")]\"”".indexOf(seen.charAt(run.end())) >= 0;
            boolean ruled = run.group().strip().chars().allMatch(mark -> mark == '-' || mark == '=');
            boolean andSoOn = ends && (before.endsWith(",") || before.endsWith(";"));
            boolean cutShort = numbered && (ends || before.length() == run.start());
            if (!andSoOn && !cutShort && !ruled) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBrackets(String seen) {
        Matcher angled = BRACKETS.matcher(seen);
        while (angled.find()) {
            if (!ADDRESS.matcher(angled.group()).matches()) {
                return true;
            }
        }
        Matcher square = SQUARE.matcher(seen);
        while (square.find()) {
            boolean whole = square.end() - square.start() == seen.length();
            boolean beforeSlash = square.end() < seen.length() && seen.charAt(square.end()) == '/';
            if (whole || beforeSlash || Blank.is(square.group(1)) || isNoAnswer(square.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says what kind of document it is, after a slash, and no number before: {@code Số:  /QĐ-UBND}. */
    private static boolean lacksItsNumber(String seen) {
        Matcher kind = KIND_OF_DOCUMENT.matcher(seen);
        return kind.find() && kind.group(1).chars().noneMatch(one -> Character.isDigit(one) && one != '0');
    }
}

package vn.tuanthu.text;

import java.util.regex.Pattern;

/**
 * Whole texts that say that the document or the source asked for is not there, or is still being made: {@code chưa có văn
 * bản}, {@code đang trình ký}, {@code dự thảo}, {@code not yet issued}. A text that goes on to say something else is none:
 * {@code Không có hệ thống cấp độ 4}, {@code Dự thảo Nghị định trình ngày 01/02/2025}.
 */
final class Unwritten {
    private static final String PAPER =
            "(?:số liệu|dữ liệu|thông tin|nguồn|văn bản|tài liệu|số văn bản|số hiệu|quyết định|báo cáo"
                    + "|hồ sơ|quy chế|phương án|biên bản|công văn|tờ trình|kế hoạch|minh chứng|bằng chứng|chứng cứ|căn cứ|kết quả|số|bản|gì|ai)";

    private static final String WORK =
            "(?:ban hành|phê duyệt|duyệt|ký|trình ký|trình duyệt|trình|thống kê|xác định|tổng hợp|cập nhật"
                    + "|thực hiện|làm|lập|xây dựng|soạn thảo|soạn|dự thảo|hoàn thành|hoàn thiện|xong|triển khai|thu thập|rà soát|thẩm định"
                    + "|xin ý kiến|lấy ý kiến|chuẩn bị|xử lý|nộp|gửi|nhận|bổ sung|công bố|cung cấp|chờ|đợi|tìm)";

    private static final String REST =
            "(?: " + PAPER + ")*(?: (?:nào|cả|cụ thể|chính thức|kịp|xong|sau|lại|nay|này|khác))*";

    private static final String NOT_THERE =
            "chưa(?: (?:có|được|kịp|hề|thể))*(?: (?:" + PAPER + "|" + WORK + "))*" + REST
                    + "|không(?: có| còn| được)? (?:" + PAPER + "|" + WORK + ")" + REST
                    + "|không(?: thể)? (?:rõ|biết|nhớ|xác định|thấy)" + REST
                    + "|(?:thiếu|trống|bỏ trống|để trống|rỗng|mất)" + REST;

    private static final String BEING_MADE =
            "(?:còn )?(?:mới )?(?:đang|chờ|đợi|sắp|sẽ)(?: (?:có|được|trong quá trình|chờ|đợi))*(?: "
                    + WORK + ")*" + REST
                    + "|mới(?: chỉ)?(?: (?:là|có))?(?: bản)? (?:dự thảo|nháp|soạn thảo|soạn|trình ký|trình duyệt|xin ý kiến|lấy ý kiến)"
                    + "|(?:bản )?(?:dự thảo|nháp)" + REST
                    + "|(?:xem|tính|có|gửi|nộp|làm|viết) sau";

    private static final String ENGLISH_PAPER =
            "(?:source|document|data|decision|report|figures?|evidence|number|information|paper|file|record)";

    private static final String ENGLISH =
            "(?:is |are )?not(?: yet)?(?: (?:available|issued|approved|signed|written|known|done|ready|started|given"
                    + "|there|drafted|adopted|published))?(?: yet)?|(?:there is )?no " + ENGLISH_PAPER + "(?: yet)?"
                    + "|(?:work )?in progress|under way|ongoing|wip|(?:still )?(?:a )?draft"
                    + "|(?:still )?being (?:written|drafted|prepared|approved|signed|made)"
                    + "|(?:awaiting|waiting for) (?:approval|signature|" + ENGLISH_PAPER
                    + ")|waiting|to follow|coming soon|soon|missing|empty|blank";

    /** Before it may stand what is meant: {@code quyết định: chưa ban hành}. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:" + PAPER + "[ :]*)?(?:hiện |hiện nay |vẫn |còn )*(?:" + NOT_THERE + "|" + BEING_MADE + ")|(?:"
                    + ENGLISH_PAPER + "[ :]*)?(?:" + ENGLISH + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** So long texts say something else as well. */
    private static final int LONGEST = 80;

    private Unwritten() {}

    /** Whether {@code bare}, as printed and without marks around it, says only that there is nothing yet. */
    static boolean is(String bare) {
        return bare.length() <= LONGEST && WHOLE.matcher(bare).matches();
    }
}

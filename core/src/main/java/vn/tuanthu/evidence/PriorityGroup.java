package vn.tuanthu.evidence;

import vn.tuanthu.text.LocalizedText;

/**
 * What the principle of allocation gives priority to (the plan, VI.1.1). The plan names six groups and does not order
 * them, so the order of these constants means nothing.
 */
public enum PriorityGroup {
    NATIONAL_COMMITTEE(new LocalizedText(
            "theo chỉ đạo của Ủy ban Quốc gia về chuyển đổi số",
            "directed by the National Committee on Digital Transformation")),
    SHARED_PROVINCIAL(new LocalizedText("nhiệm vụ dùng chung của tỉnh", "shared by the whole province")),
    SECTOR_DATABASE(new LocalizedText(
            "xây dựng cơ sở dữ liệu ngành, lĩnh vực theo Chiến lược dữ liệu của tỉnh",
            "sector databases for the province's data strategy")),
    PROJECT_06(new LocalizedText("phục vụ Đề án 06", "serving Project 06")),
    APPROVED_CONTINUING(new LocalizedText("đã được phê duyệt và tiếp tục triển khai", "approved and continuing")),
    SUPERIOR_DIRECTION(new LocalizedText(
            "thực hiện ý kiến chỉ đạo của bộ, ngành cấp trên", "directed by a superior ministry or sector"));

    private final LocalizedText text;

    PriorityGroup(LocalizedText text) {
        this.text = text;
    }

    /** What the group is. */
    public LocalizedText text() {
        return text;
    }
}

package vn.tuanthu.evidence;

import java.util.Set;
import vn.tuanthu.evidence.SystemProfile.Purpose;
import vn.tuanthu.text.LocalizedText;

/**
 * What a system is. It decides what is asked of it when it is handed over; a plan pack says which kinds of system hold
 * what an indicator counts.
 */
public enum SystemKind {
    /** Documents and work files of an agency. */
    DOCUMENT_MANAGEMENT(
            new LocalizedText("quản lý văn bản và hồ sơ công việc", "document and work-file management"),
            Purpose.INTERNAL_OPERATION),
    /** Receives and settles administrative procedures. */
    ONE_STOP(
            new LocalizedText("giải quyết thủ tục hành chính", "settlement of administrative procedures"),
            Purpose.PEOPLE_AND_BUSINESSES,
            Purpose.ADMINISTRATIVE_PROCEDURES),
    /** Informs the public. */
    PUBLIC_PORTAL(new LocalizedText("cổng, trang thông tin điện tử", "public portal"), Purpose.PEOPLE_AND_BUSINESSES),
    /** Periodic socio-economic reports. */
    REPORTING(new LocalizedText("báo cáo kinh tế - xã hội", "socio-economic reporting"), Purpose.INTERNAL_OPERATION),
    /** A database that other systems use through the LGSP. */
    SHARED_DATABASE(new LocalizedText("cơ sở dữ liệu dùng chung qua LGSP", "shared database behind the LGSP")),
    /** Houses other systems. */
    DATA_CENTRE(new LocalizedText("trung tâm dữ liệu", "data centre")),
    /** Training of officials. */
    TRAINING(new LocalizedText("đào tạo, tập huấn", "training"), Purpose.INTERNAL_OPERATION),
    /** Selects nothing by itself. */
    OTHER(new LocalizedText("hệ thống khác", "other system"));

    private final LocalizedText text;
    private final Set<Purpose> purposes;

    SystemKind(LocalizedText text, Purpose... purposes) {
        this.text = text;
        this.purposes = Set.of(purposes);
    }

    /** Its name. */
    public LocalizedText text() {
        return text;
    }

    /** What a system of this kind is for, as far as its kind alone tells. */
    public Set<Purpose> purposes() {
        return purposes;
    }
}

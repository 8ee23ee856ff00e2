package vn.tuanthu.evidence;

import vn.tuanthu.text.LocalizedText;

/** How a task has to be prepared before money is spent on it. */
public enum Procedure {
    /** The law on procurement alone. */
    PROCUREMENT(new LocalizedText("mua sắm theo pháp luật về mua sắm", "plain procurement")),
    /** Outline and detailed estimate. */
    OUTLINE(new LocalizedText("đề cương và dự toán chi tiết", "outline and detailed estimate")),
    /** A project. */
    PROJECT(new LocalizedText("dự án đầu tư ứng dụng công nghệ thông tin", "IT investment project")),
    /** A service the market offers, leased by procurement. */
    LEASE_PROCUREMENT(new LocalizedText(
            "thuê dịch vụ sẵn có trên thị trường theo pháp luật về mua sắm",
            "lease of a service available on the market, by procurement")),
    /** A service made to order, leased under a lease plan. */
    LEASE_PLAN(new LocalizedText("kế hoạch thuê", "lease plan")),
    /** A digital-transformation project. */
    DIGITAL_PROJECT(new LocalizedText("dự án chuyển đổi số", "digital-transformation project")),
    /** Neither a project nor a lease plan. */
    NO_PROJECT(new LocalizedText("không phải lập dự án hay kế hoạch thuê", "neither a project nor a lease plan"));

    private final LocalizedText text;

    Procedure(LocalizedText text) {
        this.text = text;
    }

    /** Its name. */
    public LocalizedText text() {
        return text;
    }
}

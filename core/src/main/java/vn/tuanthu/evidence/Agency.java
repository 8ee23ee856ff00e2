package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import vn.tuanthu.text.Identity;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Subject;

/**
 * An agency whose figures are judged.
 *
 * @param id its name within the evidence
 * @param name its name
 * @param tier the level of government it belongs to
 * @param kind what sort of agency it is
 * @param providesPublicServices whether citizens or businesses file procedures with it; true unless it says otherwise,
 *     so that silence never excludes a check
 */
public record Agency(
        @JsonProperty(required = true) String id,
        String name,
        @JsonProperty(required = true) Tier tier,
        @JsonProperty(required = true) Kind kind,
        Boolean providesPublicServices)
        implements Subject {
    /** Levels of government; the law says which have ended. */
    public enum Tier {
        MINISTRY(new LocalizedText("cấp bộ", "ministry tier")),
        PROVINCE(new LocalizedText("cấp tỉnh", "province tier")),
        DISTRICT(new LocalizedText("cấp huyện", "district tier")),
        COMMUNE(new LocalizedText("cấp xã", "commune tier"));

        private final LocalizedText text;

        Tier(LocalizedText text) {
            this.text = text;
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Sorts of agency. */
    public enum Kind {
        MINISTRY(new LocalizedText("bộ, cơ quan ngang bộ", "ministry")),
        DEPARTMENT(new LocalizedText("sở, ban, ngành", "department")),
        PEOPLES_COMMITTEE(new LocalizedText("ủy ban nhân dân", "people's committee")),
        OTHER(new LocalizedText("cơ quan khác", "other body"));

        private final LocalizedText text;

        Kind(LocalizedText text) {
            this.text = text;
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }

        /** Whether {@code tier} has agencies of this kind: departments are the province's, ministries the centre's. */
        public boolean existsAt(Tier tier) {
            return switch (this) {
                case MINISTRY -> tier == Tier.MINISTRY;
                case DEPARTMENT -> tier == Tier.PROVINCE;
                case PEOPLES_COMMITTEE -> tier != Tier.MINISTRY;
                case OTHER -> true;
            };
        }
    }

    public Agency {
        id = Identity.of(Objects.requireNonNull(id, "id"));
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(kind, "kind");
        name = name == null ? id : name;
        providesPublicServices = providesPublicServices == null || providesPublicServices;
    }

    /** An agency that provides public services. */
    public static Agency of(String id, String name, Tier tier, Kind kind) {
        return new Agency(id, name, tier, kind, true);
    }
}

package vn.tuanthu.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.LocalizedText;

/**
 * What the level of an information system follows from. A number that is null was not declared; it is never taken for
 * zero.
 *
 * @param purposes what the system is for
 * @param information the kinds of information it processes
 * @param services what it offers online to people and businesses
 * @param users people whose private or personal information it processes, 0 or more
 * @param basicDataSubjects people whose basic personal data it processes, 0 or more
 * @param sensitiveDataSubjects people whose sensitive personal data it processes, 0 or more
 * @param infrastructureFor whose activity an infrastructure system serves
 * @param worksClass class of the construction works an industrial control system runs
 * @param roundTheClock whether it must run 24 hours a day, 7 days a week and accepts no unplanned stop
 * @param roles technical roles that some design requirements depend on
 * @param harm what harm its destruction would do
 * @param primeMinisterDecision a decision of the Prime Minister that sets its level, or null
 * @param riskAssessment the level its risk assessment comes to, or null
 * @param strategic whether it is a strategic system of the State; null when not declared
 */
public record SystemProfile(
        List<Purpose> purposes,
        List<Information> information,
        List<Service> services,
        @Nullable Long users,
        @Nullable Long basicDataSubjects,
        @Nullable Long sensitiveDataSubjects,
        @Nullable InfrastructureScope infrastructureFor,
        @Nullable WorksClass worksClass,
        @Nullable Boolean roundTheClock,
        List<Role> roles,
        DeclaredHarm harm,
        @Nullable LevelBasis primeMinisterDecision,
        @Nullable LevelBasis riskAssessment,
        @Nullable Boolean strategic) {
    /** What a system is for. */
    public enum Purpose {
        INTERNAL_OPERATION("phục vụ hoạt động nội bộ", "internal operation"),
        PEOPLE_AND_BUSINESSES("phục vụ người dân, doanh nghiệp", "people and businesses"),
        ADMINISTRATIVE_PROCEDURES("giải quyết thủ tục hành chính", "administrative procedures"),
        INFRASTRUCTURE("hạ tầng thông tin", "information infrastructure"),
        INDUSTRIAL_CONTROL("điều khiển công nghiệp", "industrial control"),
        NATIONAL_EGOVERNMENT("hệ thống quốc gia phục vụ Chính phủ điện tử", "national e-government"),
        DEFENCE_OR_SECURITY("phục vụ quốc phòng, an ninh", "defence or security"),
        NATIONAL_DATA_STORE(
                "lưu trữ tập trung dữ liệu đặc biệt quan trọng của quốc gia",
                "store of especially important national data"),
        INTERNATIONAL_GATEWAY("kết nối liên thông Việt Nam với quốc tế", "link between Vietnam and abroad");

        private final LocalizedText text;

        Purpose(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Kinds of information. */
    public enum Information {
        PUBLIC("thông tin công cộng", "public information"),
        PRIVATE("thông tin riêng", "private information"),
        PERSONAL("thông tin cá nhân", "personal information"),
        STATE_SECRET("thông tin bí mật nhà nước", "state secrets");

        private final LocalizedText text;

        Information(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** What a system offers online. Public services are named by the four old levels or by the newer split. */
    public enum Service {
        INFORMATION("cung cấp thông tin", "information"),
        PUBLIC_SERVICE_LEVEL_1("dịch vụ công mức độ 1", "public services of level 1"),
        PUBLIC_SERVICE_LEVEL_2("dịch vụ công mức độ 2", "public services of level 2"),
        PUBLIC_SERVICE_LEVEL_3("dịch vụ công mức độ 3", "public services of level 3"),
        PUBLIC_SERVICE_LEVEL_4("dịch vụ công mức độ 4", "public services of level 4"),
        PUBLIC_SERVICE_FULL_PROCESS("dịch vụ công toàn trình", "full-process public services"),
        PUBLIC_SERVICE_PARTIAL_FILED_ONLINE(
                "dịch vụ công một phần, nộp hồ sơ trực tuyến", "partial public services filed online"),
        PUBLIC_SERVICE_PARTIAL_NOT_FILED_ONLINE(
                "dịch vụ công một phần, không nộp hồ sơ trực tuyến", "partial public services not filed online"),
        CONDITIONAL_BUSINESS(
                "dịch vụ trực tuyến thuộc danh mục kinh doanh có điều kiện", "online services on the conditional list"),
        OTHER_ONLINE(
                "dịch vụ trực tuyến không thuộc danh mục kinh doanh có điều kiện",
                "online services not on the conditional list");

        private final LocalizedText text;

        Service(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Whose activity an infrastructure system serves. */
    public enum InfrastructureScope {
        ONE_AGENCY("một cơ quan, tổ chức", "one agency"),
        MINISTRY("một bộ", "one ministry"),
        SECTOR("một ngành", "one sector"),
        PROVINCE("một tỉnh", "one province"),
        SEVERAL_PROVINCES("một số tỉnh", "several provinces"),
        NATIONWIDE("toàn quốc", "the whole country");

        private final LocalizedText text;

        InfrastructureScope(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Classes of construction works. */
    public enum WorksClass {
        CLASS_IV("cấp IV", "class IV"),
        CLASS_III("cấp III", "class III"),
        CLASS_II("cấp II", "class II"),
        CLASS_I("cấp I", "class I"),
        SPECIAL("cấp đặc biệt", "special class"),
        NATIONAL_SECURITY("công trình quan trọng liên quan đến an ninh quốc gia", "important for national security");

        private final LocalizedText text;

        WorksClass(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Technical roles that some design requirements depend on. */
    public enum Role {
        MAIL,
        DATA_CENTRE,
        CLOUD,
        IDENTITY_OR_SIGNATURE,
        INTEGRATION_AND_SHARING,
        INTERNAL_NETWORK,
        SECURITY_OPERATIONS_CENTRE,
        CENTRAL_DATABASE,
        SHARED_DATABASE,
        WIRELESS_NETWORK
    }

    /** Degrees of harm. */
    public enum Harm {
        NONE("không", "none"),
        HARM("tổn hại", "harm"),
        SERIOUS("tổn hại nghiêm trọng", "serious harm"),
        ESPECIALLY_SERIOUS("tổn hại đặc biệt nghiêm trọng", "especially serious harm");

        private final LocalizedText text;

        Harm(String vi, String en) {
            this.text = new LocalizedText(vi, en);
        }

        /** Its name. */
        public LocalizedText text() {
            return text;
        }
    }

    /**
     * What harm the destruction of a system would do; null where it was not declared.
     *
     * @param rights to rights and lawful interests of organisations and people
     * @param publicInterest to the public interest
     * @param publicOrder to social order and safety
     * @param nationalSecurity to national defence and security
     * @param document what the declaration rests on
     */
    public record DeclaredHarm(
            @Nullable Harm rights,
            @Nullable Harm publicInterest,
            @Nullable Harm publicOrder,
            @Nullable Harm nationalSecurity,
            @Nullable String document) {}

    /**
     * A document that comes to a level.
     *
     * @param level 1 to 5
     * @param document number and title
     * @param date its date
     */
    public record LevelBasis(
            @JsonProperty(required = true) Integer level,
            @JsonProperty(required = true) String document,
            @JsonProperty(required = true) LocalDate date) {
        public LevelBasis {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(date, "date");
        }
    }

    public SystemProfile {
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        information = information == null ? List.of() : List.copyOf(information);
        services = services == null ? List.of() : List.copyOf(services);
        roles = roles == null ? List.of() : List.copyOf(roles);
        harm = harm == null ? new DeclaredHarm(null, null, null, null, null) : harm;
    }

    /** A profile of which nothing but this is declared. */
    public static SystemProfile of(List<Purpose> purposes, List<Information> information, List<Service> services) {
        return new SystemProfile(
                purposes,
                information,
                services,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new DeclaredHarm(null, null, null, null, null),
                null,
                null,
                null);
    }
}

package vn.tuanthu.testkit.sample;

import vn.tuanthu.evidence.Agency;

/** The ways a {@link SampleSystem} can be broken, each with the one test that must see it. */
enum Flaw {
    PLAIN_HTTP_ANSWERS("SYS.REDIRECT"),
    REDIRECTS_TO_PLAIN_HTTP("SYS.REDIRECT"),
    REDIRECTS_ELSEWHERE("SYS.REDIRECT"),
    OLD_TLS("SYS.TLS"),
    EXPIRED_CERTIFICATE("SYS.CERT"),
    CERTIFICATE_NOT_YET_VALID("SYS.CERT"),
    CERTIFICATE_OF_ANOTHER_NAME("SYS.CERT"),
    UNTRUSTED_CERTIFICATE("SYS.CERT"),
    NO_TRANSPORT_SECURITY("SYS.HEADERS"),
    TRANSPORT_SECURITY_FOR_NO_TIME("SYS.HEADERS"),
    SNIFFABLE("SYS.HEADERS"),
    FRAMEABLE("SYS.HEADERS"),
    COOKIE_WITHOUT_SECURE("SYS.COOKIES"),
    COOKIE_WITHOUT_HTTP_ONLY("SYS.COOKIES"),
    COOKIE_WITHOUT_SAME_SITE("SYS.COOKIES"),
    STACK_TRACE("SYS.LEAK"),
    VERSION_IN_ERROR_PAGE("SYS.LEAK"),
    VERSION_IN_HEADER("SYS.LEAK"),
    ERROR_PAGE_IS_OK("SYS.LEAK"),
    NO_VIEWPORT("SYS.MOBILE"),
    WIDE_PAGE("SYS.MOBILE"),
    SERVICE_NOT_FOR_PHONES("II.2.2a"),
    SHORT_LOG("SYS.LOGS"),
    FEW_WORK_FILES("II.2.1a", "work-files-online", Agency.Tier.PROVINCE),
    FEW_WORK_FILES_OF_DISTRICT("II.2.1b", "work-files-online", Agency.Tier.DISTRICT),
    FEW_WORK_FILES_OF_COMMUNE("II.2.1c", "work-files-online", Agency.Tier.COMMUNE),
    PROCEDURE_NOT_ONLINE("II.2.2b", "procedures-full-process", Agency.Tier.PROVINCE),
    UNSATISFIED("II.2.3", "satisfaction", Agency.Tier.PROVINCE),
    NO_REPORT("II.2.4", "reports-on-system", Agency.Tier.PROVINCE),
    NO_SHARED_DATABASE("II.2.6", "shared-database-lgsp", Agency.Tier.PROVINCE),
    FEW_PAYMENTS("II.2.7", "procedures-online-payment", Agency.Tier.PROVINCE),
    RESULT_NOT_DIGITISED("II.2.8", "results-digitised", Agency.Tier.PROVINCE),
    FEW_ONLINE_DOSSIERS("II.2.9", "dossiers-online", Agency.Tier.PROVINCE),
    FEW_TRAINED("II.2.10", "staff-digital-skills", Agency.Tier.PROVINCE),
    PLAN_NOT_APPLIED("II.2.11", "systems-level3-plan", Agency.Tier.PROVINCE),
    LEVEL_BELOW_THE_LAW("statement"),
    ANOTHER_VERSION("statement"),
    FIGURES_OF_ANOTHER_AGENCY("statement");

    private final String seenBy;
    private final String indicator;
    private final Agency.Tier tier;

    Flaw(String seenBy) {
        this(seenBy, null, Agency.Tier.PROVINCE);
    }

    Flaw(String seenBy, String indicator, Agency.Tier tier) {
        this.seenBy = seenBy;
        this.indicator = indicator;
        this.tier = tier;
    }

    /** The only test that may fail. */
    String seenBy() {
        return seenBy;
    }

    /** The indicator that counts one more which is not done, or null. */
    String indicator() {
        return indicator;
    }

    Agency.Tier tier() {
        return tier;
    }
}

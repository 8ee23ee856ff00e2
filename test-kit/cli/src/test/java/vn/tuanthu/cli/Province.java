package vn.tuanthu.cli;

import java.util.List;

/** Figures of an invented province, as a table. */
final class Province {
    private static final List<String> INDICATORS = List.of(
            "work-files-online",
            "services-multi-channel",
            "procedures-full-process",
            "satisfaction",
            "reports-on-system",
            "shared-database-lgsp",
            "procedures-online-payment",
            "results-digitised",
            "dossiers-online",
            "staff-digital-skills",
            "systems-level3-plan");

    private Province() {}

    /** Agencies dv0, dv1 … of three tiers with a figure of each indicator, some of them missing, many below what is asked. */
    static String table(int agencies) {
        StringBuilder table =
                new StringBuilder("agency,name,tier,kind,indicator,numerator,denominator,period,source\n");
        for (int a = 0; a < agencies; a++) {
            String tier = a % 12 == 0 ? "PROVINCE" : a % 12 == 6 ? "DISTRICT" : "COMMUNE";
            String kind = tier.equals("PROVINCE") ? "DEPARTMENT" : "PEOPLES_COMMITTEE";
            for (int i = 0; i < INDICATORS.size(); i++) {
                if ((a + i) % 9 != 0) {
                    int numerator = a == 66 ? 66 : 300 + (a * 37 + i * 101) % 701;
                    table.append("dv%d,Đơn vị %d,%s,%s,%s,%d,1000,2025,Sổ theo dõi số %d\n"
                            .formatted(a, a, tier, kind, INDICATORS.get(i), numerator, a % 40));
                }
            }
        }
        return table.toString();
    }
}

package consumer;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Agency;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.evidence.Period;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.rule.RuleTest;

@AcceptanceTest("van-ban.yaml")
class DocumentsTest implements SystemUnderTest {
    @Override
    public List<Measurement> measurements() {
        return List.of(Measurement.of(
                "xa-vi-du", "work-files-online", 69, 100, Period.ofYear(2025), "con số ví dụ"));
    }
}

/** Jupiter and the kit run side by side. */
class OwnRuleTest {
    @Test
    void oneRuleAlone() {
        Agency commune = Agency.of("xa-vi-du", "Xã Ví dụ", Agency.Tier.COMMUNE, Agency.Kind.PEOPLES_COMMITTEE);
        RuleTest.check("II.2.1c")
                .given(commune, Measurement.of("xa-vi-du", "work-files-online", 70, 100, Period.ofYear(2025), "ví dụ"))
                .expect("xa-vi-du").passes().lacks(0);
    }
}

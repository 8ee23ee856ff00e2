package vn.tuanthu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tuanthu.verdict.Certainty;

/** What somebody asks beside the plan. */
class OwnCheckTest {
    @Test
    void saysWhereItStandsAndDecidesUnlessSaidOtherwise() {
        OwnCheck check = OwnCheck.of("QC12.4", "Quy chế 12/QC-SVD Điều 4", "Mỗi cơ quan cung cấp dịch vụ công.");

        assertThat(check.id()).isEqualTo("QC12.4");
        assertThat(check.clause().id()).isEqualTo("Quy chế 12/QC-SVD Điều 4");
        assertThat(check.clause().text()).isEqualTo("Mỗi cơ quan cung cấp dịch vụ công.");
        assertThat(check.clause().line()).isZero();
        assertThat(check.mandatory()).isTrue();
        assertThat(check.certainty()).isEqualTo(Certainty.TEXT_READ);
    }
}

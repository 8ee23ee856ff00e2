package vn.tuanthu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanthu.rules.pack.PlanReader;

/** Nothing is worth measuring that decides otherwise. */
class PeersAgreeTest {
    private static final Province PROVINCE =
            Province.of(PlanReader.bundled("hai-duong-2025"), Province.USUAL, 20250101);

    @ParameterizedTest
    @ValueSource(strings = {"hand-reasons", "rules", "engine", "drools-text", "evrete", "easy-rules", "cel", "dmn"})
    void everyPeerDecidesAsHandWrittenJavaDoes(String peer) {
        assertThat(Peer.of(peer, PROVINCE).judge(PROVINCE))
                .containsExactlyInAnyOrderElementsOf(new ByHand().judge(PROVINCE));
    }

    @Test
    void whatOnlyMeasuresDroolsDecidesNothing() {
        assertThat(Peer.of("drools-floor", PROVINCE).judge(PROVINCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "FAIL", "NO_DATA", "NOT_APPLICABLE"})
    void theProvinceHoldsEveryOutcome(String outcome) {
        assertThat(new ByHand().judge(PROVINCE))
                .filteredOn(decision -> decision.outcome().name().equals(outcome))
                .hasSizeGreaterThan(50);
    }
}

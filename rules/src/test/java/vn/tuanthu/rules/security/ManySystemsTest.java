package vn.tuanthu.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.input.InputText;
import vn.tuanthu.rules.ComplianceEngine;
import vn.tuanthu.verdict.Finding;
import vn.tuanthu.verdict.FindingList;

/** So many systems that they are judged some at a time: what is found of each is what is found of it and its parts alone. */
class ManySystemsTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.forPlan("hai-duong-2025");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int SYSTEMS = 600;
    /** A whole stands far from its part, so that the order in which systems are judged is not theirs. */
    private static final int APART = 450;

    private static Evidence systems(IntStream chosen) {
        String json = chosen.mapToObj(i -> """
                {"id": "s%d", "name": "Hệ thống %d", "owner": "Sở %d", "status": "OPERATING", "goLive": "2023-05-04",
                 "components": [%s],
                 "inspections": [%s],
                 "profile": {"purposes": ["%s"], "information": ["%s"]}}""".formatted(
                                i,
                                i,
                                i / 7,
                                i % 50 == 3 && i < SYSTEMS - APART ? "\"s" + (i + APART) + "\"" : "",
                                i == 12 ? """
                                {"date": "2026-02-01", "scope": "ORGANISATION", "by": "LICENSED_ORGANISATION",
                                 "provider": "Công ty", "document": "BC 1", "contents": ["LEGAL_COMPLIANCE"]}""" : "",
                                i % 2 == 0 ? "INTERNAL_OPERATION" : "PEOPLE_AND_BUSINESSES",
                                i % 3 == 0 ? "PUBLIC" : "PERSONAL"))
                .collect(Collectors.joining(",", "{\"plan\": \"hai-duong-2025\", \"systems\": [", "]}"));
        return ENGINE.read(InputText.of("register.json", json.getBytes(StandardCharsets.UTF_8)))
                .evidence();
    }

    @Test
    void everySystemIsFoundAsItIsWithItsPartsAlone() {
        Classification all = ENGINE.classify(systems(IntStream.range(0, SYSTEMS)), DAY);

        assertThat(all.report().findings()).isInstanceOf(FindingList.class);
        assertThat(all.systems())
                .extracting(one -> one.system().id())
                .startsWith("s0", "s1")
                .hasSize(SYSTEMS);
        for (int i = 3; i < SYSTEMS - APART; i += 50) {
            Classification alone = ENGINE.classify(systems(IntStream.of(i, i + APART)), DAY);
            assertSame(all.system("s" + i), alone.system("s" + i));
            assertSame(all.system("s" + (i + APART)), alone.system("s" + (i + APART)));
            assertThat(all.system("s" + i).duties()).isNotEmpty();
        }
        // What one system shows of its body holds for all of it.
        assertSame(
                all.system("s8"),
                ENGINE.classify(systems(IntStream.of(8, 12)), DAY).system("s8"));
    }

    private static void assertSame(GradedSystem one, GradedSystem alone) {
        for (int i = 0; i < alone.findings().size(); i++) {
            assertThat(one.findings().get(i)).isEqualTo(alone.findings().get(i));
        }
        assertThat(one.findings()).hasSameSizeAs(alone.findings());
        assertThat(one.duties()).isEqualTo(alone.duties());
        assertThat(one.inForce()).isEqualTo(alone.inForce());
        assertThat(one.measures()).isEqualTo(alone.measures());
        assertThat(one.grades().stream().map(RegimeLevel::matches))
                .isEqualTo(alone.grades().stream().map(RegimeLevel::matches).toList());
        assertThat(one.floors())
                .extracting(LevelFloor::check)
                .isEqualTo(alone.floors().stream().map(LevelFloor::check).toList());
        assertThat(one.planInPlace()).isEqualTo(alone.planInPlace());
        assertThat(one.fourLayers()).isEqualTo(alone.fourLayers());
    }

    @Test
    void theReportHoldsTheVerdictsSystemBySystemAndThenThoseOnTheRegister() {
        Classification all = ENGINE.classify(systems(IntStream.range(0, SYSTEMS)), DAY);

        assertThat(all.report().findings().stream().map(Finding::subject).distinct())
                .startsWith("s0", "s1", "s2", "s3", "s4")
                .endsWith("s598", "s599", "hai-duong")
                .hasSize(SYSTEMS + 1);
        assertThat(all.findings()).isNotEmpty().allMatch(one -> one.subject().equals("hai-duong"));
    }
}

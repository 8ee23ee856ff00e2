package vn.tuanthu.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import vn.tuanthu.acceptance.CheckList;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.evidence.Measurement;
import vn.tuanthu.rules.pack.PlanReader;
import vn.tuanthu.testkit.AcceptanceTest;
import vn.tuanthu.testkit.SystemUnderTest;
import vn.tuanthu.testkit.probe.Probe;

/** For every check that a system test can answer there is a system broken in that way, and only that check fails. */
class BrokenSamplesTest {
    private static final Path RECORDS = Path.of("target/sample", Subject.class.getName());

    @TempDir
    private static Path folder;

    @AcceptanceTest(output = "target/sample")
    static class Subject implements SystemUnderTest {
        static SampleSystem running;

        static ConformanceStatement statement() {
            return running.statement();
        }

        @Override
        public List<Probe> probes() {
            return running.probes();
        }

        @Override
        public List<Measurement> measurements() {
            return running.measurements();
        }

        @Override
        public SSLContext trust() {
            return running.trust();
        }
    }

    @Test
    void aSoundSystemPassesEverythingThatAppliesToIt() throws Exception {
        EngineExecutionResults results = run(null);
        assertThat(names(results.testEvents().failed())).isEmpty();
        assertThat(names(results.testEvents().skipped())).containsExactlyInAnyOrder("II.2.1b", "II.2.1c");
        assertThat(names(results.testEvents().succeeded())).hasSize(11 - 1 + 1 + 8 + 1);
    }

    @Test
    void aCompleteRunIsRecordedAndARunOfOneCheckLeavesItsRecord() throws Exception {
        run(null);
        Path record = RECORDS.resolve("acceptance.json");
        assertThat(record).content().contains("\"accepted\" : true", "\"check\" : \"SYS.LOGS\"", "TLSv1.1 bị từ chối");
        assertThat(RECORDS.resolve("acceptance.html")).content().contains("GIẤY XÁC NHẬN", "TLSv1.1 bị từ chối");
        assertThat(RECORDS.resolve("oscal-assessment-results.json")).exists();
        run(Flaw.STACK_TRACE);
        assertThat(record).content().contains("java.lang.IllegalStateException");
        run(Flaw.UNSATISFIED);
        assertThat(record).content().contains("\"accepted\" : false", "CHƯA ĐẠT: 1 kiểm tra không đạt (II.2.3)");
        String whole = Files.readString(record);
        Path signature = Files.writeString(RECORDS.resolve("acceptance.json.jws"), "chữ ký");
        try (SampleSystem system = new SampleSystem(null, folder)) {
            Subject.running = system;
            EngineTestKit.engine("tuan-thu")
                    .selectors(selectMethod(Subject.class.getName(), "II.2.9"))
                    .execute();
        }
        assertThat(record).hasContent(whole);
        assertThat(signature).exists();
        run(null);
        assertThat(signature).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheBrokenCheckFails(Flaw flaw) throws Exception {
        assertThat(names(run(flaw).testEvents().failed())).isEqualTo(Set.of(flaw.seenBy()));
        assertThat(RECORDS.resolve("acceptance.json")).content().contains("\"accepted\" : false", "CHƯA ĐẠT: ");
    }

    @Test
    void everyCheckThatASystemTestAnswersHasABrokenSample() throws Exception {
        try (SampleSystem system = new SampleSystem(null, folder)) {
            CheckList list = CheckList.of(system.statement(), PlanReader.bundled("hai-duong-2025"));
            Set<String> wanted = new HashSet<>(list.ids());
            wanted.add("statement");
            assertThat(Arrays.stream(Flaw.values()).map(Flaw::seenBy).collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        }
    }

    private EngineExecutionResults run(Flaw flaw) throws Exception {
        try (SampleSystem system = new SampleSystem(flaw, folder)) {
            Subject.running = system;
            return EngineTestKit.engine("tuan-thu")
                    .selectors(selectClass(Subject.class))
                    .execute();
        }
    }

    private static Set<String> names(Events events) {
        return events.stream()
                .map(event ->
                        event.getTestDescriptor().getUniqueId().getLastSegment().getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

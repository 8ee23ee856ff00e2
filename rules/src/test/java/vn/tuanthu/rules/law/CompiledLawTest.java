package vn.tuanthu.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tuanthu.rules.compiled.RecordSource;

class CompiledLawTest {
    @Test
    void theCompiledLawIsTheLawInTheFiles() {
        assertThat(CompiledLaw.folders().map(RecordSource::expression)).contains(RecordSource.expression(Law.parsed()));
    }
}

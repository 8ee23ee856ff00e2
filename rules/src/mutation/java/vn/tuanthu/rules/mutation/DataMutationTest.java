package vn.tuanthu.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every change of the data of plan packs and of rules is noticed by some test of this module, or stands in
 * {@code equivalent-mutants.yaml} with the reason why it changes nothing.
 */
class DataMutationTest {
    @Test
    void everyChangeIsNoticed() throws Exception {
        String only = System.getProperty("mutants", "");
        Set<String> equivalent = Mutation.equivalent().stream()
                .filter(name -> name.contains(".yaml |") && name.contains(only))
                .collect(Collectors.toSet());
        Mutation mutation = new Mutation(".yaml");

        assertThat(mutation.survivors(only))
                .as("changes that no test notices (add a test, or list them in equivalent-mutants.yaml with a reason)")
                .containsExactlyInAnyOrderElementsOf(equivalent);
        System.out.print(mutation.summary(equivalent));
    }
}

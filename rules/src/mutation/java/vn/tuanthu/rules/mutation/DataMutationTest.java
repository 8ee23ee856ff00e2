package vn.tuanthu.rules.mutation;

import org.junit.jupiter.api.Test;

/**
 * Every change of the data of plan packs and of rules is noticed by some test of this module, or stands in
 * {@code equivalent-mutants.yaml} with the reason why it changes nothing.
 */
class DataMutationTest {
    @Test
    void everyChangeIsNoticed() throws Exception {
        new Mutation(".yaml").requireThatEveryChangeIsNoticed();
    }
}

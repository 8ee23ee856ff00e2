package vn.tuanthu.rules.mutation;

import org.junit.jupiter.api.Test;

/**
 * Every change of the rules is noticed by some test of this module, or stands in
 * {@code equivalent-mutants.yaml} with the reason why it changes nothing.
 */
class RuleMutationTest {
    @Test
    void everyChangeIsNoticed() throws Exception {
        new Mutation(".drl").requireThatEveryChangeIsNoticed();
    }
}

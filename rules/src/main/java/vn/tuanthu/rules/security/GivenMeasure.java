package vn.tuanthu.rules.security;

import vn.tuanthu.evidence.SecurityMeasure;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Blank;

/**
 * What evidence says of some measures. What its document is worth is found out once, however many measures it shows and
 * however many rules ask.
 *
 * @param said what is said
 * @param isDocumented whether it names a document with its date
 * @param isToBeFilledIn whether what stands in the place of its document is still to be filled in
 */
@SeenByRules
public record GivenMeasure(SecurityMeasure said, boolean isDocumented, boolean isToBeFilledIn) {
    static GivenMeasure of(SecurityMeasure said) {
        boolean documented = said.isDocumented();
        return new GivenMeasure(
                said, documented, !documented && !Blank.is(said.document()) && Blank.provesNothing(said.document()));
    }
}

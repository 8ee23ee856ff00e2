package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.util.Set;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.Message;

/** A look at a system for one check, which may break off. */
interface Look {
    Observation at() throws IOException, InterruptedException;

    /** What the look found; one that broke off voids its check and no other. */
    static ProbeResult tried(String check, Look look) throws InterruptedException {
        try {
            return ProbeResult.of(look.at());
        } catch (IOException e) {
            return ProbeResult.failed(Set.of(check), why(e));
        }
    }

    /** Why a look broke off. */
    static Message why(Exception failure) {
        return Message.of(
                "probe.said", failure instanceof ProbeException known ? known.what() : String.valueOf(failure));
    }
}

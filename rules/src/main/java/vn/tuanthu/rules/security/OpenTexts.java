package vn.tuanthu.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.evidence.Attestation;
import vn.tuanthu.evidence.Evidence;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.Message;

/** Texts of evidence that were to prove something and that nobody has filled in yet; they count as missing. */
public final class OpenTexts {
    private static final int NAMED = 10;

    private OpenTexts() {}

    /** That there are such, and where; nothing when every text is filled in. */
    public static Optional<Message> of(Evidence evidence) {
        List<String> open = new ArrayList<>();
        List<Attestation> attestations = evidence.attestations();
        for (int i = 0; i < attestations.size(); i++) {
            add(
                    open,
                    "attestations[" + (i + 1) + "].document",
                    attestations.get(i).document());
        }
        for (int i = 0; i < evidence.systems().size(); i++) {
            String at = "systems[" + (i + 1) + "].";
            FilledSystem.open(evidence.systems().get(i)).forEach(text -> open.add(at + text));
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<String> some = open.size() <= NAMED
                ? open
                : Stream.concat(open.stream().limit(NAMED), Stream.of("…")).toList();
        return Optional.of(Message.of("report.open-texts", open.size(), some));
    }

    private static void add(List<String> open, String at, @Nullable String text) {
        if (text != null && Blank.provesNothing(text)) {
            open.add(at + " “" + text + "”");
        }
    }
}

package vn.tuanthu.acceptance;

import java.util.List;
import java.util.Set;
import vn.tuanthu.text.Blank;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Outcome;

/** Checks that nobody can look at from outside: a document of the statement answers them, and the verdict says so. */
public final class ByDocument {
    private ByDocument() {}

    /** The checks. */
    public static Set<String> checks() {
        return Set.copyOf(CheckCatalogue.shipped().byDocument());
    }

    /** What the statement's documents say of one of them: a document of after the day that is judged
     * says nothing yet, and one that nobody has named yet says nothing. */
    public static Observation of(String check, ConformanceStatement statement) {
        List<ConformanceStatement.Document> named = statement.documents().stream()
                .filter(one -> one.check().equals(check))
                .filter(one -> !one.date().isAfter(statement.day()))
                .toList();
        return named.stream()
                .filter(one -> !Blank.provesNothing(one.document()))
                .findFirst()
                .map(one -> new Observation(
                        check,
                        Outcome.PASS,
                        Message.of("acceptance.by-document", one.document(), one.date()),
                        List.of(LocalizedText.of(one.document()))))
                .orElseGet(() -> new Observation(
                        check,
                        Outcome.NO_DATA,
                        named.isEmpty()
                                ? Message.of("acceptance.no-document", statement.day())
                                : Message.of(
                                        "acceptance.open-document", named.get(0).document()),
                        List.of()));
    }
}

package vn.tuanthu.rules.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.plan.Clause;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;

/** Collects what of one file is for a person to look at. */
final class Doubts {
    /** So much of a digest tells the remarks of a pack apart. */
    private static final int DIGITS = 6;

    private final InputText file;
    private @Nullable SourceLocations places;
    private @Nullable Clause sentence;
    private final List<Remark> found = new ArrayList<>();

    Doubts(InputText file) {
        this.file = file;
    }

    /** Says of which sentence the next ones are; null for none. */
    Doubts about(@Nullable Clause clause) {
        this.sentence = clause;
        return this;
    }

    /** {@code what} at the field that {@code pointer} leads to; its remedy has its key with {@code .remedy}. */
    void at(String pointer, String key, Object... what) {
        if (places == null) {
            places = SourceLocations.of(file);
        }
        add(places.at(pointer), key, what);
    }

    /** Likewise, on a line of a file without fields. */
    void line(int line, String key, Object... what) {
        add(String.valueOf(line), key, what);
    }

    private void add(String place, String key, Object... what) {
        Problem problem = new Problem(file.name(), place, Message.of(key, what), Message.of(key + ".remedy", what));
        found.add(new Remark(id(key, what), sentence == null ? null : sentence.id(), problem));
    }

    /** Of the remark itself and not of its place or wording: lines move, and messages are written better. */
    private String id(String key, Object... what) {
        String all = Stream.concat(
                        Stream.of(key, sentence == null ? "" : PlanText.folded(sentence.text())),
                        Stream.of(what).map(one -> one instanceof LocalizedText text ? text.vi() : one.toString()))
                .collect(Collectors.joining("\n"));
        String digest = InputText.sha256(all.getBytes(StandardCharsets.UTF_8));
        return key.substring(key.lastIndexOf('.') + 1) + "-" + digest.substring(0, DIGITS);
    }

    int count() {
        return found.size();
    }

    List<Remark> found() {
        return List.copyOf(found);
    }

    /** Those that are no remarks: they are to be mended, and looking at them changes nothing. */
    List<Problem> problems() {
        return found.stream().map(Remark::problem).toList();
    }
}

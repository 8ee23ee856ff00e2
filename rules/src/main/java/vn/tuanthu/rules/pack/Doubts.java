package vn.tuanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.input.InputText;
import vn.tuanthu.input.Problem;
import vn.tuanthu.input.SourceLocations;
import vn.tuanthu.text.Message;

/** Collects what of one file is for a person to look at. */
final class Doubts {
    private final InputText file;
    private @Nullable SourceLocations places;
    private final List<Problem> found = new ArrayList<>();

    Doubts(InputText file) {
        this.file = file;
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
        found.add(new Problem(file.name(), place, Message.of(key, what), Message.of(key + ".remedy", what)));
    }

    int count() {
        return found.size();
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}

package vn.tuanthu.reading;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, and not again. For one thread. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    private Once(Supplier<T> making) {
        this.making = making;
    }

    static <T> Supplier<T> of(Supplier<T> making) {
        return new Once<>(making);
    }

    @Override
    public T get() {
        T value = made == null ? making.get() : made;
        made = value;
        return value;
    }
}

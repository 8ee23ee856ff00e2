package vn.tuanthu.examples.national;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows that stand sorted by group, one group at a time, so that a task holds the rows of one group and no more,
 * however many there are.
 */
final class Groups implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Function<Row, List<Object>> group;
    private final Function<List<Row>, List<Row>> judge;
    private Iterator<Row> judged = Collections.emptyIterator();
    private @Nullable Row next;

    Groups(Iterator<Row> rows, Function<Row, List<Object>> group, Function<List<Row>, List<Row>> judge) {
        this.rows = rows;
        this.group = group;
        this.judge = judge;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!judged.hasNext() && next != null) {
            List<Object> key = group.apply(next);
            List<Row> together = new ArrayList<>();
            while (next != null && group.apply(next).equals(key)) {
                together.add(next);
                next = rows.hasNext() ? rows.next() : null;
            }
            judged = judge.apply(together).iterator();
        }
        return judged.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return judged.next();
    }
}

package vn.tuanthu.reading;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The rows of a table in little memory: a cell that comes again is kept once, and a row is made anew whenever it is read.
 * Immutable and safe for use by several threads.
 *
 * @param <C> a cell
 * @param <R> a row
 */
final class SharedCells<C, R> extends AbstractList<R> implements RandomAccess {
    /** How a row is made. */
    interface Made<C, R> {
        R row(int line, List<C> cells);
    }

    /** Of each row its line, then the numbers of its cells. */
    private final List<int[]> rows;

    private final List<C> cells;
    private final Made<C, R> made;

    private SharedCells(List<int[]> rows, List<C> cells, Made<C, R> made) {
        this.rows = rows;
        this.cells = cells;
        this.made = made;
    }

    @Override
    public R get(int index) {
        int[] row = rows.get(index);
        List<C> all = new ArrayList<>(row.length - 1);
        for (int i = 1; i < row.length; i++) {
            all.add(cells.get(row[i]));
        }
        return made.row(row[0], all);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** The same rows with {@code change} of each cell. */
    <D, S> SharedCells<D, S> map(Function<C, D> change, Made<D, S> remade) {
        return new SharedCells<>(rows, cells.stream().map(change).toList(), remade);
    }

    /** Takes rows one after the other. Not safe for use by several threads. */
    static final class Builder<C> {
        private final List<int[]> rows = new ArrayList<>();
        private final List<C> cells = new ArrayList<>();
        private final Map<C, Integer> numbers = new HashMap<>();

        void add(int line, List<C> row) {
            int[] all = new int[row.size() + 1];
            all[0] = line;
            for (int i = 0; i < row.size(); i++) {
                all[i + 1] = number(row.get(i));
            }
            rows.add(all);
        }

        private int number(C cell) {
            Integer known = numbers.get(cell);
            if (known == null) {
                known = cells.size();
                numbers.put(cell, known);
                cells.add(cell);
            }
            return known;
        }

        <R> SharedCells<C, R> build(Made<C, R> made) {
            return new SharedCells<>(rows, cells, made);
        }
    }
}

package vn.tuanthu.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers one after the other, in pieces: a list that grows is never copied whole. */
final class Places {
    private static final int PIECE_BITS = 14;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return pieces.get(index >>> PIECE_BITS)[index & PIECE - 1];
    }

    void set(int index, long place) {
        pieces.get(index >>> PIECE_BITS)[index & PIECE - 1] = place;
    }

    void add(long place) {
        int last = size >>> PIECE_BITS;
        if (last == pieces.size()) {
            pieces.add(new long[last == 0 ? 4 : PIECE]);
        }
        long[] piece = pieces.get(last);
        int at = size & PIECE - 1;
        if (at == piece.length) {
            piece = Arrays.copyOf(piece, 2 * at);
            pieces.set(last, piece);
        }
        piece[at] = place;
        size++;
    }
}

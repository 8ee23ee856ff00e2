package vn.tuanthu.verdict;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.Message;

/**
 * Values written one after the other into few bytes: numbers as short as they are, words that come again by their number,
 * and what is written again as a whole only once. Written by one thread; what is written may be read by several.
 */
final class PackedValues {
    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;
    /** So many words are known by number; of more, none comes often enough. */
    private static final int WORDS = 300_000;
    /** So many of what was written last are remembered, if they are short. */
    private static final int REMEMBERED = 8_192;

    private static final int SHORT = 96;
    private static final int SEVEN_BITS = 7;

    /** What follows. */
    private enum Sort {
        NOTHING,
        WORD,
        STRING,
        LONG,
        INTEGER,
        DECIMAL,
        DAY,
        MESSAGE,
        LIST;

        private static final Sort[] ALL = values();
    }

    private final List<byte[]> pages = new ArrayList<>();
    private int used = PAGE;
    private final Numbered<Object> words = new Numbered<>();
    private final Map<ByteBuffer, Integer> remembered = new HashMap<>();
    private byte[] written = new byte[SHORT];
    private int length;

    /** Adds a value to what is being written. */
    void write(@Nullable Object value) {
        if (value == null) {
            sort(Sort.NOTHING);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Long number) {
            sort(Sort.LONG);
            signed(number);
        } else if (value instanceof Integer number) {
            sort(Sort.INTEGER);
            signed(number);
        } else if (value instanceof BigDecimal decimal
                && decimal.unscaledValue().bitLength() < Long.SIZE) {
            sort(Sort.DECIMAL);
            signed(decimal.scale());
            signed(decimal.unscaledValue().longValue());
        } else if (value instanceof LocalDate day) {
            sort(Sort.DAY);
            signed(day.toEpochDay());
        } else if (value instanceof Message message) {
            sort(Sort.MESSAGE);
            word(message.key());
            all(message.arguments());
        } else if (value instanceof List<?> many) {
            sort(Sort.LIST);
            all(many);
        } else {
            word(value);
        }
    }

    /** Adds a value that comes again and again. */
    void word(@Nullable Object value) {
        if (value == null) {
            sort(Sort.NOTHING);
        } else {
            sort(Sort.WORD);
            unsigned(words.of(value));
        }
    }

    private void string(String text) {
        if (words.size() < WORDS || words.holds(text)) {
            word(text);
        } else {
            sort(Sort.STRING);
            unsigned(text.length());
            text.chars().forEach(this::unsigned);
        }
    }

    private void all(List<?> many) {
        unsigned(many.size());
        many.forEach(this::write);
    }

    private void sort(Sort sort) {
        put(sort.ordinal());
    }

    private void signed(long number) {
        unsigned((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    private void unsigned(long number) {
        long rest = number;
        while ((rest & -(1L << SEVEN_BITS)) != 0) {
            put((int) (rest | 1 << SEVEN_BITS));
            rest >>>= SEVEN_BITS;
        }
        put((int) rest);
    }

    private void put(int one) {
        if (length == written.length) {
            written = Arrays.copyOf(written, 2 * length);
        }
        written[length++] = (byte) one;
    }

    /** The place of what has been written since this was last called. */
    int end() {
        ByteBuffer whole = ByteBuffer.wrap(written, 0, length);
        Integer before = length <= SHORT ? remembered.get(whole) : null;
        int place = before == null ? keep() : before;
        if (before == null && length <= SHORT) {
            if (remembered.size() == REMEMBERED) {
                remembered.clear();
            }
            remembered.put(ByteBuffer.wrap(pages.get(pages.size() - 1), used - length, length), place);
        }
        length = 0;
        return place;
    }

    private int keep() {
        if (used + length > PAGE) {
            pages.add(new byte[Math.max(length, PAGE)]);
            used = 0;
        }
        int place = (pages.size() - 1 << PAGE_BITS) + used;
        System.arraycopy(written, 0, pages.get(pages.size() - 1), used, length);
        used += length;
        return place;
    }

    /** No more will be written: what only writing needs is let go. */
    void close() {
        words.close();
        remembered.clear();
        written = new byte[0];
    }

    /** Reads the values written at {@code place}, in their order. */
    Reader at(int place) {
        return new Reader(pages.get(place >>> PAGE_BITS), place & PAGE - 1);
    }

    /** Where it has come to. */
    final class Reader {
        private final byte[] page;
        private int at;

        private Reader(byte[] page, int at) {
            this.page = page;
            this.at = at;
        }

        /** The next value. */
        @Nullable Object read() {
            return switch (Sort.ALL[page[at++]]) {
                case NOTHING -> null;
                case WORD -> words.get((int) unsigned());
                case STRING -> string();
                case LONG -> signed();
                case INTEGER -> (int) signed();
                case DECIMAL -> decimal();
                case DAY -> LocalDate.ofEpochDay(signed());
                case MESSAGE -> new Message((String) value(), list());
                case LIST -> list();
            };
        }

        /** The next value, which is not null. */
        Object value() {
            Object value = read();
            if (value == null) {
                throw new IllegalStateException("nothing was written here");
            }
            return value;
        }

        private List<Object> list() {
            Object[] all = new Object[(int) unsigned()];
            for (int i = 0; i < all.length; i++) {
                all[i] = value();
            }
            return List.of(all);
        }

        private BigDecimal decimal() {
            int scale = (int) signed();
            return new BigDecimal(BigInteger.valueOf(signed()), scale);
        }

        private String string() {
            char[] text = new char[(int) unsigned()];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) unsigned();
            }
            return String.valueOf(text);
        }

        private long signed() {
            long number = unsigned();
            return (number >>> 1) ^ -(number & 1);
        }

        private long unsigned() {
            long number = 0;
            int shift = 0;
            byte one;
            do {
                one = page[at++];
                number |= (long) (one & (1 << SEVEN_BITS) - 1) << shift;
                shift += SEVEN_BITS;
            } while (one < 0);
            return number;
        }
    }
}

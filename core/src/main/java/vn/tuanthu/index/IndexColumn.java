package vn.tuanthu.index;

/**
 * What a column of a table of units is.
 *
 * @param kind what it holds
 * @param of the column of the leaf or the id of the total; empty where there is none
 */
record IndexColumn(Kind kind, String of) {
    enum Kind {
        /** The unit, by its code. */
        CODE,
        /** The unit, by its name. */
        NAME,
        TIER,
        SERVICES,
        FIGURE,
        SELF,
        TOTAL,
        /** Words about the unit, printed beside its score. */
        REMARK,
        /** Which row it is. */
        ORDINAL,
        /** Known, and of no use: the table's own ranks and grades, the most points. */
        UNUSED
    }

    static IndexColumn of(Kind kind) {
        return new IndexColumn(kind, "");
    }

    /** Whether it holds what a unit is scored from, or held against. */
    boolean isNumeric() {
        return kind == Kind.FIGURE || kind == Kind.SELF || kind == Kind.TOTAL;
    }

    /** Whether it tells a heading from any other line. */
    boolean isTelling() {
        return kind != Kind.REMARK && kind != Kind.ORDINAL && kind != Kind.UNUSED;
    }
}

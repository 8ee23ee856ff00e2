package vn.tuanthu.plan;

/** What sort of number a figure is, and so what is held against a threshold. */
public enum Measure {
    /** A part of a whole, in percent: the numerator is never more than the denominator. */
    RATIO,
    /** So many things. */
    COUNT,
    /** Money in whole đồng. */
    AMOUNT,
    /** A place in a ranking, from 1; the denominator says among how many. */
    RANK,
    /** By how many percent the numerator is more than the denominator, the figure of the base year; above 100 too. */
    INCREASE,
    /** By how many percent the numerator is less than the denominator, the figure of the base year. */
    DECREASE,
    /** By how many places it is better in a ranking: the numerator is its place, the denominator that of the base year. */
    PLACES_UP,
    /** So many for each thousand, or whatever number, of the denominator. */
    DENSITY,
    /** The numerator, a sum, over the denominator, of how many it is the sum. */
    AVERAGE,
    /** Something that is there or is not, and since when. Where agencies are asked, the share of those that have it. */
    DONE;

    /** Whether it is one number, held against the threshold as it is. */
    public boolean isSingle() {
        return this == COUNT || this == AMOUNT || this == RANK;
    }

    /** Whether it tells how a number has changed since a base year. */
    public boolean isChange() {
        return this == INCREASE || this == DECREASE;
    }

    /** Whether it is a place in a ranking, or a change of one. */
    public boolean isPlace() {
        return this == RANK || this == PLACES_UP;
    }

    /** Whether the denominator is the figure of a base year. */
    public boolean hasBaseYear() {
        return isChange() || this == PLACES_UP;
    }

    /** Whether it is written in percent. */
    public boolean isPercent() {
        return this == RATIO || this == DONE || isChange();
    }

    /** Whether it is counted in whole units, so that no threshold of it has decimals. */
    public boolean isWhole() {
        return isSingle() || this == PLACES_UP;
    }
}

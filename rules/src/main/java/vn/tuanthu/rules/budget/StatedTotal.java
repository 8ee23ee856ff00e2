package vn.tuanthu.rules.budget;

/**
 * What all rows are said to add up to.
 *
 * @param dong whole đồng, 0 or more
 */
public record StatedTotal(long dong) {}

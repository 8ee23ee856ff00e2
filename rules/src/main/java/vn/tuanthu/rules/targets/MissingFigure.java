package vn.tuanthu.rules.targets;

/**
 * Inferred: a target speaks of an agency that shows no usable figure.
 *
 * @param check the target's id
 * @param agency the agency's id
 */
public record MissingFigure(String check, String agency) {}

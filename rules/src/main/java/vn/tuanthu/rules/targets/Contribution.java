package vn.tuanthu.rules.targets;

import vn.tuanthu.evidence.Measurement;

/**
 * Inferred: this figure of an agency counts towards the province's pooled figure.
 *
 * @param check the target's id
 * @param figure the agency's figure
 */
public record Contribution(String check, Measurement figure) {}

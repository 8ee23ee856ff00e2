package vn.tuanthu.rules.targets;

import vn.tuanthu.evidence.Measurement;

/**
 * Inferred: whether an agency reaches a target by itself, which counts towards the province's share of agencies.
 *
 * @param check the target's id
 * @param figure the agency's figure
 * @param reached whether it does
 */
public record AgencyAttainment(String check, Measurement figure, boolean reached) {}

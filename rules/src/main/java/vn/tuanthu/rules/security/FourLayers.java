package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: the four layers of protection of a system are there and independent.
 *
 * @param system the system's id
 */
@SeenByRules
public record FourLayers(String system) {}

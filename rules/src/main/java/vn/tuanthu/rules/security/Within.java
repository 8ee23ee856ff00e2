package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * One system belongs to another, as a part of it or of its parts, however deep. Each pair stands once, on however many ways
 * the part is reached.
 *
 * @param whole id of the whole
 * @param part id of the part
 */
@SeenByRules
public record Within(String whole, String part) {}

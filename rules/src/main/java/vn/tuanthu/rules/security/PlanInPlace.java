package vn.tuanthu.rules.security;

/**
 * Every measure of the security plan of a system's level is in place.
 *
 * @param system the system's id
 */
public record PlanInPlace(String system) {}

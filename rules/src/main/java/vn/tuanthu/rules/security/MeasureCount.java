package vn.tuanthu.rules.security;

/**
 * How many of the measures that the level of a system asks for are there. Measures that do not apply to it are not asked.
 *
 * @param met those that are in place as the level asks, shown by a document
 * @param asked those that are asked for; 0 when the level is not known
 */
public record MeasureCount(long met, long asked) {}

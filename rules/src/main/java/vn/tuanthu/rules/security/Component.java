package vn.tuanthu.rules.security;

/**
 * One system is a part of another.
 *
 * @param parent id of the whole
 * @param child id of the part
 * @param childName name of the part
 */
public record Component(String parent, String child, String childName) {}

package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.text.Message;

/**
 * Inferred: what must be said with the level that holds.
 *
 * @param system the system's id
 * @param text the sentence
 */
@SeenByRules
public record LevelRemark(String system, Message text) {}

package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;

/**
 * Inferred: by the procedure of which level the level of a system is proposed, appraised and approved.
 *
 * @param system the system's id
 * @param instrument code of the instrument whose procedure
 * @param level that level: the approved one, or a higher one whose procedure the instrument asks for
 */
@SeenByRules
public record ProcedureLevel(String system, String instrument, int level) {}

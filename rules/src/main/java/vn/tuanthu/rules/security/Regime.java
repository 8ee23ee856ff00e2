package vn.tuanthu.rules.security;

/** Rules by which a system is put at a level. */
public enum Regime {
    /** Nghị định 85/2016/NĐ-CP, to 30 June 2026. */
    ND85,
    /** Nghị định 331/2026/NĐ-CP with Luật 116/2025/QH15, from 19 August 2026. */
    ND331
}

package vn.tuanthu.rules.security;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.AdvisedFigure;

/**
 * Inferred: a figure that the level of a system leaves to the unit, which must set and declare its own.
 *
 * @param subject the system
 * @param article the figure
 * @param level the level
 */
@SeenByRules
public record OwnFigureAsked(SystemCase subject, AdvisedFigure article, int level) implements ArticleQuestion {
    /** It is second-hand, so it only advises. */
    @Override
    public boolean mandatory() {
        return false;
    }

    /** The declared figure; null when not declared. */
    public @Nullable Long declared() {
        return subject.setting(article.setting());
    }
}

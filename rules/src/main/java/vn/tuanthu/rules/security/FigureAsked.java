package vn.tuanthu.rules.security;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.AdvisedFigure;

/**
 * Inferred: a figure that a system is advised to keep.
 *
 * @param subject the system
 * @param article the figure
 * @param level the level it is set for
 * @param value the figure for that level
 */
@SeenByRules
public record FigureAsked(SystemCase subject, AdvisedFigure article, int level, long value) implements ArticleQuestion {
    /** It is second-hand, so it only advises. */
    @Override
    public boolean mandatory() {
        return false;
    }

    /** On which side of it the declared figure must lie. */
    public AdvisedFigure.Bound bound() {
        return article.bound();
    }

    /** The declared figure; null when not declared. */
    public @Nullable Long declared() {
        return subject.setting(article.setting());
    }
}

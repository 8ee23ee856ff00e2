package vn.tuanthu.rules.security;

import org.jspecify.annotations.Nullable;
import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.AdvisedFigure;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Question;

/**
 * Inferred: a figure that a system is advised to keep.
 *
 * @param subject the system
 * @param article the figure
 * @param level the level it is set for
 * @param value the figure for that level
 */
@SeenByRules
public record FigureAsked(SystemCase subject, AdvisedFigure article, int level, long value) implements Question {
    @Override
    public String id() {
        return article.id();
    }

    @Override
    public String basis() {
        return article.article();
    }

    @Override
    public LocalizedText words() {
        return article.words();
    }

    /** It is second-hand, so it only advises. */
    @Override
    public boolean mandatory() {
        return false;
    }

    @Override
    public Certainty certainty() {
        return article.certainty();
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

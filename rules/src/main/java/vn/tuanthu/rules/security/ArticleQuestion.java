package vn.tuanthu.rules.security;

import vn.tuanthu.rules.engine.SeenByRules;
import vn.tuanthu.rules.law.Article;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.verdict.Certainty;
import vn.tuanthu.verdict.Question;

/** A question that one article puts to a system, in the words of the article and as sure as it is. */
@SeenByRules
public interface ArticleQuestion extends Question {
    /** The article. */
    Article article();

    @Override
    default String id() {
        return article().id();
    }

    @Override
    default String basis() {
        return article().article();
    }

    @Override
    default LocalizedText words() {
        return article().words();
    }

    @Override
    default Certainty certainty() {
        return article().certainty();
    }
}

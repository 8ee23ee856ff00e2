package vn.tuanthu.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.text.VisibleText;

/** Whose figures some are, in the words people here use for it. */
enum ScoreRole {
    SELF(
            "điểm tự đánh giá",
            "tự đánh giá",
            "kết quả tự đánh giá",
            "điểm tự chấm",
            "tự chấm",
            "điểm đơn vị tự chấm",
            "điểm đơn vị tự đánh giá",
            "đơn vị tự đánh giá",
            "đơn vị tự chấm",
            "tđg",
            "self assessed",
            "self assessment",
            "self"),
    VERIFIED(
            "điểm thẩm định",
            "thẩm định",
            "kết quả thẩm định",
            "điểm sau thẩm định",
            "sau thẩm định",
            "điểm thẩm tra",
            "thẩm tra",
            "điểm phúc tra",
            "điểm kiểm tra",
            "điểm đánh giá",
            "điểm đạt",
            "điểm đạt được",
            "điểm chính thức",
            "hội đồng chấm",
            "điểm hội đồng chấm",
            "điểm",
            "số liệu",
            "kết quả",
            "verified",
            "assessed");

    private static final Pattern END =
            Pattern.compile("\\s*(?:[-–—|/:]\\s*([^-–—|/:]+)|[(\\[]([^()\\[\\]]+)[)\\]])\\s*$");

    private final Set<String> words;

    ScoreRole(String... words) {
        this.words = Set.copyOf(List.of(words).stream().map(VisibleText::words).toList());
    }

    /** What {@code text} says and nothing else; null if it is about something else. */
    static @Nullable ScoreRole of(String text) {
        String said = VisibleText.words(text);
        return SELF.words.contains(said) ? SELF : VERIFIED.words.contains(said) ? VERIFIED : null;
    }

    /** What the end of a name says: {@code Sở Y tế (tự chấm)}. */
    static @Nullable ScoreRole atEnd(String name) {
        Matcher end = END.matcher(name);
        return end.find() ? of(end.group(1) == null ? end.group(2) : end.group(1)) : null;
    }

    static String withoutEnd(String name) {
        return END.matcher(name).replaceFirst("");
    }

    static boolean areBoth(Collection<? extends @Nullable ScoreRole> roles) {
        return roles.contains(SELF) && roles.contains(VERIFIED);
    }
}

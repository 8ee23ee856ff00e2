package vn.tuanthu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import vn.tuanthu.index.Figure;
import vn.tuanthu.index.Score;
import vn.tuanthu.plan.Coverage;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.LocalizedText;
import vn.tuanthu.text.Message;
import vn.tuanthu.verdict.Digests;
import vn.tuanthu.verdict.Report;
import vn.tuanthu.verdict.Waiver;

/**
 * Teaches Jackson how the model stands in JSON in one language: sentences as strings in it, languages as {@code "vi"} and
 * {@code "en"}, scores as the nearest doubles, figures as people write them, and a {@link Report} with the fields of
 * {@link ReportJson}. Every mapper writes a {@code Report} so, in the language of the system, without it; a program whose
 * mapper shall write verdicts and rankings alone, or in another language, adds it there:
 *
 * <pre>{@code
 * JsonMapper.builder().addModule(new LanguageModule(Language.VI)).build()
 * }</pre>
 *
 * <p>It is for writing only.
 */
public class LanguageModule extends SimpleModule {
    /** Of JSON in {@code language}. */
    public LanguageModule(Language language) {
        super("tuanthu-" + language);
        IsoTimes.addTo(this);
        addSerializer(as(Message.class, message -> message.in(language)));
        addSerializer(as(LocalizedText.class, text -> text.in(language)));
        addSerializer(as(Language.class, LanguageModule::lower));
        addSerializer(as(Figure.class, Figure::toString));
        addSerializer(as(Score.class, Score::value));
        addSerializer(new JsonFields<>(Report.class)
                .with("plan", Report::plan)
                .with("asOf", Report::asOf)
                .with("scope", report -> lower(report.scope()))
                .with("language", report -> language)
                .with("compliant", Report::compliant)
                .with("summary", report -> Summary.of(report.findings()))
                .with("notes", Report::notes)
                .with("reservations", Report::reservations)
                .with("findings", Report::findings)
                .withSome("paces", Report::paces)
                .with("measured", Report::measured)
                .with("digests", Report::digests));
        addSerializer(new JsonFields<>(Waiver.class)
                .with("reason", Waiver::reason)
                .with("approvedBy", Waiver::approvedBy)
                .with("expires", Waiver::expires));
        addSerializer(new JsonFields<>(Digests.class)
                .with("plan", Digests::plan)
                .with("rules", Digests::rules)
                .with("evidence", Digests::evidence));
        addSerializer(new JsonFields<>(Coverage.class)
                .with("plan", coverage -> coverage.plan().id())
                .with("summary", CoverageText::summary)
                .with("sentences", Coverage::sentences));
        addSerializer(new JsonFields<>(Coverage.Sentence.class)
                .with("clause", sentence -> sentence.clause().id())
                .with("line", sentence -> sentence.clause().line())
                .with("kind", sentence -> sentence.clause().kind())
                .with("text", sentence -> sentence.clause().text())
                .with("checks", Coverage.Sentence::answers)
                .with("notTestable", Coverage.Sentence::reason)
                .with("settled", Coverage.Sentence::isSettled));
        addSerializer(new JsonFields<>(Coverage.Answer.class)
                .with("check", Coverage.Answer::check)
                .with("demand", Coverage.Answer::demand)
                .with("mandatory", Coverage.Answer::mandatory)
                .with("certainty", Coverage.Answer::certainty)
                .with("basis", answer -> Message.of("coverage.certainty." + answer.certainty())));
        RankingJson.addTo(this, language);
    }

    private static <T> StdSerializer<T> as(Class<T> type, Function<T, Object> plain) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                context.defaultSerializeValue(plain.apply(value), out);
            }
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

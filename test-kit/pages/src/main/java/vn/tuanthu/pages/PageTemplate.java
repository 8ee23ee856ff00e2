package vn.tuanthu.pages;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.tuanthu.money.Money;
import vn.tuanthu.text.Citation;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Localized;
import vn.tuanthu.text.Message;
import vn.tuanthu.text.OneLine;

/**
 * A template of an HTML page. Everything that is filled in is escaped and on one line, unless it is {@link #markup}. Safe for
 * use by threads.
 */
public final class PageTemplate {
    /** The one script of all pages. */
    private static final Map<String, Object> TABLES = script("tables.js");

    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    /** The template {@code name}, a FreeMarker file that stands beside {@code owner}. */
    public static PageTemplate beside(Class<?> owner, String name) {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new ClassTemplateLoader(owner, ""), new ClassTemplateLoader(PageTemplate.class, "")
        }));
        settings.addAutoImport("look", "layout.ftlh");
        settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
        settings.setOutputFormat(HTMLOutputFormat.INSTANCE);
        settings.setObjectWrapper(new OneLineWords());
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setLocale(Locale.ROOT);
        settings.setNumberFormat("computer");
        try {
            return new PageTemplate(settings.getTemplate(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page with {@code model} filled in. Besides, the template finds the one look of all pages as {@code look}, the
     * language as {@code language} and its code as {@code lang}, and {@code say(key, …)} as the sentence of a message bundle
     * with its arguments; {@code say} takes messages and texts too. {@code number} and {@code money} write whole numbers and
     * amounts in đồng as people do.
     *
     * @throws IllegalStateException if the template asks for what the model does not have
     */
    public String fill(Map<String, ?> model, Language language) {
        StringWriter page = new StringWriter();
        write(model, language, page);
        return page.toString();
    }

    /**
     * Writes the same to {@code out}, which stays open; the page as a whole is never in memory.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void write(Map<String, ?> model, Language language, Writer out) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("lang", language.locale().getLanguage());
        all.put("language", language);
        all.put("tables", TABLES);
        all.put("say", say(language));
        all.put("cite", cited(language));
        NumberFormat grouped = NumberFormat.getIntegerInstance(language.locale());
        all.put("number", ofLong(grouped::format));
        all.put("money", ofLong(dong -> Money.dong(dong).in(language)));
        try {
            template.process(all, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template.getName() + " is wrong", e);
        }
    }

    private static TemplateMethodModelEx ofLong(LongFunction<String> written) {
        return arguments -> written.apply(
                ((TemplateNumberModel) arguments.get(0)).getAsNumber().longValue());
    }

    private static TemplateMethodModelEx cited(Language language) {
        return arguments -> Citation.in(String.valueOf(arguments.get(0)), language);
    }

    private static TemplateMethodModelEx say(Language language) {
        return arguments -> {
            List<Object> given = new ArrayList<>();
            for (Object argument : arguments) {
                given.add(DeepUnwrap.unwrap((TemplateModel) argument));
            }
            Object what = given.remove(0);
            return (what instanceof Localized words ? words : new Message((String) what, given)).in(language);
        };
    }

    /** A script that stands beside this class: its {@code text}, and its {@code digest}, which alone lets it run. */
    private static Map<String, Object> script(String name) {
        try (InputStream in = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
            byte[] script = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
            return Map.of(
                    "text",
                    markup(new String(script, StandardCharsets.UTF_8)),
                    "digest",
                    "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** What goes into a page as it is. */
    static Object markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words that cannot turn the reading direction of those around them, see {@link OneLine}. */
    private static final class OneLineWords extends DefaultObjectWrapper {
        OneLineWords() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
            return super.wrap(value instanceof String words ? OneLine.of(words) : value);
        }
    }
}

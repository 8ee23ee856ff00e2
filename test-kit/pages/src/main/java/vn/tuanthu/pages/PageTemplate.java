package vn.tuanthu.pages;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A template of an HTML page. Everything that is filled in is escaped, unless it is {@link #markup}. Safe for use by threads. */
public final class PageTemplate {
    private final Template template;

    private PageTemplate(Template template) {
        this.template = template;
    }

    /** The template {@code name}, a FreeMarker file that stands beside {@code owner}. */
    public static PageTemplate beside(Class<?> owner, String name) {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setClassForTemplateLoading(owner, "");
        settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
        settings.setOutputFormat(HTMLOutputFormat.INSTANCE);
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
     * The page with {@code model} filled in.
     *
     * @throws IllegalStateException if the template asks for what the model does not have
     */
    public String fill(Map<String, ?> model) {
        StringWriter page = new StringWriter();
        try {
            template.process(model, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template.getName() + " is wrong", e);
        }
        return page.toString();
    }

    /** What goes into a page as it is. */
    static Object markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }
}

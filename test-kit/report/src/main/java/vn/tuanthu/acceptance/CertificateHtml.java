package vn.tuanthu.acceptance;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.tuanthu.input.InputText;
import vn.tuanthu.text.Language;
import vn.tuanthu.text.Message;

/** A certificate as one page to print, without anything from elsewhere. What it says is escaped by the template engine. */
public final class CertificateHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
    private static final Configuration TEMPLATES = templates();

    private CertificateHtml() {}

    /** The page for {@code certificate}. It names the digest of the JSON that it shows. */
    public static String of(Certificate certificate) {
        StringWriter page = new StringWriter();
        try {
            TEMPLATES
                    .getTemplate("certificate.ftlh")
                    .process(
                            Map.of(
                                    "c",
                                    certificate,
                                    "sha256",
                                    InputText.sha256(certificate.json().getBytes(StandardCharsets.UTF_8)),
                                    "asOf",
                                    DAY.format(certificate.asOf()),
                                    "issued",
                                    MOMENT.format(certificate.issued()),
                                    "day",
                                    new Days(),
                                    "words",
                                    new Words()),
                            page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the certificate's template is broken", e);
        }
        return page.toString();
    }

    /** Days as Vietnamese write them. */
    public static final class Days {
        /** {@code day} as 31/12/2025. */
        public String of(LocalDate day) {
            return DAY.format(day);
        }
    }

    /** The names of outcomes and certainties. */
    public static final class Words {
        /** The sentence under {@code key}. */
        public String of(String key) {
            return Message.of(key).in(Language.VI);
        }
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(CertificateHtml.class, "/vn/tuanthu/acceptance");
        templates.setDefaultEncoding("UTF-8");
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNumberFormat("computer");
        return templates;
    }
}

package vn.tuanthu.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.tuanthu.input.InputText;
import vn.tuanthu.pages.PageTemplate;
import vn.tuanthu.text.Language;

/** A certificate as one page to print, without anything from elsewhere. What it says is escaped by the template engine. */
public final class CertificateHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
    private static final PageTemplate TEMPLATE = PageTemplate.beside(CertificateHtml.class, "certificate.ftlh");

    private CertificateHtml() {}

    /** The page for {@code certificate}. It names the digest of the JSON that it shows. */
    public static String of(Certificate certificate) {
        return TEMPLATE.fill(
                Map.of(
                        "c",
                        certificate,
                        "sha256",
                        InputText.sha256(certificate.json().getBytes(StandardCharsets.UTF_8)),
                        "asOf",
                        DAY.format(certificate.asOf()),
                        "started",
                        MOMENT.format(certificate.started()),
                        "issued",
                        MOMENT.format(certificate.issued()),
                        "day",
                        new Days()),
                Language.VI);
    }

    /** Days as Vietnamese write them. */
    public static final class Days {
        /** {@code day} as 31/12/2025. */
        public String of(LocalDate day) {
            return DAY.format(day);
        }
    }
}

package vn.tuanthu.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.tuanthu.input.InputText;
import vn.tuanthu.pages.PageTemplate;
import vn.tuanthu.text.Language;

/** A certificate as one page to print, without anything from elsewhere. What it says is escaped by the template engine. */
public final class CertificateHtml {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
    private static final PageTemplate TEMPLATE = PageTemplate.beside(CertificateHtml.class, "certificate.ftlh");

    private CertificateHtml() {}

    /** The page for {@code certificate} in {@code language}. It names the digest of the JSON that it shows. */
    public static String of(Certificate certificate, Language language) {
        return TEMPLATE.fill(
                Map.of(
                        "c",
                        certificate,
                        "sha256",
                        InputText.sha256(certificate.json().getBytes(StandardCharsets.UTF_8)),
                        "started",
                        MOMENT.format(certificate.started()),
                        "issued",
                        MOMENT.format(certificate.issued())),
                language);
    }
}

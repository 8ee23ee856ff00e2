package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadersTest {
    private static final URI PAGE = URI.create("https://vidu.gov.vn/");
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "max-age=31536000                        | 31536000",
                "MAX-AGE=31536000 ; includeSubDomains    | 31536000",
                "includeSubDomains; max-age=\"60\"       | 60",
                "max-age=0                               | 0",
                "x-max-age=31536000                      | -",
                "max-age=31536000; max-age=0             | -",
                "max-age=một năm                         | -",
                "max-age                                 | -",
                "includeSubDomains                       | -",
                // doubled by a proxy: the first field counts
                "max-age=0 & max-age=31536000            | 0",
            })
    void transportSecurity(String fields, Long seconds) {
        assertThat(headers("Strict-Transport-Security", fields)
                        .transportSecurity()
                        .orElse(null))
                .isEqualTo(seconds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nosniff           | true",
                "NoSniff           | true",
                "nosniff, nosniff  | true",
                "nosniff & nosniff | true",
                "sniff, nosniff    | false",
                "nosniffing        | false",
            })
    void sniffing(String fields, boolean forbidden) {
        assertThat(headers("X-Content-Type-Options", fields).forbidsSniffing()).isEqualTo(forbidden);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'self'; frame-ancestors 'none'                     | true",
                "FRAME-ANCESTORS 'self' https://vidu.gov.vn                     | true",
                "frame-ancestors                                                | true",
                "frame-ancestors *                                              | false",
                "frame-ancestors 'self' *                                       | false",
                "frame-ancestors https:                                         | false",
                "frame-ancestors https://*                                      | false",
                "frame-ancestors *:*                                            | false",
                "frame-ancestors https://*.gov.vn                               | true",
                "default-src 'self'; report-uri /frame-ancestors                | false",
                "frame-ancestors *; frame-ancestors 'none'                      | false",
                // of two policies each must be met
                "frame-ancestors * & frame-ancestors 'self'                     | true",
                "frame-ancestors *, frame-ancestors 'self'                      | true",
            })
    void framingByPolicy(String fields, boolean controlled) {
        assertThat(headers("Content-Security-Policy", fields).controlsFraming()).isEqualTo(controlled);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DENY                    | true",
                "sameorigin              | true",
                "SAMEORIGIN & SAMEORIGIN | true",
                "SAMEORIGIN, DENY        | true",
                "ALLOW-FROM https://x/   | false",
                "ALLOWALL                | false",
            })
    void framingByOption(String fields, boolean controlled) {
        assertThat(headers("X-Frame-Options", fields).controlsFraming()).isEqualTo(controlled);
    }

    @Test
    void besideAPolicyTheOptionCountsForNothing() {
        HttpHeaders both = HttpHeaders.of(
                Map.of("X-Frame-Options", List.of("DENY"), "Content-Security-Policy", List.of("frame-ancestors *")),
                (name, value) -> true);
        assertThat(new ResponseHeaders(both).controlsFraming()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "p=1; Secure; HttpOnly; SameSite=Lax          | []",
                "p=1; secure; httponly; samesite=STRICT       | []",
                "p=1; Secure; HttpOnly; SameSite=None         | [SameSite=Lax]",
                "p=1; Secure; HttpOnly; SameSite              | [SameSite=Lax]",
                "p=1; Secure; HttpOnly; SameSite=Lax; SameSite=None | [SameSite=Lax]",
                "p=Secure; Path=/HttpOnly                     | [Secure, HttpOnly, SameSite=Lax]",
                // the page's script must read it: that is what it is for
                "XSRF-TOKEN=1; Secure; SameSite=Lax           | []",
                "csrftoken=1; SameSite=Lax                    | [Secure]",
                "__Host-XSRF-TOKEN=1; Secure; SameSite=Strict | []",
                "__Secure-csrftoken=1; Secure; SameSite=Lax   | []",
                "csrf_cookie_name=1; Secure; SameSite=Lax     | []",
                "csrf_session=1; Secure; SameSite=Lax         | [HttpOnly]",
                "xcsrftoken=1; Secure; SameSite=Lax           | [HttpOnly]",
                "_csrf=1; Secure; SameSite=Lax                | [HttpOnly]",
            })
    void cookies(String field, String missing) {
        assertThat(Cookie.parse(field, PAGE).missing()).hasToString(missing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "p=; Max-Age=0                                           | true",
                "p=; Max-Age=-1                                          | true",
                "p=; Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT    | false",
                "p=; Expires=Thu, 01 Jan 1970 00:00:00 GMT               | true",
                "p=; Expires=Thu, 01-Jan-1970 00:00:00 GMT               | true",
                "p=1; Expires=Mon, 02 Mar 2026 00:00:01 GMT              | false",
                // as browsers read it, whatever weekday, zone and length of the year stand there
                "p=; Expires=Thu, 01-Jan-70 00:00:01 GMT                 | true",
                "p=; Expires=Mon, 01 Jan 1970 00:00:00 UTC               | true",
                "p=; Expires=Thu Jan 01 1970 00:00:00 GMT                | false",
                "p=; Expires=Mon, 02 Mar 2026 00:00:00                   | true",
                "p=1; Expires=Fri, 01-Jan-38 00:00:00 GMT                | false",
                "p=; Expires=Thu, 31 Feb 1970 00:00:00 GMT               | false",
                "p=deleted                                               | false",
            })
    void cookiesThatAreTakenAway(String field, boolean deletion) {
        assertThat(Cookie.parse(field, PAGE).isDeletion(NOW)).isEqualTo(deletion);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.vn/     | p=1; Path=/           | https://a.vn/     | p=                       | true",
                "https://a.vn/x/y  | p=1                   | https://a.vn/x/z  | p=; Path=/x              | true",
                "https://a.vn/x/y  | p=1                   | https://a.vn/     | p=                       | false",
                "https://a.vn/     | p=1; Domain=.a.vn     | https://b.a.vn/   | p=; Domain=a.vn; Path=/  | true",
                "https://a.vn/     | p=1                   | https://b.vn/     | p=                       | false",
                "https://a.vn/     | p=1                   | https://a.vn/     | p=; Domain=a.vn          | false",
            })
    void oneCookieTakesThePlaceOfAnother(URI first, String one, URI second, String other, boolean same) {
        String place = Cookie.parse(one, first).place();
        assertThat(place.equals(Cookie.parse(other, second).place())).isEqualTo(same);
    }

    @Test
    void targetsOfRedirectsAreReadAsBrowsersDo() throws Exception {
        Map<String, String> targets = Map.ofEntries(
                Map.entry("HTTPS://VIDU.GOV.VN/Trang", "https://vidu.gov.vn/Trang"),
                Map.entry("/trang ch\u00e1\u00bb\u00a7", "http://vidu.gov.vn/trang%20ch%E1%BB%A7"),
                Map.entry("/a|b", "http://vidu.gov.vn/a%7Cb"),
                Map.entry("//khac.gov.vn/", "http://khac.gov.vn/"),
                Map.entry("//KHAC.gov.vn/A", "http://khac.gov.vn/A"),
                Map.entry("///khac.gov.vn/", "http://khac.gov.vn/"),
                Map.entry("http:/khac", "http://vidu.gov.vn/khac"),
                Map.entry("http:khac", "http://vidu.gov.vn/thu-muc/khac"),
                Map.entry("https:/khac.gov.vn/", "https://khac.gov.vn/"),
                Map.entry("https:///khac.gov.vn/", "https://khac.gov.vn/"),
                Map.entry("\\dich-vu\\khai-sinh", "http://vidu.gov.vn/dich-vu/khai-sinh"),
                Map.entry("/x?q={a}[b]^`", "http://vidu.gov.vn/x?q=%7Ba%7D%5Bb%5D%5E%60"),
                Map.entry("/x%20y%zz", "http://vidu.gov.vn/x%20y%25zz"),
                Map.entry("trang", "http://vidu.gov.vn/thu-muc/trang"),
                Map.entry("?lang=vi", "http://vidu.gov.vn/thu-muc/a?lang=vi"),
                Map.entry("/x#a#b", "http://vidu.gov.vn/x#a%23b"),
                Map.entry("#dau", "http://vidu.gov.vn/thu-muc/a#dau"),
                Map.entry("../../../x", "http://vidu.gov.vn/x"),
                Map.entry("/..", "http://vidu.gov.vn/"),
                Map.entry("/..x", "http://vidu.gov.vn/..x"),
                Map.entry(" /x\t", "http://vidu.gov.vn/x"));
        for (Map.Entry<String, String> one : targets.entrySet()) {
            assertThat(BrowserAddress.resolve(URI.create("http://vidu.gov.vn/thu-muc/a"), one.getKey()))
                    .as(one.getKey())
                    .hasToString(one.getValue());
        }
    }

    private static ResponseHeaders headers(String name, String fields) {
        List<String> values = Arrays.asList(fields.split(" & "));
        return new ResponseHeaders(HttpHeaders.of(Map.of(name, values), (n, v) -> true));
    }
}

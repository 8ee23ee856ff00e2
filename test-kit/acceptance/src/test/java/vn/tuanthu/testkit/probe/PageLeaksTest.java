package vn.tuanthu.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in the folder {@code pages} were made by the servers of Debian 12 from programs of ours: nginx 1.22.1, Apache
 * 2.4.71, PHP 8.2 with MariaDB 10.11 and PostgreSQL, Node 22, Python 3 and WEBrick. The other lines are of servers that
 * Debian has not.
 */
class PageLeaksTest {
    static Stream<String> traces() {
        return Stream.of(
                "<pre>java.lang.IllegalStateException: x\n\tat vn.vidu.Trang.mo(Trang.java:12)</pre>",
                "<p>Caused by: org.postgresql.util.PSQLException: x</p>",
                "<pre>   at vn.vidu.Trang.&lt;init&gt;(Trang.java:12)</pre>",
                "<h1>Server Error in '/' Application.</h1>",
                "<code>[NullReferenceException: Object reference not set to an instance of an object.]</code>",
                "<b>Version Information:</b>&nbsp;Microsoft .NET Framework Version:4.0.30319; ASP.NET"
                        + " Version:4.7.3282.0",
                "<pre>System.InvalidOperationException: x</pre>",
                "<pre>   at ViDu.Trang.Mo() in C:\\src\\Trang.cs:line 12</pre>",
                "<p>You're seeing this error because you have <code>DEBUG = True</code> in your settings</p>",
                "<pre>app/controllers/trang_controller.rb:12:in `mo'</pre>",
                "<h1>ActiveRecord::RecordNotFound in TrangController</h1>",
                "<pre>panic: runtime error: index out of range [3]\n\ngoroutine 12 [running]:\nmain.mo(...)</pre>",
                "<pre>/srv/vidu/main.go:12 +0x1d</pre>",
                "<p>ORA-00942: table or view does not exist</p>",
                "<p>Unclosed quotation mark after the character string 'x'.</p>",
                "<p>ERROR 1045 (28000): x</p>",
                "<p>ERROR:  relation \"ho_so\" does not exist</p>",
                "<p>SQLite3::SQLException: no such table: ho_so</p>",
                "<h1>NotFoundHttpException</h1><p>in vendor/symfony/RouterListener.php (line 128)</p>",
                "<p>Illuminate\\Database\\QueryException: could not find driver</p>",
                "<h4>A PHP Error was encountered</h4><p>Severity: Warning</p>",
                "<p>Warning: Undefined variable $x in C:\\xampp\\htdocs\\a b\\x on line 3</p>",
                "<p>Fatal error: Uncaught Error: x in /srv/vidu/bin/x:12</p>",
                "<p>FATAL:  password authentication failed for user \"vidu\"</p>",
                "<p>relation \"ho_so\" does not exist</p>",
                "<p>function dem(integer) does not exist</p>",
                "<p>duplicate key value violates unique constraint \"ho_so_pkey\"</p>",
                "<p>pq: syntax error at or near \"x\"</p>",
                "<p>runtime error: invalid memory address or nil pointer dereference</p>",
                "<p>MySQL server has gone away</p>",
                "<p>Duplicate entry '1' for key 'PRIMARY'</p>",
                "<p>{\"code\":\"ER_NO_SUCH_TABLE\"}</p>",
                "<p>Incorrect syntax near 'x'.</p>",
                "<p>Invalid object name 'dbo.ho_so'.</p>",
                "<p>oracle.jdbc.OracleDatabaseException: x</p>",
                "<p>FreeMarker template error (DEBUG mode)</p>",
                "<p>An unhandled exception occurred while processing the request.</p>",
                "<p>TypeError: Cannot read properties of undefined (reading 'x')</p>",
                "<p>NameError: name 'x' is not defined</p>",
                "<h2>Sinatra doesn’t know this ditty.</h2>",
                "<td>Physical Path</td><td>C:\\inetpub\\wwwroot\\khong-co</td>",
                "<p>open /var/www/vidu/cau-hinh: permission denied</p>");
    }

    static Stream<String> harmless() {
        return Stream.of(
                "<p>Không có trang này.</p>",
                "<h1>404 Not Found</h1><hr><center>nginx</center>",
                "<p>Cảnh báo: đến hạn ngày 12/10/2025 tại Bộ phận một cửa.</p>",
                "<p>Warning: the office closes at 17:00 on line days.</p>",
                "<p>Bản tin số 12, phiên bản 3.2 của tài liệu hướng dẫn</p>",
                "<p>See you at the office (room 12:30)</p>",
                "<p>Notice: the office in Hanoi: 30 April closed, in 2025: 3 days</p>",
                "<p>This database record does not exist; the function you asked for does not exist</p>",
                "<p>Hướng dẫn: https://vidu.gov.vn/var/www/x, bản tin 2025/12</p>",
                "<p>Access violates nothing. Via 1.1</p>",
                "<script>const said = 'TypeError: x';</script>",
                "<p>Error: x</p>",
                "<script>throw new Error('at x (y.js:1:2)')</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "php-warning, in /var/www/vidu/warning.php",
        "php-fatal, Call to undefined function",
        "php-mysql, Access denied",
        "php-mysql2, SQLSTATE",
        "php-pg, syntax error at or near",
        "node-500, n.js:1:47",
        "python-500, Traceback",
    })
    void realErrorPagesShowTheirTrace(String page, String words) throws IOException {
        assertThat(PageLeaks.of(page(page)).trace()).isPresent();
        assertThat(page(page).replaceAll("<[^>]+>", "")).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"nginx-404, nginx/1.22.1", "apache-404, Apache/2.4.71", "ruby-webrick-500, WEBrick/1"})
    void realErrorPagesShowTheirVersion(String page, String version) throws IOException {
        assertThat(PageLeaks.of(page(page)).version())
                .hasValueSatisfying(words -> assertThat(words).startsWith(version));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void tracesOfOtherServersAreKnown(String body) {
        assertThat(PageLeaks.of("<html><body>" + body + "</body></html>").trace())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void ordinaryPagesShowNothing(String body) {
        PageLeaks leaks = PageLeaks.of("<html><body>" + body + "</body></html>");
        assertThat(leaks.trace()).isEmpty();
        assertThat(leaks.version()).isEmpty();
        assertThat(leaks.generator()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Powered by Jetty:// 9.4.43.v20210629 | Jetty:// 9.4.43",
                "JBossWeb/7.0.13.Final                | JBossWeb/7.0.13",
                "GlassFish Server 3.1.2               | GlassFish Server 3.1.2",
                "Powered by CherryPy 18.8.0           | CherryPy 18.8.0",
                "Apache Tomcat/9.0.31                 | Tomcat/9.0.31",
            })
    void pagesOfOtherServersShowTheirVersion(String page, String version) {
        assertThat(PageLeaks.of("<p>" + page + "</p>").version()).contains(version);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1 varnish (Varnish/7.1), Varnish/7.1",
        "1.1 vidu (Apache/2.4.57), Apache/2.4.57",
        "HTTP/1.1 vidu,",
        "1.1 varnish,"
    })
    void aProxyThatTellsItsVersionIsKnownFromTheProtocol(String via, String version) {
        assertThat(PageLeaks.versionIn(via).orElse(null)).isEqualTo(version);
    }

    @Test
    void aGeneratorWithItsVersionIsTold() {
        assertThat(PageLeaks.of("<meta name=Generator content='MediaWiki 1.39.5'>")
                        .generator())
                .contains("MediaWiki 1.39.5");
        assertThat(PageLeaks.of("<meta name=generator content='Hugo'>").generator())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nginx/1.18.0, true",
        "nginx, false",
        "4.0.30319, true",
        "PHP/8.2.7, true",
        "Apache/2.4.57 (Debian), true",
        "Apache, false",
        "Drupal 10 (https://www.drupal.org), true",
        "ASP.NET, false",
    })
    void headersThatTellAVersion(String value, boolean telling) {
        assertThat(PageLeaks.isNumbered(value)).isEqualTo(telling);
    }

    private static String page(String name) throws IOException {
        try (InputStream in = PageLeaksTest.class.getResourceAsStream("pages/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The servers of Debian, each set up as its manual says, without anything beyond what the {@link Site} asks for. */
enum WebServers {
    NGINX("nginx", List.of("nginx", "-v")) {
        @Override
        ProcessBuilder command(Site site) throws IOException {
            String headers = site.headers().stream()
                    .map(header -> "    add_header " + header.get(0) + " \"" + header.get(1) + "\" always;\n")
                    .collect(Collectors.joining());
            String folder = site.folder().toString();
            String temporary = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                    .map(name -> "  " + name + "_temp_path " + folder + "/" + name + ";\n")
                    .collect(Collectors.joining());
            String plain =
                    site.has(Breakage.PLAIN_HTTP_ANSWERS) ? "root " + site.root() : "return 301 " + site.target();
            Path file = site.folder().resolve("nginx.conf");
            Files.writeString(file, """
                    daemon off;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events {}
                    http {
                      access_log %1$s/access.log;
                    %2$s  types { text/html html; text/plain txt; }
                      server_tokens %3$s;
                      server { listen 127.0.0.1:%4$d; %5$s; }
                      server {
                        listen 127.0.0.1:%6$d ssl;
                        ssl_certificate %7$s;
                        ssl_certificate_key %8$s;
                        ssl_protocols %9$s;
                        root %10$s;
                        error_page 404 /404.html;
                    %11$s    add_header Set-Cookie "%12$s" always;
                      }
                    }
                    """.formatted(
                            folder,
                            temporary,
                            site.has(Breakage.VERSION_TOLD) ? "on" : "off",
                            site.plain(),
                            plain,
                            site.secure(),
                            site.certificate(),
                            site.key(),
                            // What old protocols need of OpenSSL 3 is asked for by whoever wants them.
                            site.has(Breakage.OLD_TLS)
                                    ? "TLSv1 TLSv1.1 TLSv1.2; ssl_ciphers DEFAULT@SECLEVEL=0"
                                    : "TLSv1.2 TLSv1.3",
                            site.root(),
                            headers,
                            site.cookie()));
            return new ProcessBuilder("nginx", "-e", folder + "/start.log", "-c", file.toString());
        }
    },
    APACHE("Apache", List.of("apache2", "-v")) {
        @Override
        ProcessBuilder command(Site site) throws IOException {
            return Apache.command(
                    site,
                    "mpm_event",
                    "Header always set Set-Cookie \"" + site.cookie() + "\"\nErrorDocument 404 /404.html\n");
        }
    },
    PHP("PHP", List.of("php", "-v")) {
        @Override
        ProcessBuilder command(Site site) throws IOException {
            Files.delete(site.root().resolve("index.html"));
            Files.writeString(site.root().resolve("index.php"), "<?php session_start(); ?>" + site.page("Xin chào"));
            Files.writeString(
                    site.root().resolve("loi.php"),
                    "<?php http_response_code(404); if (ini_get('display_errors')) { khong_co_ham_nay(); } ?>"
                            + site.page("Không có trang này."));
            return Apache.command(site, "mpm_prefork", """
                    LoadModule php_module /usr/lib/apache2/modules/libphp8.2.so
                    AddHandler application/x-httpd-php .php
                    DirectoryIndex index.php
                    ErrorDocument 404 /loi.php
                    php_admin_flag expose_php %s
                    php_admin_flag display_errors %s
                    php_admin_value session.save_path %s
                    php_admin_flag session.cookie_secure %s
                    php_admin_flag session.cookie_httponly %s
                    %s
                    """.formatted(
                    site.has(Breakage.VERSION_TOLD) ? "on" : "off",
                    site.has(Breakage.ERRORS_SHOWN) ? "on" : "off",
                    Files.createDirectories(site.folder().resolve("sessions")),
                    site.has(Breakage.COOKIE_NOT_SECURE) ? "off" : "on",
                    site.has(Breakage.COOKIE_FOR_SCRIPTS) ? "off" : "on",
                    site.has(Breakage.COOKIE_FOR_ALL_SITES) ? "" : "php_admin_value session.cookie_samesite Lax"));
        }
    },
    TOMCAT("Tomcat", List.of("dpkg-query", "-W", "-f=Tomcat ${Version}", "tomcat10")) {
        @Override
        ProcessBuilder command(Site site) throws IOException {
            return Tomcat.command(site);
        }
    };

    private final String title;
    private final List<String> version;

    WebServers(String title, List<String> version) {
        this.title = title;
        this.version = version;
    }

    abstract ProcessBuilder command(Site site) throws IOException;

    RealServer start(Site site) throws IOException {
        return RealServer.start(command(site), site.folder(), site.plain());
    }

    String title() {
        return title;
    }

    String version() {
        return RealServer.version(version);
    }
}

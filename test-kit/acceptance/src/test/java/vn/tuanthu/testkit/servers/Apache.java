package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Apache is set up. */
final class Apache {
    private Apache() {}

    /**
     * The command that starts it in the foreground.
     *
     * @param processing the module that shares out the work
     * @param own what the secured site has besides
     */
    static ProcessBuilder command(Site site, String processing, String own) throws IOException {
        String loaded = Stream.of(processing, "ssl", "headers", "alias", "authz_core", "dir", "mime", "socache_shmcb")
                .map(name -> "LoadModule " + name + "_module /usr/lib/apache2/modules/mod_" + name + ".so\n")
                .collect(Collectors.joining());
        String headers = site.headers().stream()
                .map(header -> "Header always set " + header.get(0) + " \"" + header.get(1) + "\"\n")
                .collect(Collectors.joining());
        Path file = site.folder().resolve("apache.conf");
        Path sessions = site.folder().resolve("sessions");
        if (Files.exists(sessions)) {
            Files.setPosixFilePermissions(sessions, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.writeString(file, """
                ServerRoot %1$s
                ServerName localhost
                PidFile %1$s/apache.pid
                DefaultRuntimeDir %1$s
                Mutex file:%1$s
                ErrorLog %1$s/error.log
                User www-data
                Group www-data
                Listen 127.0.0.1:%2$d
                Listen 127.0.0.1:%3$d
                %4$sTypesConfig /etc/mime.types
                ServerTokens %5$s
                ServerSignature %6$s
                DocumentRoot %7$s
                <Directory %7$s>
                  Require all granted
                </Directory>
                <VirtualHost 127.0.0.1:%2$d>
                  %8$s
                </VirtualHost>
                <VirtualHost 127.0.0.1:%3$d>
                SSLEngine on
                SSLCertificateFile %9$s
                SSLCertificateKeyFile %10$s
                SSLProtocol %11$s
                %12$s%13$s</VirtualHost>
                """.formatted(
                site.folder(),
                site.plain(),
                site.secure(),
                loaded,
                site.has(Breakage.VERSION_TOLD) ? "Full" : "Prod",
                site.has(Breakage.VERSION_TOLD) ? "On" : "Off",
                site.root(),
                site.has(Breakage.PLAIN_HTTP_ANSWERS) ? "" : "Redirect permanent / " + site.target(),
                site.certificate(),
                site.key(),
                site.has(Breakage.OLD_TLS) ? "all\nSSLCipherSuite DEFAULT@SECLEVEL=0" : "-all +TLSv1.2 +TLSv1.3",
                headers,
                own));
        // When it stops, it stops everything of its process group: it gets one of its own.
        return new ProcessBuilder("setsid", "apache2", "-D", "FOREGROUND", "-f", file.toString());
    }
}

package vn.example.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate for {@code localhost}, made anew for each run by the JDK's keytool. */
record LocalKeys(SSLContext server, SSLContext trust) {
    private static final String PASSWORD = "changeit";

    static LocalKeys make() {
        try {
            Path store = Files.createTempDirectory("keys").resolve("keys.p12");
            String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int code = new ProcessBuilder(
                            (keytool + " -genkeypair -alias portal -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                                            + " -validity 2 -storetype PKCS12 -keystore " + store + " -storepass " + PASSWORD)
                                    .split(" "))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("keytool ended with " + code);
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            SSLContext server = SSLContext.getInstance("TLS");
            server.init(own.getKeyManagers(), null, null);

            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            authorities.setCertificateEntry("portal", keys.getCertificate("portal"));
            TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            known.init(authorities);
            SSLContext trust = SSLContext.getInstance("TLS");
            trust.init(null, known.getTrustManagers(), null);
            return new LocalKeys(server, trust);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

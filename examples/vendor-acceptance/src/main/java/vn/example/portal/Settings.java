package vn.example.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How the portal is set up: {@code portal.properties} of the build, and the version it was built as. */
record Settings(
        boolean redirectToHttps,
        boolean protectiveHeaders,
        boolean protectedCookie,
        boolean detailsOnErrorPages,
        boolean forPhones,
        boolean applicationFirewall,
        int daysOfLog,
        String version) {

    static Settings ofThisBuild() {
        Properties settings = read("/portal.properties");
        return new Settings(
                is(settings, "redirect-to-https"),
                is(settings, "protective-headers"),
                is(settings, "protected-cookie"),
                is(settings, "details-on-error-pages"),
                is(settings, "for-phones"),
                is(settings, "application-firewall"),
                Integer.parseInt(settings.getProperty("days-of-log")),
                read("/version.properties").getProperty("version"));
    }

    private static boolean is(Properties settings, String name) {
        return Boolean.parseBoolean(settings.getProperty(name));
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

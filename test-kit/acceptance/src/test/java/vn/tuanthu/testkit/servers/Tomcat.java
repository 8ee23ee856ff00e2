package vn.tuanthu.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How Tomcat is set up: an application with pages compiled when it starts, and the filter for protective headers that Tomcat brings. */
final class Tomcat {
    private Tomcat() {}

    static ProcessBuilder command(Site site) throws IOException {
        Path base = Files.createDirectories(site.folder().resolve("tomcat"));
        Path application = Files.createDirectories(base.resolve("webapps/ROOT"));
        Path settings = Files.createDirectories(application.resolve("WEB-INF"));
        Path server = Files.createDirectories(base.resolve("conf"));
        Files.createDirectories(base.resolve("temp"));
        Files.createDirectories(base.resolve("logs"));
        Files.writeString(
                application.resolve("index.jsp"),
                "<%@ page contentType=\"text/html; charset=utf-8\" pageEncoding=\"utf-8\" session=\"false\" %>"
                        + "<% response.addHeader(\"Set-Cookie\", \"" + site.cookie() + "\"); %>"
                        + site.page("Xin chào"));
        Files.writeString(
                application.resolve("loi.jsp"),
                "<%@ page contentType=\"text/html; charset=utf-8\" pageEncoding=\"utf-8\" session=\"false\" %>"
                        + (site.has(Breakage.ERRORS_SHOWN)
                                ? "<% if (true) throw new IllegalStateException(\"hỏng\"); %>"
                                : site.page("Không có trang này.")));
        Files.writeString(application.resolve("phien-ban.txt"), "1.4.0\n");
        boolean told = site.has(Breakage.VERSION_TOLD);
        boolean shown = site.has(Breakage.ERRORS_SHOWN);
        Files.writeString(server.resolve("web.xml"), Files.readString(Path.of("/etc/tomcat10/web.xml")));
        Files.writeString(server.resolve("server.xml"), """
                <Server port="-1">
                  <Service name="Catalina">
                    <Connector address="127.0.0.1" port="%1$d" redirectPort="%2$d"/>
                    <Connector address="127.0.0.1" port="%2$d" SSLEnabled="true" scheme="https" secure="true">
                      <SSLHostConfig protocols="%3$s"%4$s>
                        <Certificate certificateFile="%5$s" certificateKeyFile="%6$s"/>
                      </SSLHostConfig>
                    </Connector>
                    <Engine name="Catalina" defaultHost="localhost">
                      <Host name="localhost" appBase="webapps">
                        <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="%7$s" showServerInfo="%8$s"/>
                        <Valve className="org.apache.catalina.valves.rewrite.RewriteValve"/>
                      </Host>
                    </Engine>
                  </Service>
                </Server>
                """.formatted(
                        site.plain(),
                        site.secure(),
                        site.has(Breakage.OLD_TLS) ? "TLSv1+TLSv1.1+TLSv1.2" : "TLSv1.2+TLSv1.3",
                        site.has(Breakage.OLD_TLS) ? " ciphers=\"ALL\"" : "",
                        site.certificate(),
                        site.key(),
                        shown,
                        told));
        // Apart from the application, as whoever runs the server does it.
        Path rewrite = Files.createDirectories(server.resolve("Catalina/localhost"));
        Files.writeString(
                rewrite.resolve("rewrite.config"),
                site.has(Breakage.PLAIN_HTTP_ANSWERS)
                        ? ""
                        : "RewriteCond %{HTTPS} !=on\nRewriteRule ^/(.*)$ " + site.target() + " [R=301,L]\n");
        Files.writeString(settings.resolve("web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <filter>
                    <filter-name>headers</filter-name>
                    <filter-class>org.apache.catalina.filters.HttpHeaderSecurityFilter</filter-class>
                    <init-param><param-name>hstsEnabled</param-name><param-value>%s</param-value></init-param>
                    <init-param><param-name>hstsMaxAgeSeconds</param-name><param-value>%s</param-value></init-param>
                    <init-param><param-name>blockContentTypeSniffingEnabled</param-name><param-value>%s</param-value></init-param>
                    <init-param><param-name>antiClickJackingEnabled</param-name><param-value>%s</param-value></init-param>
                  </filter>
                  <filter-mapping><filter-name>headers</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                  <servlet>
                    <servlet-name>home</servlet-name><jsp-file>/index.jsp</jsp-file><load-on-startup>1</load-on-startup>
                  </servlet>
                  <servlet>
                    <servlet-name>error</servlet-name><jsp-file>/loi.jsp</jsp-file><load-on-startup>2</load-on-startup>
                  </servlet>
                  <servlet-mapping><servlet-name>home</servlet-name><url-pattern>/index.jsp</url-pattern></servlet-mapping>
                  <servlet-mapping><servlet-name>error</servlet-name><url-pattern>%s</url-pattern></servlet-mapping>
                  %s
                </web-app>
                """.formatted(
                        !site.has(Breakage.NO_TRANSPORT_SECURITY),
                        site.has(Breakage.TRANSPORT_SECURITY_FOR_A_MINUTE) ? 60 : 31_536_000,
                        !site.has(Breakage.SNIFFABLE),
                        !site.has(Breakage.FRAMEABLE),
                        shown ? "/khong-co" : "/loi.jsp",
                        errorPage(site)));
        ProcessBuilder command = new ProcessBuilder("/usr/share/tomcat10/bin/catalina.sh", "run");
        command.environment().put("CATALINA_BASE", base.toString());
        command.environment().put("CATALINA_HOME", "/usr/share/tomcat10");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment()
                .put(
                        "JAVA_OPTS",
                        "-Xmx128m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                                + (site.has(Breakage.OLD_TLS) ? " -Djava.security.properties=" + oldTls(site) : ""));
        command.environment().put("CATALINA_TMPDIR", base.resolve("temp").toString());
        return command;
    }

    /** With a page of its own for what is not there; without one Tomcat's own shows, which tells its version. */
    private static String errorPage(Site site) {
        return site.has(Breakage.VERSION_TOLD)
                ? ""
                : "<error-page><error-code>404</error-code><location>/loi.jsp</location></error-page>";
    }

    private static Path oldTls(Site site) throws IOException {
        Path file = site.folder().resolve("old.security");
        Files.writeString(file, "jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
        return file;
    }
}

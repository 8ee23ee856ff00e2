package vn.tuanthu.testkit.probe;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tuanthu.acceptance.ConformanceStatement;
import vn.tuanthu.acceptance.Observation;
import vn.tuanthu.acceptance.ProbeResult;
import vn.tuanthu.text.Message;

/** Looks at the names of the pages: whether they stand below {@code .gov.vn}, and whether they lead anywhere over IPv6. */
final class NameProbe implements Probe {
    private static final String IPV6 = "SYS.IPV6";
    private static final String DOMAIN = "SYS.DOMAIN";
    private static final String STATE = ".gov.vn";

    @Override
    public Set<String> answers() {
        return Set.of(IPV6, DOMAIN);
    }

    @Override
    public ProbeResult look(ConformanceStatement statement) throws InterruptedException {
        List<URI> servers = statement.addresses().pages();
        if (servers.isEmpty()) {
            return ProbeResult.of(
                    ObservationBuilder.nothing(IPV6, "probe.no-page"),
                    ObservationBuilder.nothing(DOMAIN, "probe.no-page"));
        }
        return ProbeResult.of(domain(servers)).and(Look.tried(IPV6, () -> ipv6(servers)));
    }

    private static Observation domain(List<URI> servers) {
        ObservationBuilder found = new ObservationBuilder(DOMAIN);
        for (URI server : servers) {
            String host = server.getHost().toLowerCase(Locale.ROOT);
            found.saw(host);
            if (!host.endsWith(STATE)) {
                found.wrong("probe.other-domain", host);
            }
        }
        return found.or("probe.state-domain", servers.size());
    }

    private static Observation ipv6(List<URI> servers) throws IOException {
        ObservationBuilder found = new ObservationBuilder(IPV6);
        boolean tried = true;
        for (URI server : servers) {
            List<Inet6Address> addresses = addresses(server.getHost());
            if (addresses.isEmpty()) {
                found.saw(Message.of("probe.seen.no-aaaa", server.getHost())).wrong("probe.no-ipv6", server.getHost());
            } else if (addresses.stream().allMatch(InetAddress::isLoopbackAddress) || isOnIpv6()) {
                boolean reached = addresses.stream().anyMatch(address -> isReached(address, TlsProbe.port(server)));
                found.saw(Message.of(
                        reached ? "probe.seen.open" : "probe.seen.closed",
                        server.getHost(),
                        addresses.get(0).getHostAddress()));
                if (!reached) {
                    found.wrong(
                            "probe.ipv6-closed",
                            server.getHost(),
                            addresses.get(0).getHostAddress());
                }
            } else {
                tried = false;
            }
        }
        return tried || found.isWrong()
                ? found.or("probe.ipv6", servers.size())
                : ObservationBuilder.nothing(IPV6, "probe.ipv6-not-tried");
    }

    private static List<Inet6Address> addresses(String host) throws IOException {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .filter(Inet6Address.class::isInstance)
                    .map(Inet6Address.class::cast)
                    .toList();
        } catch (UnknownHostException e) {
            throw new ProbeException(Message.of("probe.unknown-host", host), e);
        }
    }

    /** Whether this machine can speak IPv6 beyond itself; where it cannot, nothing is known of the server. */
    private static boolean isOnIpv6() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(one -> Collections.list(one.getInetAddresses()).stream())
                .anyMatch(address -> address instanceof Inet6Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress());
    }

    private static boolean isReached(Inet6Address address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) WebClient.LIMIT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

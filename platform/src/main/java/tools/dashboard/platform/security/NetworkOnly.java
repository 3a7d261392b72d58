package tools.dashboard.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What only the own network may see: metrics. */
final class NetworkOnly {

    static final String METRICS = "/actuator/prometheus";

    private NetworkOnly() {}

    static boolean refuses(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator") && !inside(request.getRemoteAddr());
    }

    /** @param address a literal one, so that no name is looked up */
    private static boolean inside(String address) {
        try {
            var remote = InetAddress.getByName(address);
            return remote.isLoopbackAddress() || remote.isSiteLocalAddress();
        } catch (UnknownHostException notLiteral) {
            return false;
        }
    }
}

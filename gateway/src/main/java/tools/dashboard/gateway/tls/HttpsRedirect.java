package tools.dashboard.gateway.tls;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.dashboard.gateway.GatewaySettings;
import tools.dashboard.gateway.edge.EdgeOrder;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/**
 * Leads who came by plain HTTP, under the platform's public name, to the same place by HTTPS. Health stays where it is,
 * and so do calls from inside, which know the gateway by another name.
 */
@Component
@Order(EdgeOrder.HTTPS)
final class HttpsRedirect implements WebFilter {

    private static final String SETTING = "HTTPS_REDIRECT";

    private final boolean wanted;
    private final URI publicBaseUrl;

    HttpsRedirect(Settings settings, GatewaySettings gateway) {
        wanted = settings.choice(SETTING, List.of("off", "on")).equals("on");
        publicBaseUrl = gateway.publicBaseUrl();
        if (wanted && !"https".equals(publicBaseUrl.getScheme())) {
            throw new InvalidSettingException(
                    SETTING, SETTING + " is on, so PUBLIC_BASE_URL must be an address that begins with https://.");
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!wanted || isEncrypted(request) || isHealth(request) || !isUnderPublicName(request)) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        response.getHeaders().setLocation(atHome(request.getURI()));
        return response.setComplete();
    }

    private static boolean isEncrypted(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }

    private static boolean isHealth(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.equals("/health") || path.startsWith("/health/");
    }

    private boolean isUnderPublicName(ServerHttpRequest request) {
        InetSocketAddress host = request.getHeaders().getHost();
        return host != null && publicBaseUrl.getHost().equalsIgnoreCase(host.getHostString());
    }

    private URI atHome(URI asked) {
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create(publicBaseUrl + asked.getRawPath() + query);
    }
}

package tools.dashboard.gateway.edge;

import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from.
 *
 * @param address of the person's or program's machine, as a literal
 * @param forPage whether one of the front ends asks, to make a page that this address wanted
 */
public record Caller(String address, boolean forPage) {

    private static final String ATTRIBUTE = Caller.class.getName();

    void remember(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }
}

package tools.dashboard.gateway.edge;

import org.springframework.core.Ordered;

/** The order in which a request meets the edge's filters. */
public final class EdgeOrder {

    public static final int REQUEST_IDENTITY = Ordered.HIGHEST_PRECEDENCE;
    public static final int AUDIT = REQUEST_IDENTITY + 5;
    public static final int SECURITY_HEADERS = REQUEST_IDENTITY + 10;
    public static final int HTTPS = REQUEST_IDENTITY + 15;
    public static final int ORIGIN = REQUEST_IDENTITY + 20;
    public static final int BODY_LIMIT = REQUEST_IDENTITY + 30;
    public static final int REFUSED_CREDENTIALS = REQUEST_IDENTITY + 40;
    public static final int SESSION = REQUEST_IDENTITY + 50;
    public static final int RATE_LIMIT = REQUEST_IDENTITY + 60;

    private EdgeOrder() {}
}

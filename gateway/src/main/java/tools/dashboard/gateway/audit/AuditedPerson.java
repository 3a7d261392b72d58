package tools.dashboard.gateway.audit;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import tools.dashboard.platform.actor.Actor;

/** Who an exchange turned out to be, for those filters that saw it before that was known. */
public final class AuditedPerson {

    private static final String ATTRIBUTE = AuditedPerson.class.getName();

    private AuditedPerson() {}

    public static void is(ServerWebExchange exchange, Actor actor) {
        exchange.getAttributes().put(ATTRIBUTE, actor);
    }

    public static void is(ServerWebExchange exchange, UUID userId, @Nullable UUID sessionId) {
        is(exchange, Actor.user(userId, sessionId, Set.of(), Set.of()));
    }

    /** Anonymous until somebody said who it is. */
    public static Actor of(ServerWebExchange exchange) {
        return exchange.getAttributes().get(ATTRIBUTE) instanceof Actor known ? known : Actor.anonymous();
    }
}

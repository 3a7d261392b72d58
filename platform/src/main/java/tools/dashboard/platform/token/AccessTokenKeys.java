package tools.dashboard.platform.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.concurrent.CompletableFuture;

/** The keys that access tokens are verified with. auth-service has its own; the others ask it. */
public interface AccessTokenKeys {

    /** What is known now; never waits. */
    JWKSet current();

    /** Asks for the keys again; done, in any case, within two seconds. */
    CompletableFuture<Void> refresh();
}

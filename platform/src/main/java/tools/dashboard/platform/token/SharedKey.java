package tools.dashboard.platform.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.concurrent.CompletableFuture;

/** The one key of {@code JWT_ALGORITHM=HS256}, shared by all services; it does not rotate. */
record SharedKey(JWKSet current) implements AccessTokenKeys {

    @Override
    public CompletableFuture<Void> refresh() {
        return CompletableFuture.completedFuture(null);
    }
}

package tools.dashboard.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FetchedKeysTests {

    @Test
    void theLastGoodKeysStayWhileAuthServiceIsAway() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        var answers = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            answers.incrementAndGet();
            byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var keys = new FetchedKeys(URI.create(
                "http://localhost:%d/oauth2/jwks".formatted(server.getAddress().getPort())));
        assertThat(keys.current().isEmpty()).isTrue();

        keys.refresh().get();
        assertThat(keys.current().getKeyByKeyId("one")).isNotNull();

        server.stop(0);
        keys.refresh().handle((done, failed) -> true).get();
        assertThat(keys.current().getKeyByKeyId("one")).isNotNull();
        keys.stop();
    }

    @Test
    void manyUnknownKeysMakeOneQuestion() throws Exception {
        var answers = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            answers.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        var keys = new FetchedKeys(URI.create(
                "http://localhost:%d/oauth2/jwks".formatted(server.getAddress().getPort())));

        for (int each = 0; each < 20; each++) {
            keys.refresh().handle((done, failed) -> true).get();
        }

        assertThat(answers).hasValueLessThanOrEqualTo(2);
        server.stop(0);
        keys.stop();
    }
}

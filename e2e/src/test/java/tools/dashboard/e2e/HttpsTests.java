package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same platform by HTTPS, whatever its certificate: the gateway's own tests look at that. */
class HttpsTests {

    @ParameterizedTest
    @CsvSource({
        "/app/sign-in, 200",
        "/admin/, 302",
        "/docs, 200",
        "/registry/v1/menu, 401",
        "/api/v1/workspaces, 401",
        "/internal/events, 404"
    })
    void whatPlainHttpAnswersHttpsDoesToo(String path, int status) throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpResponse<String> answer = get(version, path);

            assertThat(answer.statusCode())
                    .describedAs("%s by %s", path, version)
                    .isEqualTo(status);
            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    private static HttpResponse<String> get(HttpClient.Version version, String path) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        try (HttpClient client = HttpClient.newBuilder()
                .version(version)
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            URI address = URI.create(Platform.address("GATEWAY_TLS_URL")).resolve(path);
            return client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication) {
            // No client shows a certificate here.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication) {
            assertThat(chain).isNotEmpty();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

package tools.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class CompressionTests {

    private static final String MUCH = "much of it more than once ".repeat(200);
    private static final EchoServer PLAIN = new EchoServer();
    private static final EchoServer ENCODED = new EchoServer(Map.of("Content-Encoding", "br"));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(registry, Map.of("API_URL", PLAIN::address, "AUTH_URL", ENCODED::address));
    }

    @Test
    void aLongAnswerIsCompressedForWhoTakesIt() throws Exception {
        HttpResponse<byte[]> answer = asked("/api/v1/anything", MUCH, "gzip, deflate, br");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(answer.body().length).isLessThan(MUCH.length() / 5);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains(MUCH.strip());
    }

    @Test
    void itIsSentAsItIsToWhoDoesNot() throws Exception {
        assertThat(asked("/api/v1/anything", MUCH, "identity").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aShortAnswerStaysAsItIs() throws Exception {
        assertThat(asked("/api/v1/anything", "little", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatIsEncodedStaysAsItIs() throws Exception {
        assertThat(asked("/auth/v1/anything", MUCH, "gzip, br").headers().firstValue("Content-Encoding"))
                .hasValue("br");
    }

    /** The answer has all headers of the request in it. */
    private HttpResponse<byte[]> asked(String path, String text, String accepted)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", accepted)
                .header("X-Text", text)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}

package tools.dashboard.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the mail page (maildev's REST interface) shows for one address. */
record Mailbox(String address) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** Waits for the newest mail that carries a link with this word in its path, and returns the link's token. */
    String linkToken(String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "[^\\s\"<>]*[?&]token=([\\w.\\-]+)");
        return await("a mail with a link to " + path + " for " + address)
                .atMost(ARRIVES_WITHIN)
                .until(
                        () -> messages().stream()
                                .map(mail -> link.matcher(mail.path("text").asString()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .reduce("", (older, newer) -> newer),
                        token -> !token.isEmpty());
    }

    List<JsonNode> messages() {
        try {
            URI list = Platform.mail().resolve("/email");
            byte[] body = HTTP.send(
                            HttpRequest.newBuilder(list)
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            return JSON.readTree(body)
                    .valueStream()
                    .filter(mail -> mail.path("to").toString().contains(address))
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

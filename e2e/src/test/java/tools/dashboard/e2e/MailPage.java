package tools.dashboard.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails that a server shows by its HTTP interface: maildev, which td starts, or Mailpit, which compose does. */
public record MailPage(URI address) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public record Mail(String messageId, String text) {}

    /** Oldest first. */
    public List<Mail> to(String recipient) {
        String query = URLEncoder.encode("to:\"" + recipient + '"', StandardCharsets.UTF_8);
        HttpResponse<byte[]> found = get("/api/v1/search?query=" + query);
        return found.statusCode() == 404 ? listedByMaildev(recipient) : foundByMailpit(read(found), recipient);
    }

    private List<Mail> listedByMaildev(String recipient) {
        return read(get("/email"))
                .valueStream()
                .filter(mail -> isTo(mail.path("to"), "address", recipient))
                .map(mail -> new Mail(
                        mail.path("messageId").asString(), mail.path("text").asString()))
                .toList();
    }

    /** It finds the newest first, and those too whose recipient has ours as a part. */
    private List<Mail> foundByMailpit(JsonNode found, String recipient) {
        return found.path("messages")
                .valueStream()
                .filter(mail -> isTo(mail.path("To"), "Address", recipient))
                .map(mail -> read(get("/api/v1/message/" + mail.path("ID").asString())))
                .map(mail -> new Mail(
                        mail.path("MessageID").asString(), mail.path("Text").asString()))
                .toList()
                .reversed();
    }

    private static boolean isTo(JsonNode recipients, String address, String recipient) {
        return recipients
                .valueStream()
                .anyMatch(one -> one.path(address).asString().equals(recipient));
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " was answered with " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

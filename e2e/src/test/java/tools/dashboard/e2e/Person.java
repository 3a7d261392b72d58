package tools.dashboard.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a program: signs up with a real mail, signs in, and calls the API with an access token. */
public final class Person {

    static final String PASSWORD = "a long enough pass phrase";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String email;
    private final String password;
    private String id = "";
    private String accessToken = "";
    private String refreshToken = "";

    private Person(String email) {
        this(email, PASSWORD);
    }

    private Person(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /** Nobody in particular: requests without a token. */
    static Person stranger() {
        return new Person("");
    }

    /** A new, verified and signed-in account. */
    public static Person signedUp(String name) {
        Person person = new Person(name.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@example.test");
        person.post("/auth/v1/accounts", Map.of("email", person.email, "password", PASSWORD, "name", name))
                .expect(202);
        String token = Mailbox.of(person.email).linkToken("verify-email");
        person.post("/auth/v1/email-verifications", Map.of("token", token, "password", PASSWORD))
                .expect(204);
        person.signIn();
        return person;
    }

    /** Who runs the platform: signs up where nobody has yet. Has the demo's password, as the browser's journeys do. */
    static Person administrator() {
        Person person = new Person(
                Platform.address("DEFAULT_ADMIN_EMAIL"),
                Optional.ofNullable(System.getenv("TD_DEMO_PASSWORD")).orElse("harbour demo password"));
        Map<String, String> credentials = Map.of("email", person.email, "password", person.password);
        if (person.post("/auth/v1/sessions", credentials).status() == 401) {
            person.post(
                            "/auth/v1/accounts",
                            Map.of("email", person.email, "password", person.password, "name", "Admin"))
                    .expect(202);
            String token = Mailbox.of(person.email).linkToken("verify-email");
            person.post("/auth/v1/email-verifications", Map.of("token", token, "password", person.password))
                    .expect(204);
        }
        person.signIn();
        return person;
    }

    public void signIn() {
        Answer session = post("/auth/v1/sessions", Map.of("email", email, "password", password))
                .expect(201);
        accessToken = session.at("accessToken");
        refreshToken = session.at("refreshToken");
        id = session.json().path("user").path("id").asString();
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body), Map.of("Content-Type", "application/json"));
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(
                "POST",
                path,
                JSON.writeValueAsBytes(body),
                Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey));
    }

    Answer patch(String path, String etag, Object body) {
        return send(
                "PATCH",
                path,
                JSON.writeValueAsBytes(body),
                Map.of("Content-Type", "application/json", "If-Match", etag));
    }

    Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Answer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, Map.of());
    }

    public Answer upload(String path, String fileName, byte[] content, Map<String, String> headers) {
        String boundary = "e2e-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        return send("POST", path, body, all);
    }

    public static byte[] bytes(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Platform.gateway().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!accessToken.isEmpty()) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

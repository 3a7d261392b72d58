package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.e2e.MailPage.Mail;

/** Both servers' interfaces, as they are documented, by a small server of documents. */
class MailPageTests {

    private static final String ADA = "ada@example.test";
    private static final Mail FIRST = new Mail("1@td", "first");
    private static final Mail SECOND = new Mail("2@td", "second");

    private HttpServer server;
    private MailPage page;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page = new MailPage(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void maildevListsAllMails() {
        serve(Map.of("/email", """
                [{"to": [{"address": "ada@example.test", "name": ""}], "messageId": "1@td", "text": "first"},
                 {"to": [{"address": "adam@example.test", "name": ""}], "messageId": "3@td", "text": "Adam's"},
                 {"to": [{"address": "ada@example.test", "name": ""}], "messageId": "2@td", "text": "second"}]
                """));

        assertThat(page.to(ADA)).containsExactly(FIRST, SECOND);
    }

    @Test
    void mailpitIsSearchedAndAskedForEachText() {
        serve(Map.of(
                "/api/v1/search?query=to:\"ada@example.test\"",
                """
                {"total": 9, "messages_count": 3, "messages": [
                 {"ID": "c", "MessageID": "2@td", "To": [{"Name": "", "Address": "ada@example.test"}], "Snippet": "s"},
                 {"ID": "b", "MessageID": "3@td", "To": [{"Name": "", "Address": "mada@example.test"}], "Snippet": "m"},
                 {"ID": "a", "MessageID": "1@td", "To": [{"Name": "", "Address": "ada@example.test"}], "Snippet": "f"}]}
                """,
                "/api/v1/message/a",
                """
                {"ID": "a", "MessageID": "1@td", "Text": "first", "HTML": "<p>first</p>"}
                """,
                "/api/v1/message/c",
                """
                {"ID": "c", "MessageID": "2@td", "Text": "second", "HTML": ""}
                """));

        assertThat(page.to(ADA)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aPageThatIsAwayIsNoEmptyMailbox() {
        serve(Map.of());

        assertThatThrownBy(() -> page.to(ADA)).isInstanceOf(IllegalStateException.class);
    }

    private void serve(Map<String, String> documents) {
        server.createContext("/", exchange -> {
            URI asked = exchange.getRequestURI();
            String document = documents.get(asked.getPath() + (asked.getQuery() == null ? "" : "?" + asked.getQuery()));
            byte[] body = (document == null ? "" : document).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(document == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}

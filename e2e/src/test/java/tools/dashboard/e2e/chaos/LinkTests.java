package tools.dashboard.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LinkTests {

    private ServerSocket store;
    private Link link;

    @BeforeEach
    void layBeforeAStoreThatAnswersWithWhatItWasAsked() throws IOException {
        store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        link = new Link(store.getLocalPort());
    }

    @AfterEach
    void takeUp() throws IOException {
        link.close();
        store.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        try (Socket client = connected()) {
            assertThat(answer(client)).isEqualTo('x');
        }
    }

    @Test
    void carriesBothWaysWhenSlow() throws IOException {
        link.slow(Duration.ofMillis(5));
        try (Socket client = connected()) {
            assertThat(answer(client)).isEqualTo('x');
        }
    }

    @Test
    void endsWhatIsConnectedWhenItIsCut() throws IOException {
        try (Socket client = connected()) {
            answer(client);
            link.cut();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void takesNobodyWhileItIsCutAndAnybodyAfterwards() throws IOException {
        link.cut();
        try (Socket client = connected()) {
            assertThatThrownBy(() -> {
                        if (answer(client) < 0) {
                            throw new IOException("ended");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        link.restore();

        try (Socket client = connected()) {
            assertThat(answer(client)).isEqualTo('x');
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private static int answer(Socket client) throws IOException {
        client.getOutputStream().write('x');
        return client.getInputStream().read();
    }

    private void echo() {
        while (!store.isClosed()) {
            try {
                Socket client = store.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException ended) {
                        // by the test
                    }
                });
            } catch (IOException closed) {
                // by the test's end, which the loop looks at
            }
        }
    }
}

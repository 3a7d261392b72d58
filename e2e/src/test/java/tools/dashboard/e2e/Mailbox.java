package tools.dashboard.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the platform's mail page shows for one address. */
public record Mailbox(String address) {

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** Waits for the newest mail that carries a link with this word in its path, and returns the link's token. */
    String linkToken(String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "[^\\s\"<>]*[?&]token=([\\w.\\-]+)");
        return await("a mail with a link to " + path + " for " + address)
                .atMost(ARRIVES_WITHIN)
                .until(
                        () -> messages().stream()
                                .map(mail -> link.matcher(mail.text()))
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .reduce("", (older, newer) -> newer),
                        token -> !token.isEmpty());
    }

    public List<MailPage.Mail> messages() {
        return new MailPage(Platform.mail()).to(address);
    }
}

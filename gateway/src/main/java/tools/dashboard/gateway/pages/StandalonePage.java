package tools.dashboard.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;

/** A page that needs nothing else: its style and its script are in it, and it asks again by itself after a while. */
final class StandalonePage {

    /** What a page says in one language. */
    record Words(String title, String text, String again) {}

    private final String page = read("failure.html");
    private final String style = read("failure.css");
    private final String script = read("failure.js");

    /** Lets in what stands in the page and nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; script-src 'sha256-" + sha256(script)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** @param againSeconds when it asks again */
    String in(Locale locale, Words words, long againSeconds) {
        return page.replace("{{style}}", style)
                .replace("{{script}}", script)
                .replace("{{language}}", locale.getLanguage())
                .replace("{{title}}", words.title())
                .replace("{{text}}", words.text())
                .replace("{{again}}", words.again())
                .replace("{{seconds}}", Long.toString(againSeconds));
    }

    /** The one of these languages that a browser wants most. */
    static Locale locale(HttpHeaders headers, Map<Locale, Words> words) {
        try {
            Locale best = Locale.lookup(headers.getAcceptLanguage(), words.keySet());
            return Objects.requireNonNullElse(best, Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(name + " is not in this jar", missing);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package tools.dashboard.auth.accounts.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** One small page without scripts. Its style is part of it and allowed by its hash; nothing else is loaded. */
@Component
class VerifyEmailPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String frame = resource("pages/frame.html");
    private final String style = resource("pages/style.css");
    private final String policy =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(sha256(style));

    ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(html);
    }

    String outcome(String outcome, Locale locale) {
        return page(locale, outcome, "");
    }

    /** Asks for the password. @param key of what is said above it */
    String question(String key, String token, Locale locale) {
        String form = """
                <form method="post" action="/auth/verify-email">
                  <input type="hidden" name="token" value="%s">
                  <label for="password">%s</label>
                  <input id="password" type="password" name="password" required autocomplete="current-password">
                  <button type="submit">%s</button>
                </form>""".formatted(
                HtmlUtils.htmlEscape(token), text(locale, "question.password"), text(locale, "question.button"));
        return page(locale, key, form);
    }

    private String page(Locale locale, String key, String form) {
        return frame.replace("{language}", Texts.languageFor(locale))
                .replace("{style}", style)
                .replace("{title}", text(locale, key + ".title"))
                .replace("{text}", text(locale, key + ".text"))
                .replace("{form}", form);
    }

    private static String text(Locale locale, String key) {
        Locale language = Locale.of(Texts.languageFor(locale));
        String text = ResourceBundle.getBundle(
                        "pages.verify-email",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
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

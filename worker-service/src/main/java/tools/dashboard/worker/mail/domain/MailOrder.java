package tools.dashboard.worker.mail.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.mail.domain.Mail.Unsubscribe;

/**
 * What a tool asks for with a job mail.send. Producers make it; one that is wrong throws IllegalArgumentException.
 *
 * @param to one address
 * @param template {@code tool/name}
 * @param source on whose account the mail counts, as an opaque name; null for the workspace or else the recipient
 * @param data what the template shows; {@code link} must lead to this platform
 * @param unsubscribe where its reader says that they want no more of its kind, on this platform
 * @param oneClick whether a POST there without a session is enough (RFC 8058)
 */
public record MailOrder(
        String to,
        String template,
        @Nullable String locale,
        @Nullable String source,
        Map<String, String> data,
        @Nullable String unsubscribe,
        @Nullable Boolean oneClick) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LINK = 4096;
    private static final int LONGEST_SOURCE = 100;
    private static final String LINK = "link";

    public MailOrder {
        require(to != null && !to.isBlank() && to.length() <= LONGEST_ADDRESS, "to is missing or too long");
        require(template != null && !template.isBlank(), "template is missing");
        require(source == null || source.length() <= LONGEST_SOURCE, "source is too long");
        data = data == null ? Map.of() : Map.copyOf(data);
    }

    public String language() {
        return locale == null ? "en" : locale.toLowerCase(Locale.ROOT);
    }

    public @Nullable Unsubscribe wayOut() {
        return unsubscribe == null ? null : new Unsubscribe(unsubscribe, Boolean.TRUE.equals(oneClick));
    }

    /** The data as it may stand in a mail. */
    public Map<String, String> words(URI platform) {
        var link = data.get(LINK);
        require(link == null || leadsTo(platform, link), "link does not lead to this platform");
        require(unsubscribe == null || leadsTo(platform, unsubscribe), "unsubscribe does not lead to this platform");
        return data.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getKey().equals(LINK) ? entry.getValue() : PlainWords.of(entry.getValue())));
    }

    private static boolean leadsTo(URI platform, String link) {
        String base = platform.toString();
        return link.length() <= LONGEST_LINK
                && link.startsWith(base)
                && (link.length() == base.length() || "/?#".indexOf(link.charAt(base.length())) >= 0)
                && link.chars().allMatch(character -> character > 0x20 && character < 0x7f);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

package tools.dashboard.gateway.pages;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.dashboard.gateway.GatewaySettings;

/** The programs that serve pages, each with the folder of the site that is its own. */
public enum FrontEnd {
    PUBLIC("front-public", "/app"),
    ADMIN("front-admin", "/admin");

    /** Cookies in which a browser keeps what its person chose; front ends read them, nobody else does. */
    private static final List<String> PREFERENCES = List.of("td_locale", "td_theme");

    private final String id;
    private final String folder;
    private final PathPattern pages;
    private final PathPattern assets;

    FrontEnd(String id, String folder) {
        this.id = id;
        this.folder = folder;
        this.pages = PathPatternParser.defaultInstance.parse(pages());
        this.assets = PathPatternParser.defaultInstance.parse(folder + "/assets/**");
    }

    /** Whose page or file a request is for, if it is for one. */
    public static Optional<FrontEnd> serving(ServerHttpRequest request) {
        return Stream.of(values())
                .filter(front -> front.pages.matches(request.getPath().pathWithinApplication()))
                .findFirst();
    }

    /** The cookies, {@code name=value}, that a request for a page may keep on its way inside. */
    public static List<String> preferences(ServerHttpRequest request) {
        return serving(request).isEmpty()
                ? List.of()
                : PREFERENCES.stream()
                        .map(request.getCookies()::getFirst)
                        .filter(Objects::nonNull)
                        .map(HttpCookie::toString)
                        .toList();
    }

    /** Whether a request only fetches one of the files that are the same for everybody and never change. */
    public boolean isAsset(ServerHttpRequest request) {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && assets.matches(request.getPath().pathWithinApplication());
    }

    public String id() {
        return id;
    }

    public String folder() {
        return folder;
    }

    /** The pattern of all its paths. */
    public String pages() {
        return folder + "/**";
    }

    /** The pattern of those paths that are not for people. */
    public String management() {
        return folder + "/health/**";
    }

    public URI address(GatewaySettings settings) {
        return switch (this) {
            case PUBLIC -> settings.frontEnds().forEverybody();
            case ADMIN -> settings.frontEnds().forAdministrators();
        };
    }

    /** Answers 200 while the program lives. */
    public URI health(GatewaySettings settings) {
        return URI.create(address(settings) + folder + "/health/live");
    }
}

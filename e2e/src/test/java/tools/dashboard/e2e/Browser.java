package tools.dashboard.e2e;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser in which somebody signed in. Its cookie goes with every request, as browsers do it; what else a page would
 * send, each request says for itself.
 *
 * @param setCookie what signing in answered
 * @param csrfToken the session's proof of origin
 */
record Browser(String setCookie, String csrfToken) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> A_JSON_BODY = Map.of("Content-Type", "application/json");

    static Browser of(Person person) {
        Answer session = signIn(person, Map.of()).expect(201);
        return new Browser(session.header("Set-Cookie"), session.at("csrfToken"));
    }

    static Answer signIn(Person person, Map<String, String> headers) {
        return send(
                "POST",
                "/auth/v1/sessions",
                JSON.writeValueAsBytes(Map.of("email", person.email(), "password", Person.PASSWORD)),
                headers,
                A_JSON_BODY);
    }

    /** The origin of the platform's own pages. */
    static String ownOrigin() {
        URI gateway = Platform.gateway();
        return gateway.getScheme() + "://" + gateway.getAuthority();
    }

    String cookie() {
        return setCookie.split(";", 2)[0];
    }

    Map<String, String> proof() {
        return Map.of("X-CSRF-Token", csrfToken);
    }

    Answer get(String path) {
        return send("GET", path, new byte[0], Map.of("Cookie", cookie()));
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, new byte[0], Map.of("Cookie", cookie()), headers);
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, JSON.writeValueAsBytes(body), Map.of("Cookie", cookie()), A_JSON_BODY, headers);
    }

    Answer signOut() {
        return send("DELETE", "/auth/v1/session", new byte[0], Map.of("Cookie", cookie()), proof());
    }

    @SafeVarargs
    private static Answer send(String method, String path, byte[] body, Map<String, String>... headers) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> some : headers) {
            all.putAll(some);
        }
        return Person.stranger().send(method, path, body.length == 0 ? null : body, all);
    }
}

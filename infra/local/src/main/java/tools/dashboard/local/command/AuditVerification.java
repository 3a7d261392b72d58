package tools.dashboard.local.command;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.machine.Home;

/** Has api-service go through the whole audit trail, stretch by stretch, and says what is wrong with it. */
final class AuditVerification {

    private static final String FIRST = "0".repeat(64);
    private static final Pattern FAULT = Pattern.compile("\"fault\":\\{\"position\":(\\d+),\"kind\":\"([a-z-]+)\"");
    private static final Map<String, String> MEANINGS = Map.of(
            "changed", "the row says something else than when it was written, or stands in another's place",
            "removed", "the row is gone, and later ones are there",
            "cut", "this row and all after it are gone",
            "rewritten",
                    "the trail was cut before this row and went on: the row is not the one noted outside of Postgres",
            "personal-value-changed", "the address or program beside the row is not the one that it was written with");

    private final InternalCalls calls;

    AuditVerification(InternalCalls calls) {
        this.calls = calls;
    }

    static AuditVerification of(Home home) {
        return new AuditVerification(InternalCalls.of(home));
    }

    /** 0 when every row is as it was written, 1 when one is not. */
    int run(Consumer<String> say) throws IOException, InterruptedException {
        String after = "0";
        String hash = FIRST;
        while (true) {
            String answer = ask(after, hash);
            var fault = FAULT.matcher(answer);
            if (fault.find()) {
                say.accept("Row %s of the audit trail is the first that is wrong (%s): %s."
                        .formatted(fault.group(1), fault.group(2), MEANINGS.getOrDefault(fault.group(2), "see above")));
                return 1;
            }
            after = member(answer, "\"after\":(\\d+)");
            hash = member(answer, "\"hash\":\"([0-9a-f]{64})\"");
            if (answer.contains("\"complete\":true")) {
                say.accept("The audit trail is whole: %s rows, the last with hash %s.".formatted(after, hash));
                return 0;
            }
            say.accept("%s rows are as they were written".formatted(after));
        }
    }

    private String ask(String after, String hash) throws IOException, InterruptedException {
        var response = calls.send(
                "GET", "api-service", "/internal/audit/verification?after=%s&hash=%s".formatted(after, hash));
        if (response.statusCode() != 200) {
            throw new CannotStart("api-service answers %d: its log says why (./td logs api-service)."
                    .formatted(response.statusCode()));
        }
        return response.body();
    }

    private static String member(String answer, String pattern) {
        var found = Pattern.compile(pattern).matcher(answer);
        if (!found.find()) {
            throw new CannotStart(
                    "api-service gave an answer that this td does not understand: ./td up builds both anew.");
        }
        return found.group(1);
    }
}

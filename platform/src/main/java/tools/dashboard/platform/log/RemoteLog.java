package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Another service's log, read over its internal endpoint. */
final class RemoteLog implements EventSource {

    private static final long SHORTEST_PAUSE = 1;
    private static final long LONGEST_PAUSE = 60;

    private final RestClient service;
    private final String consumer;

    /** @param consumer by which the log's owner knows how far we have come */
    RemoteLog(RestClient service, String consumer) {
        this.service = service;
        this.consumer = consumer;
    }

    @Override
    public List<LoggedEvent> after(Position position, int limit) {
        try {
            LogPage page = page(position, limit);
            return page == null ? List.of() : page.items();
        } catch (RestClientResponseException answer) {
            if (isBusy(answer)) {
                throw new LogBusyException(pause(answer.getResponseHeaders()));
            }
            throw answer;
        }
    }

    private @Nullable LogPage page(Position position, int limit) {
        return service.get()
                .uri(
                        "/internal/events?after={after}&limit={limit}&consumer={consumer}",
                        position.toString(),
                        limit,
                        consumer)
                .retrieve()
                .body(LogPage.class);
    }

    private static boolean isBusy(RestClientResponseException answer) {
        return answer.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS
                || answer.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static Duration pause(@Nullable HttpHeaders headers) {
        String seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        boolean number = seconds != null && seconds.matches("\\d{1,5}");
        return Duration.ofSeconds(Math.clamp(number ? Long.parseLong(seconds) : 0, SHORTEST_PAUSE, LONGEST_PAUSE));
    }
}

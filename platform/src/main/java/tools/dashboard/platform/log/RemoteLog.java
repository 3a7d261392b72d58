package tools.dashboard.platform.log;

import java.util.List;
import org.springframework.web.client.RestClient;

/** Another service's log, read over its internal endpoint. */
final class RemoteLog implements EventSource {

    private final RestClient service;

    RemoteLog(RestClient service) {
        this.service = service;
    }

    @Override
    public List<LoggedEvent> after(Position position, int limit) {
        LogPage page = service.get()
                .uri("/internal/events?after={after}&limit={limit}", position.toString(), limit)
                .retrieve()
                .body(LogPage.class);
        return page == null ? List.of() : page.items();
    }
}

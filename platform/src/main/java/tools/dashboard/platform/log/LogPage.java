package tools.dashboard.platform.log;

import java.util.List;

/**
 * A piece of a log.
 *
 * @param next the position to go on from
 * @param caughtUp whether nothing was to be had; a page may be short because its events are large
 */
record LogPage(List<LoggedEvent> items, String next, boolean caughtUp) {

    LogPage {
        items = List.copyOf(items);
    }
}

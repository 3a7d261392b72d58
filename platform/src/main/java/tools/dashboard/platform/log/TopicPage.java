package tools.dashboard.platform.log;

import java.util.List;

/**
 * The events of one topic, by number.
 *
 * @param seq the topic's highest number, read before the items: what is missing up to it will not come
 */
record TopicPage(List<LoggedEvent> items, long seq) {

    TopicPage {
        items = List.copyOf(items);
    }
}

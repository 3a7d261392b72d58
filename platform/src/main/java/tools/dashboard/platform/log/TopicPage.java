package tools.dashboard.platform.log;

import java.util.List;

/** The events of one topic, by number. */
record TopicPage(List<LoggedEvent> items) {

    TopicPage {
        items = List.copyOf(items);
    }
}

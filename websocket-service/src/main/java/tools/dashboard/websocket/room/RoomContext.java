package tools.dashboard.websocket.room;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import tools.dashboard.websocket.upstream.TopicLog;

/**
 * What all rooms share.
 *
 * @param certain whether every right that was checked is certain to hold still; nothing is delivered while it is not
 */
record RoomContext(
        TopicLog log, EventFeed feed, ExecutorService blocking, BooleanSupplier certain, Counter delivered) {}

package tools.dashboard.websocket.room;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import tools.dashboard.websocket.upstream.TopicLog;

/**
 * What all rooms share.
 *
 * @param reading a few workers, which may block: thousands of rooms catch up in the same moment, and each may read hundreds
 *     of events
 * @param later when a room rests, so that it keeps no worker
 * @param certain whether every right that was checked is certain to hold still; nothing is delivered while it is not
 * @param kept by all rooms
 */
record RoomContext(
        TopicLog log,
        ExecutorService reading,
        ScheduledExecutorService later,
        EventFeed feed,
        BooleanSupplier certain,
        Kept kept,
        Counter delivered) {}

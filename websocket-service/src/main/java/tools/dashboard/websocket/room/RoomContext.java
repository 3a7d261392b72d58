package tools.dashboard.websocket.room;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import tools.dashboard.websocket.upstream.TopicLog;

/**
 * What all rooms share.
 *
 * @param reading held by a room for as long as it has what it read of the log: thousands catch up in the same moment, and
 *     each may have read hundreds of events
 * @param certain whether every right that was checked is certain to hold still; nothing is delivered while it is not
 */
record RoomContext(
        TopicLog log,
        Semaphore reading,
        EventFeed feed,
        ExecutorService blocking,
        BooleanSupplier certain,
        Counter delivered) {}

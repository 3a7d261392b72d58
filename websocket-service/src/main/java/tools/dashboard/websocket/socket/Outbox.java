package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.message.ServerMessage;

/**
 * All that one event loop has to tell its sockets, in the one order in which any thread said it. Written in turns: what
 * was said meanwhile goes out together, and each socket is flushed once a turn.
 */
public final class Outbox implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Writes of one turn: some milliseconds, after which the loop reads and accepts. */
    private static final int WRITES_A_TURN = 5_000;

    private static final int BYTES_A_FLUSH = 256 * 1024;
    private static final int BYTES_TOGETHER = 32 * 1024;

    /** About half a second of work. */
    private static final long CONGESTED_WRITES = 100_000;

    private static final long CONGESTED_BYTES = 4 * 1024 * 1024;

    /** What an entry takes beside its text. */
    private static final int OVERHEAD_BYTES = 256;

    private final Executor loop;
    private final ByteBufAllocator allocator = ByteBufAllocator.DEFAULT;
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong writesAhead = new AtomicLong();
    private final AtomicLong bytesAhead = new AtomicLong();
    private final List<Connection> unflushed = new ArrayList<>();
    private final List<byte[]> together = new ArrayList<>();
    private int writes;
    private int bytes;

    /** @param loop one thread */
    Outbox(Executor loop) {
        this.loop = loop;
    }

    /** To one, in its own words. */
    public void send(Connection to, ServerMessage message) {
        add(new Entry.Message(to, message));
    }

    /** Thread-safe, never blocks. */
    void add(Entry entry) {
        switch (entry) {
            case Entry.ToAll all -> {
                writesAhead.addAndGet(all.receivers());
                bytesAhead.addAndGet(all.text().length + OVERHEAD_BYTES);
            }
            case Entry.ToEach each -> writesAhead.addAndGet(each.receivers());
            default -> {}
        }
        entries.add(entry);
        if (due.compareAndSet(false, true)) {
            takeTurn();
        }
    }

    boolean congested() {
        return writesAhead.get() > CONGESTED_WRITES || bytesAhead.get() > CONGESTED_BYTES;
    }

    /** In its turn: to be flushed before the turn ends. */
    public void written(Connection connection) {
        unflushed.add(connection);
    }

    @Override
    public void run() {
        writes = 0;
        Entry entry = entries.poll();
        while (entry != null) {
            try {
                carryOut(entry);
            } catch (RuntimeException fault) {
                log.error("a socket could not be told something", fault);
            }
            entry = writes < WRITES_A_TURN ? entries.poll() : null;
        }
        flush();
        due.set(false);
        if (!entries.isEmpty() && due.compareAndSet(false, true)) {
            takeTurn();
        }
    }

    private void takeTurn() {
        try {
            loop.execute(this);
        } catch (RejectedExecutionException stopping) {
            log.debug("the event loop ends; its sockets are gone", stopping);
        }
    }

    private void carryOut(Entry entry) {
        switch (entry) {
            case Entry.ToAll all -> tellAll(all);
            case Entry.ToOne one -> {
                one.to().write(one.text());
                count(1, one.text().length);
            }
            case Entry.Message message -> {
                message.to().write(message.message());
                writes++;
            }
            case Entry.ToEach each -> {
                writesAhead.addAndGet(-each.receivers());
                each.group().write(each.message(), each.except());
                writes += each.receivers();
            }
            case Entry.Join join -> join.group().joined(join.joiner());
            case Entry.Leave leave -> leave.group().left(leave.member());
            case Entry.End end -> end.connection().end(end.reason());
        }
    }

    /** With what follows for the same group: a socket takes it as one buffer. */
    private void tellAll(Entry.ToAll first) {
        int length = take(first);
        while (length < BYTES_TOGETHER
                && entries.peek() instanceof Entry.ToAll next
                && next.group() == first.group()
                && first.except() == null
                && next.except() == null) {
            entries.remove();
            length += take(next);
        }
        ByteBuf frames = TextFrames.of(together, allocator);
        try {
            first.group().write(frames, first.except());
        } finally {
            frames.release();
            together.clear();
        }
        count(first.receivers(), length);
    }

    private int take(Entry.ToAll all) {
        together.add(all.text());
        writesAhead.addAndGet(-all.receivers());
        bytesAhead.addAndGet(-all.text().length - OVERHEAD_BYTES);
        return all.text().length;
    }

    private void count(int written, int length) {
        writes += written;
        bytes += length;
        if (bytes > BYTES_A_FLUSH) {
            flush();
        }
    }

    private void flush() {
        for (int index = 0; index < unflushed.size(); index++) {
            unflushed.get(index).flush();
        }
        unflushed.clear();
        bytes = 0;
    }
}

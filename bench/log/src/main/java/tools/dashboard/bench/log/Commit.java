package tools.dashboard.bench.log;

import java.util.UUID;

/**
 * A change that is there.
 *
 * @param eventId of its event
 * @param at when the commit had returned, before anybody was told of it, as {@link System#nanoTime()} has it; on one
 *     Linux machine Node's {@code process.hrtime} reads the same clock
 */
record Commit(UUID eventId, long at) {}

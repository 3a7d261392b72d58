package tools.dashboard.websocket.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.dashboard.websocket.upstream.Ruling;

/**
 * Sockets or subscriptions that deliver nothing because the right to them could not be confirmed in time. They are asked
 * about until it is, or until the longest pause has passed. Thread-safe, never blocks.
 *
 * <p>While one is paused, no {@link Recheck} asks about it, so a late answer may be older than what the others' standing
 * rests on. It ends the pause only if the revocation feed vouches for it; otherwise the paused one becomes due: the next
 * recheck asks about it with all others, and that answer counts.
 */
final class Pauses<T> {

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private record Pause(long since, boolean due) {}

    private final Map<T, Pause> paused = new ConcurrentHashMap<>();
    private final Keeper<T> keeper;
    private final RevocationFeed feed;
    private final long longest;
    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private long askedAt = System.nanoTime() - REST_NANOS;

    Pauses(Keeper<T> keeper, RevocationFeed feed, Duration longest) {
        this.keeper = keeper;
        this.feed = feed;
        this.longest = longest.toNanos();
    }

    int count() {
        return paused.size();
    }

    /** Whether a recheck has to leave it out: it delivers nothing, and waiting for its answer would silence the others. */
    boolean leavesOut(T subject) {
        Pause pause = paused.get(subject);
        return pause != null && !pause.due();
    }

    /** What a recheck, or a question because of an expired token, has found. */
    void ruled(T subject, Ruling ruling) {
        switch (ruling) {
            case GRANTED -> paused.computeIfPresent(subject, (one, pause) -> pause.due() ? resume(one) : pause);
            case REFUSED -> keeper.end(subject, ruling);
            case UNKNOWN -> paused.compute(subject, this::pause);
        }
    }

    /** To be called several times a second, by one thread. */
    void look() {
        long now = System.nanoTime();
        paused.forEach((subject, pause) -> {
            if (now - pause.since() > longest) {
                keeper.end(subject, Ruling.UNKNOWN);
            }
            if (keeper.ended(subject)) {
                paused.remove(subject);
            }
        });
        if (asking.isDone() && now - askedAt > REST_NANOS) {
            askedAt = now;
            asking = askAgain(now);
        }
    }

    private CompletableFuture<Void> askAgain(long now) {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        paused.keySet()
                .forEach(
                        subject -> asked.add(keeper.ask(subject).thenAccept(ruling -> answered(subject, ruling, now))));
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
    }

    private void answered(T subject, Ruling ruling, long questionAt) {
        switch (ruling) {
            case GRANTED -> {
                // Due first: a recheck that begins after trust is lost again must not leave it out.
                paused.computeIfPresent(subject, (one, pause) -> new Pause(pause.since(), true));
                if (feed.vouchesFor(questionAt)) {
                    ruled(subject, ruling);
                }
            }
            case REFUSED -> keeper.end(subject, ruling);
            case UNKNOWN -> {}
        }
    }

    private @Nullable Pause pause(T subject, @Nullable Pause pause) {
        if (pause != null) {
            return new Pause(pause.since(), false);
        }
        return keeper.pause(subject) ? new Pause(System.nanoTime(), false) : null;
    }

    private @Nullable Pause resume(T subject) {
        keeper.resume(subject);
        return null;
    }
}

package tools.dashboard.websocket.dialogue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import tools.dashboard.websocket.protocol.ErrorCode;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.upstream.AccessQuestion;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/**
 * Gives and takes rights to watch. Each is asked for when it begins (a ticket may be older than a removal), whenever the
 * membership behind it changed, and with all others whenever revocations may have been lost. Thread-safe, never blocks.
 */
final class Rights {

    private final Questions<AccessQuestion> access;
    private final Rooms rooms;
    private final AtomicInteger given = new AtomicInteger();

    Rights(Questions<AccessQuestion> access, Rooms rooms, MeterRegistry meters) {
        this.access = access;
        this.rooms = rooms;
        Gauge.builder("websocket.subscriptions", given, AtomicInteger::get)
                .description("Topics that sockets of this node watch")
                .register(meters);
    }

    /** Asks for the right anew; until the answer nothing is delivered. The right must be listed in its dialogue. */
    void doubt(Right right) {
        int doubt;
        synchronized (right) {
            if (right.ended()) {
                return;
            }
            doubt = right.doubt();
            if (right.entered()) {
                rooms.suspend(right.subscription());
            }
        }
        access.ask(right.question(), Questions.PATIENT).thenAccept(ruling -> {
            synchronized (right) {
                if (right.ended() || right.doubts() != doubt) {
                    return;
                }
                if (ruling != Ruling.GRANTED) {
                    take(right, ruling);
                } else if (right.entered()) {
                    rooms.resume(right.subscription());
                } else {
                    right.enter();
                    given.incrementAndGet();
                    rooms.enter(right.subscription());
                }
            }
        });
    }

    void doubtWorkspace(Dialogue dialogue, UUID workspaceId) {
        dialogue.rights().stream()
                .filter(right -> right.question().workspaceId().equals(workspaceId))
                .forEach(this::doubt);
    }

    /** The client's own wish, or the end of its socket: nothing is said. */
    void end(Right right) {
        synchronized (right) {
            if (!right.ended()) {
                right.end();
                leave(right);
            }
        }
    }

    /** Asks about everything and takes what is not granted. */
    CompletableFuture<Void> recheck(Dialogues dialogues) {
        Map<AccessQuestion, CompletableFuture<Ruling>> asked = new HashMap<>();
        List<CompletableFuture<Void>> judged = new ArrayList<>();
        dialogues.all(dialogue -> dialogue.rights()
                .forEach(right -> judged.add(
                        asked.computeIfAbsent(right.question(), question -> access.ask(question, Questions.PRESSING))
                                .thenAccept(ruling -> judge(right, ruling)))));
        return CompletableFuture.allOf(judged.toArray(CompletableFuture[]::new));
    }

    private void judge(Right right, Ruling ruling) {
        synchronized (right) {
            if (ruling != Ruling.GRANTED && !right.ended()) {
                take(right, ruling);
            }
        }
    }

    private void take(Right right, Ruling ruling) {
        boolean known = ruling == Ruling.REFUSED;
        right.end();
        right.dialogue().forget(right);
        if (right.entered()) {
            leave(right);
            right.connection()
                    .send(ServerMessages.unsubscribed(
                            null, right.question().topic(), known ? "access-revoked" : "access-uncertain"));
        } else {
            right.connection()
                    .send(ServerMessages.error(
                            right.requestId(),
                            known ? ErrorCode.ACCESS_REFUSED : ErrorCode.ACCESS_UNCERTAIN,
                            known ? "there is no such topic for you" : "access cannot be checked now: try again"));
        }
    }

    private void leave(Right right) {
        if (right.entered()) {
            given.decrementAndGet();
            rooms.exit(right.subscription());
        }
    }
}

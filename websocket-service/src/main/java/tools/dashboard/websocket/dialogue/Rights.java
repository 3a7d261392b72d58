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
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Farewell;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Unsubscribed;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.upstream.AccessQuestion;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/**
 * Gives and takes rights to watch. Each is asked for when it begins (a ticket may be older than a removal), whenever the
 * membership behind it changed, and with all others whenever revocations may have been lost. Thread-safe, never blocks.
 */
final class Rights implements Keeper<Right> {

    private final Questions<AccessQuestion, Ruling> access;
    private final Rooms rooms;
    private final RoomTickets tickets;
    private final Refusals refusals;
    private final AtomicInteger given = new AtomicInteger();

    Rights(
            Questions<AccessQuestion, Ruling> access,
            Rooms rooms,
            RoomTickets tickets,
            Refusals refusals,
            MeterRegistry meters) {
        this.access = access;
        this.rooms = rooms;
        this.tickets = tickets;
        this.refusals = refusals;
        Gauge.builder("websocket.subscriptions", given, AtomicInteger::get)
                .description("Topics that sockets of this node watch")
                .register(meters);
    }

    /**
     * Asks for the right anew; until the answer nothing is delivered. The right must be listed in its dialogue.
     *
     * @param trace of the change that gave reason to
     */
    void doubt(Right right, @Nullable String trace) {
        int doubt;
        synchronized (right) {
            if (right.ended()) {
                return;
            }
            doubt = right.doubt();
            align(right);
        }
        access.ask(right.question(), Questions.PATIENT).thenAccept(ruling -> {
            synchronized (right) {
                if (right.ended() || right.doubts() != doubt) {
                    return;
                }
                if (ruling == Ruling.GRANTED) {
                    right.grant();
                    align(right);
                } else if (ruling == Ruling.REFUSED || !paused(right)) {
                    lose(right, ruling, trace);
                }
            }
        });
    }

    /** Lets events flow, or stops them, as the right and its socket's pause allow. */
    void align(Right right) {
        synchronized (right) {
            boolean flows = right.granted() && !right.ended() && !paused(right);
            if (flows == right.flowing()) {
                return;
            }
            right.flow(flows);
            if (!flows) {
                rooms.suspend(right.subscription());
            } else if (right.entered()) {
                rooms.resume(right.subscription());
            } else {
                right.enter();
                given.incrementAndGet();
                rooms.enter(right.subscription()
                        .ticketed(
                                tickets.again(right.question(), right.dialogue().sessionId())));
            }
        }
    }

    /** After a pause: makes up for what could not be told or found out meanwhile. */
    void goOn(Right right) {
        synchronized (right) {
            ServerMessage farewell = right.farewell();
            if (farewell != null) {
                right.dialogue().part(right, farewell);
            } else if (right.granted()) {
                align(right);
            } else {
                doubt(right, null);
            }
        }
    }

    void doubtWorkspace(Dialogue dialogue, UUID workspaceId, @Nullable String trace) {
        dialogue.rights().stream()
                .filter(right -> right.question().workspaceId().equals(workspaceId))
                .forEach(right -> doubt(right, trace));
    }

    /**
     * The client's own wish, or the end of its socket: nothing is said.
     *
     * @param mayComeBack in a moment, and counts as present until then
     */
    void end(Right right, boolean mayComeBack) {
        synchronized (right) {
            if (!right.ended()) {
                right.end();
                leave(right, mayComeBack);
            }
        }
    }

    @Override
    public CompletableFuture<Ruling> ask(Right right) {
        return access.ask(right.question(), Questions.PATIENT);
    }

    @Override
    public boolean pause(Right right) {
        synchronized (right) {
            right.uncertain(!right.ended());
            align(right);
            return right.uncertain();
        }
    }

    @Override
    public void resume(Right right) {
        synchronized (right) {
            right.uncertain(false);
            goOn(right);
        }
    }

    @Override
    public void end(Right right, Ruling why) {
        synchronized (right) {
            if (!right.ended()) {
                lose(right, why, null);
            }
        }
    }

    @Override
    public boolean ended(Right right) {
        synchronized (right) {
            return right.ended();
        }
    }

    /** Asks about everything, takes what is refused and pauses what nobody can tell. */
    CompletableFuture<Void> recheck(Dialogues dialogues, Pauses<Right> pauses) {
        Map<AccessQuestion, CompletableFuture<Ruling>> asked = new HashMap<>();
        List<CompletableFuture<Void>> judged = new ArrayList<>();
        dialogues.all(dialogue -> dialogue.rights().stream()
                .filter(right -> !pauses.leavesOut(right))
                .forEach(right -> judged.add(
                        asked.computeIfAbsent(right.question(), question -> access.ask(question, Questions.PRESSING))
                                .thenAccept(ruling -> pauses.ruled(right, ruling)))));
        return CompletableFuture.allOf(judged.toArray(CompletableFuture[]::new));
    }

    /** Nothing flows; whatever could not be answered is asked for again when it goes on. */
    private static boolean paused(Right right) {
        return right.uncertain() || right.dialogue().paused();
    }

    private void lose(Right right, Ruling ruling, @Nullable String trace) {
        boolean known = ruling == Ruling.REFUSED;
        String topic = right.question().topic();
        ServerMessage farewell = right.entered()
                ? new Unsubscribed(null, topic, known ? Farewell.ACCESS_REVOKED : Farewell.ACCESS_UNCERTAIN)
                : new Failure(
                        right.requestId(),
                        topic,
                        known ? ErrorCode.ACCESS_REFUSED : ErrorCode.ACCESS_UNCERTAIN,
                        known ? "there is no such topic for you" : "access cannot be checked now: try again");
        right.end(farewell);
        leave(right, false);
        right.dialogue().part(right, farewell);
        if (known && right.entered()) {
            refusals.taken(right, trace);
        } else if (known) {
            refusals.notGiven(right.dialogue(), right.question().workspaceId(), topic, ErrorCode.ACCESS_REFUSED);
        }
    }

    private void leave(Right right, boolean mayComeBack) {
        right.flow(false);
        if (right.entered()) {
            given.decrementAndGet();
            rooms.exit(right.subscription(), mayComeBack);
        }
    }
}

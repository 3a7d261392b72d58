package tools.dashboard.websocket.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.upstream.Questions;

/** Takes rights away when they end: on a revocation at once, and by asking again when one may have been lost. */
final class Guard implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final long EXPIRY_MILLIS = 2_000;
    private static final long PAUSE_MILLIS = 100;

    private final Dialogues dialogues;
    private final Rights rights;
    private final SessionKeeper keeper;
    private final Renewals renewals;
    private final Pauses<Dialogue> pauses;
    private final Pauses<Right> rightPauses;
    private final List<Recheck> rechecks;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("guard").factory());
    private volatile boolean running;

    Guard(
            Dialogues dialogues,
            Rights rights,
            SessionKeeper keeper,
            Renewals renewals,
            Pauses<Dialogue> pauses,
            Pauses<Right> rightPauses,
            Standing sessionStanding,
            Standing accessStanding,
            Rooms rooms) {
        this.dialogues = dialogues;
        this.rights = rights;
        this.keeper = keeper;
        this.renewals = renewals;
        this.pauses = pauses;
        this.rightPauses = rightPauses;
        Runnable certainAgain = () -> {
            if (sessionStanding.holds() && accessStanding.holds()) {
                rooms.catchUp();
            }
        };
        rechecks = List.of(
                new Recheck(sessionStanding, this::recheckSessions, certainAgain),
                new Recheck(accessStanding, () -> rights.recheck(dialogues, rightPauses), certainAgain));
        sessionStanding.feed().onRevocation(this::revoked);
        accessStanding.feed().onRevocation(this::revoked);
    }

    @Override
    public void start() {
        running = true;
        rechecks.forEach(Recheck::start);
        repeat(() -> dialogues.all(renewals::extendOrEnd), EXPIRY_MILLIS);
        repeat(() -> dialogues.all(dialogue -> dialogue.endUngreeted(System.nanoTime())), EXPIRY_MILLIS);
        repeat(pauses::look, PAUSE_MILLIS);
        repeat(rightPauses::look, PAUSE_MILLIS);
    }

    @Override
    public void stop() {
        running = false;
        rechecks.forEach(Recheck::close);
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A fault must not end it: the executor would never call again, and nobody would be closed any more. */
    private void repeat(Runnable duty, long millis) {
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        duty.run();
                    } catch (RuntimeException fault) {
                        log.error("rights could not be looked after", fault);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void revoked(Revocation revocation) {
        dialogues.ofUser(revocation.userId(), dialogue -> {
            switch (revocation.kind()) {
                case USER -> keeper.sessionEnded(dialogue, revocation.traceId());
                case SESSION -> {
                    UUID session = revocation.sessionId();
                    if (session != null && session.equals(dialogue.sessionId())) {
                        keeper.sessionEnded(dialogue, revocation.traceId());
                    }
                }
                case MEMBERSHIP -> {
                    UUID workspace = revocation.workspaceId();
                    if (workspace != null) {
                        rights.doubtWorkspace(dialogue, workspace, revocation.traceId());
                    }
                }
            }
        });
    }

    private CompletableFuture<Void> recheckSessions() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        dialogues.all(dialogue -> {
            UUID session = dialogue.sessionId();
            if (session != null && !pauses.leavesOut(dialogue)) {
                asked.add(keeper.sessions()
                        .ask(session, Questions.PRESSING)
                        .thenAccept(ruling -> pauses.ruled(dialogue, ruling)));
            }
        });
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
    }
}

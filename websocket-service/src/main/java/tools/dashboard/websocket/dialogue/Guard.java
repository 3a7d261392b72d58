package tools.dashboard.websocket.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.websocket.room.Rooms;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/** Takes rights away when they end: on a revocation at once, and by asking again when one may have been lost. */
final class Guard implements SmartLifecycle {

    private static final long EXPIRY_SECONDS = 2;

    private final Dialogues dialogues;
    private final Rights rights;
    private final Renewals renewals;
    private final Questions<UUID> sessions;
    private final List<Recheck> rechecks;
    private final ScheduledExecutorService expiry = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("token-expiry").factory());
    private volatile boolean running;

    Guard(
            Dialogues dialogues,
            Rights rights,
            Renewals renewals,
            Questions<UUID> sessions,
            Standing sessionStanding,
            Standing accessStanding,
            Rooms rooms) {
        this.dialogues = dialogues;
        this.rights = rights;
        this.renewals = renewals;
        this.sessions = sessions;
        Runnable certainAgain = () -> {
            if (sessionStanding.holds() && accessStanding.holds()) {
                rooms.catchUp();
            }
        };
        rechecks = List.of(
                new Recheck(sessionStanding, this::recheckSessions, certainAgain),
                new Recheck(accessStanding, () -> rights.recheck(dialogues), certainAgain));
        sessionStanding.feed().onRevocation(this::revoked);
        accessStanding.feed().onRevocation(this::revoked);
    }

    @Override
    public void start() {
        running = true;
        rechecks.forEach(Recheck::start);
        expiry.scheduleWithFixedDelay(
                () -> dialogues.all(renewals::extendOrEnd), EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        rechecks.forEach(Recheck::close);
        expiry.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void revoked(Revocation revocation) {
        dialogues.ofUser(revocation.userId(), dialogue -> {
            switch (revocation.kind()) {
                case USER -> dialogue.end(CloseReason.SESSION_ENDED);
                case SESSION -> {
                    UUID session = revocation.sessionId();
                    if (session != null && session.equals(dialogue.sessionId())) {
                        dialogue.end(CloseReason.SESSION_ENDED);
                    }
                }
                case MEMBERSHIP -> {
                    UUID workspace = revocation.workspaceId();
                    if (workspace != null) {
                        rights.doubtWorkspace(dialogue, workspace);
                    }
                }
            }
        });
    }

    private CompletableFuture<Void> recheckSessions() {
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        dialogues.all(dialogue -> {
            UUID session = dialogue.sessionId();
            if (session != null) {
                asked.add(sessions.ask(session, Questions.PRESSING).thenAccept(ruling -> {
                    if (ruling != Ruling.GRANTED) {
                        dialogue.end(ruling == Ruling.REFUSED ? CloseReason.SESSION_ENDED : CloseReason.TRY_AGAIN);
                    }
                }));
            }
        });
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new));
    }
}

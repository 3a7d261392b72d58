package tools.dashboard.websocket.dialogue;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/** A socket lives as long as its session. */
record SessionKeeper(Questions<UUID, Ruling> sessions, Refusals refusals) implements Keeper<Dialogue> {

    /** @param trace of the change that ended the session; null when that was found out by asking */
    void sessionEnded(Dialogue dialogue, @Nullable String trace) {
        if (dialogue.end(CloseReason.SESSION_ENDED)) {
            refusals.closed(dialogue, CloseReason.SESSION_ENDED, trace);
        }
    }

    @Override
    public CompletableFuture<Ruling> ask(Dialogue dialogue) {
        UUID session = dialogue.sessionId();
        return session == null
                ? CompletableFuture.completedFuture(Ruling.GRANTED)
                : sessions.ask(session, Questions.PATIENT);
    }

    @Override
    public boolean pause(Dialogue dialogue) {
        return dialogue.pause();
    }

    @Override
    public void resume(Dialogue dialogue) {
        dialogue.resume();
    }

    @Override
    public void end(Dialogue dialogue, Ruling why) {
        if (why == Ruling.REFUSED) {
            sessionEnded(dialogue, null);
        } else {
            dialogue.end(CloseReason.TRY_AGAIN);
        }
    }

    @Override
    public boolean ended(Dialogue dialogue) {
        return dialogue.ended();
    }
}

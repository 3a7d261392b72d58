package tools.dashboard.websocket.dialogue;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.upstream.Questions;
import tools.dashboard.websocket.upstream.Ruling;

/** A socket lives as long as its session. */
record SessionKeeper(Questions<UUID, Ruling> sessions) implements Keeper<Dialogue> {

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
        dialogue.end(why == Ruling.REFUSED ? CloseReason.SESSION_ENDED : CloseReason.TRY_AGAIN);
    }

    @Override
    public boolean ended(Dialogue dialogue) {
        return dialogue.ended();
    }
}

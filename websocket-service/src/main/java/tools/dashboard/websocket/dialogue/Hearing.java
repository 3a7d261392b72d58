package tools.dashboard.websocket.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.message.ErrorCode;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.socket.CloseReason;
import tools.dashboard.websocket.socket.Connection;

/**
 * Lets through what one socket says, as far as its person may say more now: over all nodes together, which takes a
 * moment to count, so what was said is read in the order in which it was said. Without Redis this node counts alone and
 * allows half.
 */
final class Hearing {

    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private final Dialogue dialogue;
    private final DialogueContext context;
    private @Nullable CompletableFuture<Void> turn;

    Hearing(Dialogue dialogue, DialogueContext context) {
        this.dialogue = dialogue;
        this.context = context;
    }

    /** Never blocks. */
    void hear(Connection open, Supplier<Reading> message) {
        if (granted(context.dialogues().spend(dialogue.userId(), Budget.Rate.USUAL), open)) {
            inTurn(
                    context.rates()
                            .take(
                                    "live:" + dialogue.userId(),
                                    context.settings().messagesPerSecond()),
                    open,
                    message);
        }
    }

    private synchronized void inTurn(
            CompletableFuture<Optional<Boolean>> counted, Connection open, Supplier<Reading> message) {
        CompletableFuture<Optional<Boolean>> next = turn == null
                ? counted
                : turn.handle((said, fault) -> true).thenCombine(counted, (said, count) -> count);
        CompletableFuture<Void> mine = next.thenAccept(count -> read(count, open, message));
        turn = mine;
        mine.whenComplete((said, fault) -> spoken(mine, open, fault));
    }

    private void read(Optional<Boolean> count, Connection open, Supplier<Reading> message) {
        Budget.Verdict verdict = count.map(left ->
                        left ? Budget.Verdict.GRANTED : context.dialogues().refuse(dialogue.userId()))
                .orElseGet(() -> context.dialogues().spend(dialogue.userId(), Budget.Rate.STRICT));
        if (granted(verdict, open) && !dialogue.ended()) {
            context.dialogues().read(dialogue.userId());
            context.requests().answer(dialogue, open, message.get());
        }
    }

    private boolean granted(Budget.Verdict verdict, Connection open) {
        switch (verdict) {
            case GRANTED -> {
                return true;
            }
            case REFUSED ->
                dialogue.tell(
                        new Failure(null, null, ErrorCode.TOO_MANY_MESSAGES, "slow down: this message was not read"));
            case EXHAUSTED -> {
                if (dialogue.end(CloseReason.TOO_MANY_MESSAGES)) {
                    context.refusals().closed(dialogue, CloseReason.TOO_MANY_MESSAGES, null);
                }
            }
        }
        return false;
    }

    private void spoken(CompletableFuture<Void> mine, Connection open, @Nullable Throwable fault) {
        synchronized (this) {
            if (turn == mine) {
                turn = null;
            }
        }
        if (fault != null) {
            log.error("what was said on socket {} could not be read", open.id(), fault);
            open.close(CloseReason.FAULT);
        }
    }
}

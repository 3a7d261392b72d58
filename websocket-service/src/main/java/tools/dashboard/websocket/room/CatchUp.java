package tools.dashboard.websocket.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.lifecycle.Backoff;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.upstream.OwnerLog;

/**
 * A room's one task: asks the log, round by round, until the room needs nothing more. A round may block; between two of them
 * other rooms have their turn.
 */
final class CatchUp implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Backoff WITHOUT_ANSWER = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));
    private static final Duration NOT_LISTENING = Duration.ofMillis(250);
    private static final Duration CONGESTED = Duration.ofMillis(20);

    private final Room room;
    private final RoomContext context;
    private final Roster roster;
    private Duration pause = WITHOUT_ANSWER.shortest();

    CatchUp(Room room, RoomContext context, Roster roster) {
        this.room = room;
        this.context = context;
        this.roster = roster;
    }

    @Override
    public void run() {
        Optional<Round> next = room.nextRound();
        if (next.isEmpty() || context.feed().over()) {
            pause = WITHOUT_ANSWER.shortest();
            return;
        }
        if (room.congested()) {
            again(CONGESTED);
        } else if (!context.feed().settled()) {
            // Perhaps only late: nobody would call again when it answers.
            again(NOT_LISTENING);
        } else if (answered(next.get())) {
            pause = WITHOUT_ANSWER.shortest();
            again(Duration.ZERO);
        } else {
            again(pause);
            pause = WITHOUT_ANSWER.after(pause);
        }
    }

    private void again(Duration rest) {
        try {
            if (rest.isZero()) {
                context.reading().execute(this);
            } else {
                context.later().schedule(() -> again(Duration.ZERO), rest.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException stopping) {
            log.debug("{} is caught up no more: this node stops", room.topic());
        }
    }

    private boolean answered(Round round) {
        try {
            Company present = roster.present();
            if (!round.asks()) {
                room.settle(round, present);
                return true;
            }
            Optional<OwnerLog.Answer> answer = context.log().after(room.topic(), round.from(), round.reached());
            answer.ifPresent(page -> room.settle(round, page, present));
            return answer.isPresent();
        } catch (RuntimeException fault) {
            log.error("{} could not catch up", room.topic(), fault);
            return false;
        }
    }
}

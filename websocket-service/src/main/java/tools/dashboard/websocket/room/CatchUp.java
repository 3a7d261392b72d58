package tools.dashboard.websocket.room;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.lifecycle.Backoff;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.upstream.OwnerLog;

/** A room's one worker: asks the log, round by round, until the room needs nothing more. May block. */
final class CatchUp implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Backoff WITHOUT_ANSWER = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));
    private static final Duration NOT_LISTENING = Duration.ofMillis(250);
    private static final Duration CONGESTED = Duration.ofMillis(20);

    private final Room room;
    private final RoomContext context;
    private final Roster roster;

    CatchUp(Room room, RoomContext context, Roster roster) {
        this.room = room;
        this.context = context;
        this.roster = roster;
    }

    @Override
    public void run() {
        Duration pause = WITHOUT_ANSWER.shortest();
        Optional<Round> next = room.nextRound();
        while (next.isPresent() && !context.feed().over()) {
            if (room.congested()) {
                rest(CONGESTED);
            } else if (!context.feed().settled()) {
                // Perhaps only late: nobody would call again when it answers.
                rest(NOT_LISTENING);
            } else if (answered(next.get())) {
                pause = WITHOUT_ANSWER.shortest();
            } else {
                rest(pause);
                pause = WITHOUT_ANSWER.after(pause);
            }
            next = room.nextRound();
        }
    }

    private boolean answered(Round round) {
        try {
            Company present = roster.present();
            if (!round.asks()) {
                room.settle(round, present);
                return true;
            }
            context.reading().acquireUninterruptibly();
            try {
                Optional<OwnerLog.Answer> answer = context.log().after(room.topic(), round.from(), round.reached());
                answer.ifPresent(page -> room.settle(round, page, present));
                return answer.isPresent();
            } finally {
                context.reading().release();
            }
        } catch (RuntimeException fault) {
            log.error("{} could not catch up", room.topic(), fault);
            return false;
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

package tools.dashboard.websocket.room;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.upstream.OwnerLog;

/** A room's one worker: asks the log, round by round, until the room needs nothing more. May block. */
final class CatchUp implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

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
        Duration pause = SHORTEST_PAUSE;
        Optional<Round> next = room.nextRound(context.feed().settled());
        while (next.isPresent()) {
            if (answered(next.get())) {
                pause = SHORTEST_PAUSE;
            } else {
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
            next = room.nextRound(context.feed().settled());
        }
    }

    private boolean answered(Round round) {
        try {
            Map<UUID, Integer> present = roster.present();
            if (!round.asks()) {
                room.admit(round, present);
                return true;
            }
            Optional<OwnerLog.Answer> answer = context.log().after(room.topic(), round.from());
            answer.ifPresent(page -> room.settle(round, page, present));
            return answer.isPresent();
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

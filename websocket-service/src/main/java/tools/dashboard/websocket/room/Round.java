package tools.dashboard.websocket.room;

import java.util.List;

/**
 * One step of catching up.
 *
 * @param joiners who waited when it began
 * @param from after which number the log is asked, or {@link #NOT_ASKED}
 * @param reached where the members stood
 */
record Round(List<Subscription> joiners, long from, long reached) {

    static final long NOT_ASKED = -1;

    boolean asks() {
        return from != NOT_ASKED;
    }
}

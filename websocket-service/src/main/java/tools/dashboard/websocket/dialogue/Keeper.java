package tools.dashboard.websocket.dialogue;

import java.util.concurrent.CompletableFuture;
import tools.dashboard.websocket.upstream.Ruling;

/** Carries out what {@link Pauses} decides about one kind of thing that somebody has a right to. Must not block. */
interface Keeper<T> {

    CompletableFuture<Ruling> ask(T subject);

    /** Nothing more is delivered on it; false when it has ended. */
    boolean pause(T subject);

    /** What was missed is made up for. Never called at once with {@link #pause} of the same. */
    void resume(T subject);

    /** @param why that it was refused, or that nobody can tell */
    void end(T subject, Ruling why);

    boolean ended(T subject);
}

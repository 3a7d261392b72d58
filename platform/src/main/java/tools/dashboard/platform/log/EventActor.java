package tools.dashboard.platform.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.actor.Actor;

/** Who caused an event: ids only. {@code kind} is the lower-case name of an actor's kind. */
public record EventActor(String kind, String id, @Nullable String onBehalfOf) {

    public static EventActor of(Actor actor) {
        return new EventActor(actor.kind().name().toLowerCase(Locale.ROOT), actor.id(), actor.onBehalfOf());
    }
}

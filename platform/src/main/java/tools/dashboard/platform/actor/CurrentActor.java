package tools.dashboard.platform.actor;

import java.util.concurrent.Callable;

/**
 * The actor of the running request, job or consumer. It is bound to a scope, never left behind on a thread; outside of
 * any scope everybody is anonymous.
 */
public final class CurrentActor {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private CurrentActor() {}

    public static Actor get() {
        return CURRENT.isBound() ? CURRENT.get() : Actor.anonymous();
    }

    public static <T> T call(Actor actor, Callable<T> action) throws Exception {
        return ScopedValue.where(CURRENT, actor).call(action::call);
    }

    public static void run(Actor actor, Runnable action) {
        ScopedValue.where(CURRENT, actor).run(action);
    }
}

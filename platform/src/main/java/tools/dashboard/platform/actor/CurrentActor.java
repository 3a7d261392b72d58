package tools.dashboard.platform.actor;

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

    /** Throws what the action throws. */
    public static <T, X extends Throwable> T call(Actor actor, ScopedValue.CallableOp<? extends T, X> action) throws X {
        return ScopedValue.where(CURRENT, actor).call(action);
    }

    public static void run(Actor actor, Runnable action) {
        ScopedValue.where(CURRENT, actor).run(action);
    }
}

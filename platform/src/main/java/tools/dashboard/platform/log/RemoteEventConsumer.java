package tools.dashboard.platform.log;

/** A reader of another service's log; its cursor stands in this service's schema. */
public interface RemoteEventConsumer extends EventConsumer {

    /** The service whose log is read, as its address is named: {@code auth} for {@code AUTH_URL}. */
    String source();
}

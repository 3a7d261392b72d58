package tools.dashboard.platform.health;

/** Something this service depends on. Checks run in parallel and count as failed after a second. */
public interface Dependency {

    String name();

    /** Whether the service is not ready without it. */
    boolean required();

    /** @throws Exception when it does not work; the message is logged, never shown */
    void check() throws Exception;
}

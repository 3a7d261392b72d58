package tools.dashboard.api.tasks.domain;

/** What comes of a wish. */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> notFound() {
        return new Refused<>(new Refusal.NotFound());
    }
}

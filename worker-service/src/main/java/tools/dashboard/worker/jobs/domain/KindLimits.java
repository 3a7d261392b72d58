package tools.dashboard.worker.jobs.domain;

/**
 * How many jobs of a kind may run at the same time, over all workers.
 *
 * @param most of all
 * @param ofWorkspace of one workspace
 */
public record KindLimits(String kind, int most, int ofWorkspace) {

    private static final int ANY = Integer.MAX_VALUE;

    public static KindLimits none(String kind) {
        return new KindLimits(kind, ANY, ANY);
    }

    public boolean exist() {
        return most < ANY || ofWorkspace < ANY;
    }
}

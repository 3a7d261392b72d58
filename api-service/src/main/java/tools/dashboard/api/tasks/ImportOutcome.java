package tools.dashboard.api.tasks;

/** What came of an import. It is taken as a whole or not at all. */
public sealed interface ImportOutcome {

    /** @param skipped changes that were imported before */
    record Imported(int applied, int skipped) implements ImportOutcome {}

    /**
     * Nothing was imported.
     *
     * @param change the place of the first change that cannot be, from 0
     */
    record Refused(int change, String reason) implements ImportOutcome {}
}

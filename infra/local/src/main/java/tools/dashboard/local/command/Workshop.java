package tools.dashboard.local.command;

import java.nio.file.Path;
import java.util.List;

/** A kind of program that is built from sources: how, and which sources are whose. */
interface Workshop {
    /** Components that it builds. */
    List<String> programs();

    /** The sources of one of them alone. */
    Path sources(String program);

    /** The sources that are part of each of them. */
    Path sharedSources();

    /** @throws tools.dashboard.local.machine.CannotStart with the end of what the build said when it fails */
    void build(List<String> programs);
}

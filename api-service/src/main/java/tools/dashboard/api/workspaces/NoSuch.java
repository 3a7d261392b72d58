package tools.dashboard.api.workspaces;

import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** The same words whether a thing is not there or not for the actor to know of. */
final class NoSuch {

    static ProblemException workspace() {
        return notFound("There is no such workspace, or not for you.");
    }

    static ProblemException member() {
        return notFound("There is no such member in this workspace.");
    }

    static ProblemException invitation() {
        return notFound("There is no such open invitation in this workspace.");
    }

    private static ProblemException notFound(String detail) {
        return ProblemException.of(ProblemType.NOT_FOUND, detail);
    }

    private NoSuch() {}
}

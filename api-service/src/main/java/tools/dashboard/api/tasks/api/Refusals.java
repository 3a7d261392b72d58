package tools.dashboard.api.tasks.api;

import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Refusal;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** What a refusal looks like outside. */
final class Refusals {

    private Refusals() {}

    /** @throws ProblemException when the wish was refused */
    static <T> T resultOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> result;
            case Outcome.Refused<T>(Refusal refusal) -> throw problem(refusal);
        };
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound() ->
                ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing, or not for you.");
            case Refusal.UnknownStatus() ->
                ProblemException.of(ProblemType.UNPROCESSABLE, "The project has no such status.")
                        .field("statusId", "must be a status of this project");
            case Refusal.AssigneeNotMember() ->
                ProblemException.of(ProblemType.UNPROCESSABLE, "Tasks are given to members of the workspace only.")
                        .field("assigneeId", "must be a member of the workspace");
            case Refusal.NotANeighbour(String field) ->
                ProblemException.of(ProblemType.UNPROCESSABLE, "The task to move to is not in that status.")
                        .field(field, "must be another task of the status");
        };
    }
}

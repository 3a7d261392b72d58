package tools.dashboard.api.tasks.domain;

/** Why a wish is not carried out, rights aside. */
public sealed interface Refusal {

    /** The project, task or comment is not there, or not for this actor. */
    record NotFound() implements Refusal {}

    /** The project has no such status. */
    record UnknownStatus() implements Refusal {}

    /** Whoever is to do it does not belong to the workspace. */
    record AssigneeNotMember() implements Refusal {}

    /** The task named as a neighbour is not another task of the status. */
    record NotANeighbour(String field) implements Refusal {}
}

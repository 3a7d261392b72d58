package tools.dashboard.api.tasks;

/** Lets other features hang something on a task. They ask for rights by themselves. */
public interface TaskDirectory {

    /** Whether there is such a task that the actor may know of. */
    boolean exists(TaskPath task);

    /** As {@link #exists}, and keeps the task from being removed until the running transaction ends. */
    boolean hold(TaskPath task);
}

package tools.dashboard.api.tasks.domain;

/** A task as a board shows it: with how much hangs on it. */
public record CountedTask(Task task, int comments, int files) {}

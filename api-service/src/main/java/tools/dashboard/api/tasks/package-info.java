/** Projects with their statuses, the tasks on them, and what people say about a task. */
@NullMarked
package tools.dashboard.api.tasks;

import org.jspecify.annotations.NullMarked;

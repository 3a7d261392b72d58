/** What projects, tasks, their order and comments are. */
@NullMarked
package tools.dashboard.api.tasks.domain;

import org.jspecify.annotations.NullMarked;

/** The HTTP interface of projects, tasks and comments. */
@NullMarked
package tools.dashboard.api.tasks.api;

import org.jspecify.annotations.NullMarked;

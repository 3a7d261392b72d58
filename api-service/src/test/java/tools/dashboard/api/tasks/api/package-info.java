/** Tests of projects, tasks and comments over HTTP. */
@NullMarked
package tools.dashboard.api.tasks.api;

import org.jspecify.annotations.NullMarked;

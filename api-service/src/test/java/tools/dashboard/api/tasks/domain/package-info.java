/** Tests of what tasks and their order are. */
@NullMarked
package tools.dashboard.api.tasks.domain;

import org.jspecify.annotations.NullMarked;

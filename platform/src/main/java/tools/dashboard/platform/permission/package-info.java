/** The one decision whether an actor may do something to a resource. */
@NullMarked
package tools.dashboard.platform.permission;

import org.jspecify.annotations.NullMarked;

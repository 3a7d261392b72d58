/** Health of a service and of what it depends on. */
@NullMarked
package tools.dashboard.platform.health;

import org.jspecify.annotations.NullMarked;

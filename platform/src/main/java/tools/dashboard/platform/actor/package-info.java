/** Who acts: a person, a program for a person, a service or the platform itself. */
@NullMarked
package tools.dashboard.platform.actor;

import org.jspecify.annotations.NullMarked;

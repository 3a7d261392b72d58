/** The local stack: stores and services of one machine, as kept processes. */
@NullMarked
package tools.dashboard.local;

import org.jspecify.annotations.NullMarked;

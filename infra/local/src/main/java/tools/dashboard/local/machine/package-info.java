/** What the stack finds on, and asks of, the machine it runs on. */
@NullMarked
package tools.dashboard.local.machine;

import org.jspecify.annotations.NullMarked;

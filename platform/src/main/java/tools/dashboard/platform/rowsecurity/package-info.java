/** The second wall: every transaction carries its actor, on which the policies of the tables decide. */
@NullMarked
package tools.dashboard.platform.rowsecurity;

import org.jspecify.annotations.NullMarked;

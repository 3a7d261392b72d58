/** Workspaces: who belongs to them, in which role, and who is asked to join. */
@NullMarked
package tools.dashboard.api.workspaces;

import org.jspecify.annotations.NullMarked;

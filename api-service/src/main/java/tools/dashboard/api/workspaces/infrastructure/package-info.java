/** Workspaces, members and invitations in Postgres. */
@NullMarked
package tools.dashboard.api.workspaces.infrastructure;

import org.jspecify.annotations.NullMarked;

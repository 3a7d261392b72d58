/** Tests of workspaces, members and invitations over HTTP. */
@NullMarked
package tools.dashboard.api.workspaces.api;

import org.jspecify.annotations.NullMarked;

/** Tests of the rules of belonging to a workspace. */
@NullMarked
package tools.dashboard.api.workspaces.domain;

import org.jspecify.annotations.NullMarked;

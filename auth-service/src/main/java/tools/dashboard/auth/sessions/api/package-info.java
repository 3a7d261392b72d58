/** HTTP side of sessions, for people and for the gateway. */
@NullMarked
package tools.dashboard.auth.sessions.api;

import org.jspecify.annotations.NullMarked;

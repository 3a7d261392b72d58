/** From a browser's cookie or a program's token to a signed actor, for as long as the session lives. */
@NullMarked
package tools.dashboard.gateway.sessions;

import org.jspecify.annotations.NullMarked;

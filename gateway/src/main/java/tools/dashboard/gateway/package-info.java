/** The only door: every request and socket from outside comes through here. */
@NullMarked
package tools.dashboard.gateway;

import org.jspecify.annotations.NullMarked;

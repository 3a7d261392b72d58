/** Both ends of the channels that take rights away at once: who lost a session, an account or a membership. */
@NullMarked
package tools.dashboard.platform.revocation;

import org.jspecify.annotations.NullMarked;

/** Sessions: sign-in, refresh in families, sign-out, and who is told when one ends. */
@NullMarked
package tools.dashboard.auth.sessions;

import org.jspecify.annotations.NullMarked;

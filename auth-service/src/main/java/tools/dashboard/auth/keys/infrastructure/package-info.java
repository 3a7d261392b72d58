/** Signing keys in Postgres, sealed with a key from outside of it. */
@NullMarked
package tools.dashboard.auth.keys.infrastructure;

import org.jspecify.annotations.NullMarked;

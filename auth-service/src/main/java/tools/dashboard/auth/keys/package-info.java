/** Signing keys, the access tokens they sign, and what is encrypted at rest. */
@NullMarked
package tools.dashboard.auth.keys;

import org.jspecify.annotations.NullMarked;

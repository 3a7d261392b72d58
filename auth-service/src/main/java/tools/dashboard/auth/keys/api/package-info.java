/** The published half of the signing keys. */
@NullMarked
package tools.dashboard.auth.keys.api;

import org.jspecify.annotations.NullMarked;

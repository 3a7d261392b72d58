/** The life of a signing key. */
@NullMarked
package tools.dashboard.auth.keys.domain;

import org.jspecify.annotations.NullMarked;

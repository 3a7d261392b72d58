/** Tokens for whom a test plays. */
@NullMarked
package tools.dashboard.testing.token;

import org.jspecify.annotations.NullMarked;

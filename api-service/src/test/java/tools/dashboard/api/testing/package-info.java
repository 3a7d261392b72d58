/** What the tests of all features need: people with tokens, a client, and a count of statements. */
@NullMarked
package tools.dashboard.api.testing;

import org.jspecify.annotations.NullMarked;

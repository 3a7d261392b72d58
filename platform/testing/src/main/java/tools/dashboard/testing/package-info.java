/** What the tests of all modules share. */
@NullMarked
package tools.dashboard.testing;

import org.jspecify.annotations.NullMarked;

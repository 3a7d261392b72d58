/** Finds the real stores that tests run against, wherever the tests run. */
@NullMarked
package tools.dashboard.testing.stores;

import org.jspecify.annotations.NullMarked;

/** Finds where code and contract have drifted apart. */
@NullMarked
package tools.dashboard.testing.contract;

import org.jspecify.annotations.NullMarked;

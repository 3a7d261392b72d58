/** How keys are kept and renewed. */
@NullMarked
package tools.dashboard.auth.keys.infrastructure;

import org.jspecify.annotations.NullMarked;

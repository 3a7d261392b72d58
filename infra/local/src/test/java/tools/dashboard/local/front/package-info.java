/** Tests of the package of the same name. */
@NullMarked
package tools.dashboard.local.front;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package tools.dashboard.local.machine;

import org.jspecify.annotations.NullMarked;

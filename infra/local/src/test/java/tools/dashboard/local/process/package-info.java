/** Tests of the package of the same name. */
@NullMarked
package tools.dashboard.local.process;

import org.jspecify.annotations.NullMarked;

/** Tests of the package of the same name. */
@NullMarked
package tools.dashboard.local.command;

import org.jspecify.annotations.NullMarked;

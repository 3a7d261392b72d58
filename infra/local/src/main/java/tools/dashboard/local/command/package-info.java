/** The commands of td. */
@NullMarked
package tools.dashboard.local.command;

import org.jspecify.annotations.NullMarked;

/** The conversation between the script's commands and the running supervisor. */
@NullMarked
package tools.dashboard.local.control;

import org.jspecify.annotations.NullMarked;

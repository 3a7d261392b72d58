/** The one log: events written in the transaction of their change, read by cursors, hinted at after commit. */
@NullMarked
package tools.dashboard.platform.log;

import org.jspecify.annotations.NullMarked;

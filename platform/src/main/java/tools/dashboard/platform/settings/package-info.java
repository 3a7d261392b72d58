/** What the environment must say, checked at start and refused in one sentence. */
@NullMarked
package tools.dashboard.platform.settings;

import org.jspecify.annotations.NullMarked;

/** What a service does over and over in the background while it runs. */
@NullMarked
package tools.dashboard.platform.lifecycle;

import org.jspecify.annotations.NullMarked;

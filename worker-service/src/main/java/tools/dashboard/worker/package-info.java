/** The service that runs what others left for later, and sends the mail. */
@NullMarked
package tools.dashboard.worker;

import org.jspecify.annotations.NullMarked;

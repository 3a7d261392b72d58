/** What those who run the platform see of its mail. */
@NullMarked
package tools.dashboard.worker.mail.api;

import org.jspecify.annotations.NullMarked;

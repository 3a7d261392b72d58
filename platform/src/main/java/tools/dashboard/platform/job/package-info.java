/** Work for later: enqueued in the transaction that wants it, run by the service that declares its kind. */
@NullMarked
package tools.dashboard.platform.job;

import org.jspecify.annotations.NullMarked;

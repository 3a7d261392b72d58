/** A mail server on the wire, to say what no real one says on demand. */
@NullMarked
package tools.dashboard.worker.smtp;

import org.jspecify.annotations.NullMarked;

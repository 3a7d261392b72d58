/** Requests with an {@code Idempotency-Key}: carried out once, answered the same for a day. */
@NullMarked
package tools.dashboard.platform.idempotency;

import org.jspecify.annotations.NullMarked;

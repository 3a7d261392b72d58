/** Who may listen to what: the authority that the live part of the platform asks. */
@NullMarked
package tools.dashboard.api.access;

import org.jspecify.annotations.NullMarked;

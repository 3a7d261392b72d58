/** Files attached to tasks. */
@NullMarked
package tools.dashboard.api.files;

import org.jspecify.annotations.NullMarked;

/** The HTTP interface of files: whatever is uploaded only ever comes back as a download. */
@NullMarked
package tools.dashboard.api.files.api;

import org.jspecify.annotations.NullMarked;

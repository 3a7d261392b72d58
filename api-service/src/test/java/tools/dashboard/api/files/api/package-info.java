/** Tests of files over HTTP. */
@NullMarked
package tools.dashboard.api.files.api;

import org.jspecify.annotations.NullMarked;

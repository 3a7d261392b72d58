/** Tests of names and types of files. */
@NullMarked
package tools.dashboard.api.files.domain;

import org.jspecify.annotations.NullMarked;

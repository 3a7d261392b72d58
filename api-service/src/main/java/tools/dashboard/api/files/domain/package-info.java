/** What a file is: its name, its type as its content shows it, its place. */
@NullMarked
package tools.dashboard.api.files.domain;

import org.jspecify.annotations.NullMarked;

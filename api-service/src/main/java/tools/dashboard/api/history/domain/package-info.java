/** What an entry of history is, and how pages of it go on. */
@NullMarked
package tools.dashboard.api.history.domain;

import org.jspecify.annotations.NullMarked;

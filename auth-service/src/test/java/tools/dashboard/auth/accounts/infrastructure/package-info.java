@NullMarked
package tools.dashboard.auth.accounts.infrastructure;

import org.jspecify.annotations.NullMarked;

/** Accounts in Postgres, passwords by bcrypt, mail by jobs. */
@NullMarked
package tools.dashboard.auth.accounts.infrastructure;

import org.jspecify.annotations.NullMarked;

/** Who somebody is, and since when: accounts, sessions and the keys that vouch for them. */
@NullMarked
package tools.dashboard.auth;

import org.jspecify.annotations.NullMarked;

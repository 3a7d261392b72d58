/** The people whose accounts auth-service owns, as far as api-service needs to know them. */
@NullMarked
package tools.dashboard.api.people;

import org.jspecify.annotations.NullMarked;

/** The life of a session, of a refresh family and of wrong attempts. */
@NullMarked
package tools.dashboard.auth.sessions.domain;

import org.jspecify.annotations.NullMarked;

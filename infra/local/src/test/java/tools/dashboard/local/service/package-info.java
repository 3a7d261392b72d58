/** Tests of the package of the same name. */
@NullMarked
package tools.dashboard.local.service;

import org.jspecify.annotations.NullMarked;

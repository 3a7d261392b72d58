/** The catalogue of tools: contracts by version, the services behind them, and their health. */
@NullMarked
package tools.dashboard.registry.catalogue;

import org.jspecify.annotations.NullMarked;

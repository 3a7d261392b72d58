package tools.dashboard.registry.catalogue.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** @param versions every version that was ever registered, the highest first */
record ToolDetails(@JsonUnwrapped ToolView tool, List<String> versions) {}

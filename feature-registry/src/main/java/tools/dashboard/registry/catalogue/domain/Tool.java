package tools.dashboard.registry.catalogue.domain;

/**
 * A tool with the contract that is in force: the highest version that its service named lately.
 *
 * @param contract the whole contract as JSON
 */
public record Tool(String id, String version, String service, String contract) {}

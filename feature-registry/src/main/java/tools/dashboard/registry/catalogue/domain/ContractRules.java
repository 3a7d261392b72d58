package tools.dashboard.registry.catalogue.domain;

import java.util.List;

/** The published JSON Schema of contracts. */
public interface ContractRules {

    /** The schema itself, as JSON. */
    String schema();

    /**
     * Checks a contract.
     *
     * @param contract as JSON
     * @return what is wrong, each with its place; empty when nothing is
     */
    List<String> violations(String contract);
}

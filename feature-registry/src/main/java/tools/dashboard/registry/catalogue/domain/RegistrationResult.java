package tools.dashboard.registry.catalogue.domain;

/** What became of a registration. It is taken as a whole or not at all. */
public sealed interface RegistrationResult {

    record Registered() implements RegistrationResult {}

    record ToolOfAnother(String tool, String service) implements RegistrationResult {}

    /** The version was registered before, with another content: what was published is not changed. */
    record ContractChanged(String tool, Version version) implements RegistrationResult {}
}

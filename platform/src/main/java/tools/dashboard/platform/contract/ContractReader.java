package tools.dashboard.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads contracts. Members unknown to this version are kept in the document and skipped in the record. */
public final class ContractReader {

    private static final int LONGEST_DOCUMENT = 512 * 1024;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param source where the YAML comes from, for the message when it is broken */
    public JsonNode document(InputStream yaml, String source) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LONGEST_DOCUMENT);
        options.setMaxAliasesForCollections(20);
        try {
            Object tree = new Yaml(new SafeConstructor(options))
                    .load(new String(yaml.readNBytes(LONGEST_DOCUMENT + 1), StandardCharsets.UTF_8));
            return json.valueToTree(tree);
        } catch (RuntimeException broken) {
            throw new InvalidContractException("%s is not valid YAML: %s".formatted(source, broken.getMessage()));
        }
    }

    public Contract read(JsonNode document, String source) {
        if (!document.isObject() || !document.path("id").isString()) {
            throw new InvalidContractException("%s has no id".formatted(source));
        }
        try {
            return json.treeToValue(document, Contract.class);
        } catch (JacksonException broken) {
            throw new InvalidContractException(
                    "%s is not a contract: %s".formatted(source, broken.getOriginalMessage()));
        }
    }
}

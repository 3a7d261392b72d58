package tools.dashboard.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.web.KeptUnlessGiven;
import tools.dashboard.platform.web.TakenAwayByNull;

class NullnessConverterTests {

    @SuppressWarnings("rawtypes") // as swagger's model has it
    private final Map<String, Schema> models = models();

    @Test
    void aComponentIsThereUnlessTheCodeSaysItMayBeMissing() {
        assertThat(model("Page").getRequired()).containsExactlyInAnyOrder("items");
        assertThat(model("Item").getRequired()).containsExactlyInAnyOrder("title", "count", "kind");
    }

    @Test
    void whatMayBeMissingMayAlsoBeNull() {
        assertThat(property("Item", "dueOn").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("Item", "note").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("Item", "emptied").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("Item", "parts").getTypes()).containsExactlyInAnyOrder("array", "null");
        assertThat(property("Item", "title").getTypes()).containsExactly("string");
    }

    @Test
    void whatIsLeftOutInsteadIsNeverNull() {
        assertThat(property("Item", "extra").getTypes()).containsExactly("string");
        assertThat(property("Item", "changed").getTypes()).containsExactly("string");
    }

    @Test
    void aModelThatMayBeMissingIsOneOrNull() {
        assertThat(property("Item", "within").getOneOf()).hasSize(2);
    }

    @Test
    void aPatternOfWordsIsTheListOfThem() {
        assertThat(property("Item", "kind").getEnum()).isEqualTo(List.of("low", "high"));
        assertThat(property("Item", "kind").getPattern()).isNull();
        assertThat(property("Item", "other").getEnum()).isEqualTo(Arrays.asList("low", "high", null));
    }

    private Schema<?> model(String name) {
        return Objects.requireNonNull(models.get(name));
    }

    private Schema<?> property(String model, String name) {
        return Objects.requireNonNull((Schema<?>) model(model).getProperties().get(name));
    }

    @SuppressWarnings("rawtypes") // as swagger's model has it
    private static Map<String, Schema> models() {
        var converters = new ModelConverters(true);
        converters.addConverter(new NullnessConverter());
        return converters.resolveAsResolvedSchema(new AnnotatedType(Page.class).resolveAsRef(false)).referencedSchemas;
    }

    private record Page(List<Item> items, @Nullable String nextCursor) {}

    private record Item(
            String title,
            int count,
            @Nullable LocalDate dueOn,
            @Nullable @Size(max = 9) String note,
            @Nullable List<String> parts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String extra,

            @KeptUnlessGiven @Nullable String changed,
            @TakenAwayByNull String emptied,
            @Nullable Within within,
            @Pattern(regexp = "low|high") String kind,
            @Nullable @Pattern(regexp = "low|high") String other) {}

    private record Within(String name) {}
}

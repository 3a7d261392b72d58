package tools.dashboard.platform.http;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.token.AccessTokenKeys;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ProbeService.ProbeController.class)
class ProbeService {

    @Bean
    AccessTokenKeys accessTokenKeys() {
        return new AccessTokenKeys() {
            @Override
            public JWKSet current() {
                return Tokens.PUBLIC_KEYS;
            }

            @Override
            public CompletableFuture<Void> refresh() {
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    record Note(
            @NotBlank @Size(max = 20) String title,
            @Nullable Integer priority,
            @Size(max = 3) List<@Valid Line> lines) {
        Note {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    record Line(@NotBlank String text) {}

    @RestController
    static class ProbeController {

        @GetMapping("/probe/open")
        Map<String, String> open(Actor actor) {
            return Map.of("kind", actor.kind().name());
        }

        @GetMapping("/probe/me")
        Map<String, String> me(Actor actor) {
            return Map.of("id", actor.id());
        }

        @PostMapping("/probe/notes")
        Note add(@Valid @RequestBody Note note) {
            return note;
        }

        @PostMapping("/probe/files")
        Map<String, Long> upload(@RequestParam MultipartFile file) {
            return Map.of("size", file.getSize());
        }

        @GetMapping("/probe/notes/{noteId}")
        Map<String, UUID> get(@PathVariable UUID noteId) {
            return Map.of("id", noteId);
        }

        @GetMapping("/probe/notes")
        Page<Integer> list(PageRequest page) {
            return new Page<>(List.of(page.limit()), null);
        }

        @GetMapping("/probe/fault")
        void fault() {
            throw new IllegalStateException("jdbc:postgresql://secret");
        }

        @GetMapping("/probe/undeclared")
        String undeclared() {
            return "must not be reached";
        }

        @GetMapping("/internal/probe")
        Map<String, String> internal(Actor actor) {
            return Map.of("service", actor.id());
        }
    }
}

package tools.dashboard.auth.keys.api;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.auth.keys.PublishedKeys;

@RestController
class PublishedKeysController {

    private final PublishedKeys keys;

    PublishedKeysController(PublishedKeys keys) {
        this.keys = keys;
    }

    /** The public keys as a JSON Web Key Set (RFC 7517). */
    @GetMapping("/oauth2/jwks")
    ResponseEntity<Map<String, Object>> jwks() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(keys.asJwkSet());
    }
}

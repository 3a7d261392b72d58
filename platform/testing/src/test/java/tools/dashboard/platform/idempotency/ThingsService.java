package tools.dashboard.platform.idempotency;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.AccessTokenKeys;
import tools.dashboard.platform.token.TokenVerifier;

/** A service that makes things, or fails after having made one. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThingsService.ThingController.class)
class ThingsService {

    private static final ECKey KEY = key();

    static String token(UUID person, String issuer) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(person.toString())
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new ECDSASigner(KEY));
        return token.serialize();
    }

    @Bean
    AccessTokenKeys accessTokenKeys() {
        return new AccessTokenKeys() {
            @Override
            public JWKSet current() {
                return new JWKSet(KEY.toPublicJWK());
            }

            @Override
            public CompletableFuture<Void> refresh() {
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    record Thing(String title, String then) {}

    record Made(long id) {}

    @RestController
    static class ThingController {

        private final JdbcClient jdbc;

        ThingController(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/things")
        ResponseEntity<Made> make(@RequestBody Thing thing) {
            long id = insert(thing.title());
            return switch (thing.then()) {
                case "refuse" -> throw ProblemException.of(ProblemType.CONFLICT, "Refused.");
                case "fail" -> throw new IllegalStateException("after the insert");
                default ->
                    ResponseEntity.created(URI.create("/things/" + id))
                            .eTag("1")
                            .body(new Made(id));
            };
        }

        @PostMapping("/things/upload")
        Made upload(@RequestParam MultipartFile file) {
            return new Made(insert(String.valueOf(file.getOriginalFilename())));
        }

        @RequestMapping(
                path = "/things/change",
                method = {RequestMethod.PATCH, RequestMethod.PUT, RequestMethod.DELETE})
        Made change() {
            return new Made(insert("changed"));
        }

        @PostMapping("/things/public")
        Made makeForAnybody(@RequestBody Thing thing) {
            return new Made(insert(thing.title()));
        }

        private long insert(String title) {
            return jdbc.sql("insert into things (title) values (:title) returning id")
                    .param("title", title)
                    .query(Long.class)
                    .single();
        }
    }
}

package tools.dashboard.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.fixture.Answer;
import tools.dashboard.auth.fixture.AuthService;
import tools.dashboard.auth.fixture.AuthServiceTest;

@AuthServiceTest
class PublishedKeysTests {

    private final AuthService auth;

    PublishedKeysTests(AuthService auth) {
        this.auth = auth;
    }

    @Test
    void anAccessTokenIsVerifiedWithThePublishedKeys() throws Exception {
        Answer signedIn = auth.signIn(auth.verifiedAddress(), AuthService.PASSWORD);
        SignedJWT token = SignedJWT.parse(signedIn.at("/accessToken"));
        JWKSet published = JWKSet.parse(auth.get("/oauth2/jwks").text());

        ECKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();

        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void noPrivatePartIsPublished() throws Exception {
        Answer answer = auth.get("/oauth2/jwks");

        assertThat(JWKSet.parse(answer.text()).getKeys()).isNotEmpty().noneMatch(key -> key.isPrivate());
        assertThat(answer.headers().getCacheControl()).contains("max-age=3600");
    }
}

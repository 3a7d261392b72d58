package tools.dashboard.platform.settings;

import java.net.URI;

/**
 * Which service this is.
 *
 * @param name {@code spring.application.name}, for instance {@code api-service}
 * @param publicBaseUrl where the platform is reached from outside: issuer, allowed origin and start of mail links
 */
public record ServiceIdentity(String name, URI publicBaseUrl) {

    static ServiceIdentity of(Settings settings) {
        return new ServiceIdentity(settings.text("spring.application.name"), settings.http("PUBLIC_BASE_URL"));
    }
}

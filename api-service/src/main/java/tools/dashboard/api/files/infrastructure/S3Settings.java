package tools.dashboard.api.files.infrastructure;

import java.net.URI;
import tools.dashboard.platform.settings.Settings;

/**
 * Where contents are kept, from the environment.
 *
 * @param region part of each signature; servers of one region take any
 */
record S3Settings(URI endpoint, String region, String accessKey, String secretKey, String bucket) {

    static S3Settings from(Settings settings) {
        return new S3Settings(
                settings.http("S3_ENDPOINT"),
                settings.find("S3_REGION").orElse("us-east-1"),
                settings.text("S3_ACCESS_KEY"),
                settings.text("S3_SECRET_KEY"),
                settings.find("S3_BUCKET").orElse("tools-dashboard"));
    }

    @Override
    public String toString() {
        return "S3Settings[endpoint=%s, bucket=%s]".formatted(endpoint, bucket);
    }
}

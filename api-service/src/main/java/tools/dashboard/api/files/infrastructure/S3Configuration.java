package tools.dashboard.api.files.infrastructure;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import tools.dashboard.platform.settings.Settings;

/** A client that gives up in time and speaks what every S3 server understands. */
@Configuration(proxyBeanMethods = false)
class S3Configuration {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration ATTEMPT = Duration.ofSeconds(12);
    private static final Duration CALL = Duration.ofSeconds(25);

    /** Downloads under way and uploads together; more of them wait, then are told to come back. */
    private static final int CONNECTIONS = 50;

    @Bean
    @ConditionalOnMissingBean
    S3Settings s3Settings(Settings settings) {
        return S3Settings.from(settings);
    }

    /** Made when first used: the SDK takes a while to load, and nothing at the start needs it. */
    @Bean
    @Lazy
    S3Client s3Client(S3Settings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(ApacheHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .maxConnections(CONNECTIONS))
                .overrideConfiguration(timing -> timing.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(retries -> retries.maxAttempts(2)))
                .build();
    }
}

package tools.dashboard.worker.jobs.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.observability.TraceParent;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.JobOutcome.Done;
import tools.dashboard.worker.jobs.JobOutcome.Failed;
import tools.dashboard.worker.jobs.JobOutcome.Postponed;
import tools.dashboard.worker.jobs.JobOutcome.Rejected;
import tools.dashboard.worker.jobs.domain.JobOwner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls {@code POST /internal/jobs/{kind}} of the owning service. An owner that is down costs a job no attempt. */
final class OwnerCalls {

    static final Duration UNREACHABLE_WAIT = Duration.ofSeconds(10);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final HttpClient http;
    private final ServiceTokens tokens;
    private final JsonMapper json;
    private final Duration timeLimit;

    OwnerCalls(ServiceTokens tokens, JsonMapper json, Duration timeLimit) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.tokens = tokens;
        this.json = json;
        this.timeLimit = timeLimit;
    }

    JobOutcome run(JobOwner owner, String kind, RunningJob job) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(owner.address() + "/internal/jobs/" + kind))
                .timeout(timeLimit)
                .header("Authorization", "Bearer " + tokens.issue(owner.service()))
                .header(RequestIds.HEADER, RequestIds.currentOrFresh())
                .header(TraceParent.HEADER, TraceParent.currentOrFresh().child().toString())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(job)))
                .build();
        try {
            return outcome(owner, http.send(request, BodyHandlers.ofInputStream()));
        } catch (InterruptedException unwanted) {
            stop(owner, kind, job);
            throw unwanted;
        } catch (ConnectException | HttpConnectTimeoutException down) {
            return new Postponed(UNREACHABLE_WAIT, owner.service() + " cannot be reached.");
        } catch (HttpTimeoutException slow) {
            return new Failed("%s did not answer within %s.".formatted(owner.service(), timeLimit));
        } catch (IOException broken) {
            return new Failed("The connection to %s broke: %s".formatted(owner.service(), broken));
        }
    }

    /** Tells the owner that nobody waits for its answer; should that not arrive, it runs on in vain. */
    private void stop(JobOwner owner, String kind, RunningJob job) {
        String id = URLEncoder.encode(job.id(), StandardCharsets.UTF_8).replace("+", "%20");
        var request = HttpRequest.newBuilder(URI.create("%s/internal/jobs/%s/%s".formatted(owner.address(), kind, id)))
                .timeout(CONNECT)
                .header("Authorization", "Bearer " + tokens.issue(owner.service()))
                .header(RequestIds.HEADER, RequestIds.currentOrFresh())
                .header(TraceParent.HEADER, TraceParent.currentOrFresh().child().toString())
                .DELETE()
                .build();
        http.sendAsync(request, BodyHandlers.discarding());
    }

    private JobOutcome outcome(JobOwner owner, HttpResponse<InputStream> answer) throws IOException {
        JsonNode body = body(answer);
        int status = answer.statusCode();
        if (status == 200 || status == 204) {
            JsonNode result = body.path("result");
            return new Done(result.isMissingNode() || result.isNull() ? null : result);
        }
        String reason = "%s answered %d: %s"
                .formatted(owner.service(), status, body.path("detail").asString(""));
        return switch (status) {
            case 422 -> new Rejected(reason);
            case 404, 502, 503 -> new Postponed(retryAfter(answer), reason);
            default -> new Failed(reason);
        };
    }

    private JsonNode body(HttpResponse<InputStream> answer) throws IOException {
        try (var stream = answer.body()) {
            byte[] bytes = stream.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new IOException("the answer is larger than " + LARGEST_ANSWER + " bytes");
            }
            return bytes.length == 0 ? json.missingNode() : json.readTree(bytes);
        } catch (JacksonException notJson) {
            return json.missingNode();
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        try {
            var wait = Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(UNREACHABLE_WAIT.toSeconds()));
            return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (NumberFormatException date) {
            return UNREACHABLE_WAIT;
        }
    }
}

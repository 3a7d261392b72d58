package tools.dashboard.platform.service;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.observability.RequestIds;
import tools.dashboard.platform.observability.TraceParent;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.json.JsonMapper;

/** Clients for {@code /internal/**} of the other services. Answers may have members that this version does not know. */
public final class ServiceClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);

    private final ServiceAddresses addresses;
    private final ServiceTokens tokens;
    private final JsonMapper json;
    private final JdkClientHttpRequestFactory requests;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    public ServiceClients(ServiceAddresses addresses, ServiceTokens tokens, JsonMapper json) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.json = json;
        this.requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(READ);
    }

    /** @param service its name, for instance {@code auth-service} */
    public RestClient to(String service) {
        return clients.computeIfAbsent(service, this::connect);
    }

    private RestClient connect(String service) {
        return RestClient.builder()
                .baseUrl(addresses.of(service).toString())
                .requestFactory(requests)
                .requestInterceptor(identifying(service))
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
    }

    private ClientHttpRequestInterceptor identifying(String service) {
        return (request, body, execution) -> {
            var headers = request.getHeaders();
            headers.setBearerAuth(tokens.issue(service));
            headers.set(RequestIds.HEADER, RequestIds.currentOrFresh());
            headers.set(TraceParent.HEADER, TraceParent.currentOrFresh().child().toString());
            return execution.execute(request, body);
        };
    }
}

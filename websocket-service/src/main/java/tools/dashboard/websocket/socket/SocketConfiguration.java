package tools.dashboard.websocket.socket;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import tools.dashboard.websocket.message.Dialect;

@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    Connections connections(SocketSettings settings, MeterRegistry meters) {
        return new Connections(settings, meters);
    }

    /** Event loops of this context alone: they end with it and with nothing else. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    @Bean
    NettyServerCustomizer upgradeGate(
            Connections connections,
            @Qualifier("admission") Admission admission,
            @Qualifier("engineAdmission") Admission engineAdmission,
            ExecutorService blocking,
            Dialect dialect,
            SocketSettings settings) {
        UpgradeGate gate = new UpgradeGate(new Handshakes(
                connections, Map.of("/ws/", admission, "/socket.io/", engineAdmission), blocking, dialect, settings));
        return server -> server.doOnChannelInit((observer, channel, remote) -> gate.install(channel));
    }
}

package tools.dashboard.websocket.engine;

import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.SocketSettings;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    EngineLoop engineLoop() {
        return new EngineLoop();
    }

    @Bean
    EngineSessions engineSessions(
            EngineLoop engineLoop,
            EngineListener.Factory listeners,
            EngineSettings settings,
            SocketSettings sockets,
            Connections connections) {
        return new EngineSessions(engineLoop, listeners, settings, sockets, connections);
    }

    @Bean
    EngineDoor engineDoor(ServiceIdentity identity, TokenVerifier tokens, EngineSessions sessions) {
        return new EngineDoor(identity.publicBaseUrl(), tokens, sessions);
    }

    @Bean
    Admission engineAdmission(EngineDoor door, EngineSessions sessions) {
        return new EngineAdmission(door, sessions);
    }

    @Bean
    EnginePolling enginePolling(
            EngineDoor door, EngineSessions sessions, ExecutorService blocking, SocketSettings sockets) {
        return new EnginePolling(
                door, sessions, blocking, Math.toIntExact(sockets.maxMessage().toBytes()));
    }
}

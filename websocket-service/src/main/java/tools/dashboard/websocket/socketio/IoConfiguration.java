package tools.dashboard.websocket.socketio;

import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.engine.EngineListener;
import tools.dashboard.websocket.engine.EngineLoop;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.socket.Admission;
import tools.dashboard.websocket.socket.Connections;
import tools.dashboard.websocket.socket.SocketSettings;

@Configuration(proxyBeanMethods = false)
class IoConfiguration {

    @Bean
    EngineListener.Factory ioPeers(
            @Qualifier("admission") Admission admission,
            Connections connections,
            SharedRedis sharedRedis,
            ExecutorService blocking,
            EngineLoop engineLoop,
            Dialect dialect,
            SocketSettings sockets) {
        IoContext context = new IoContext(
                admission,
                connections,
                new Recoveries(sharedRedis),
                blocking,
                engineLoop,
                dialect,
                sockets.maxMessage().toBytes());
        return (session, caller) -> new IoPeer(session, new IoConnecting(caller, context));
    }
}

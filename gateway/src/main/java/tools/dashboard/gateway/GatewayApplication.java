package tools.dashboard.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.settings.Settings;

/** Starts the gateway. */
@SpringBootApplication
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }

    @Bean
    GatewaySettings gatewaySettings(Settings settings) {
        return GatewaySettings.of(settings);
    }
}

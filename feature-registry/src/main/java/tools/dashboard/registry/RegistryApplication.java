package tools.dashboard.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RegistryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistryApplication.class, arguments);
    }
}

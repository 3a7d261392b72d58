package tools.dashboard.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.settings.ServiceIdentity;
import tools.dashboard.platform.web.PageRequest;
import tools.jackson.databind.JsonNode;

@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({OpenAPI.class, OpenApiCustomizer.class})
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, PageRequest.class)
                .replaceWithSchema(JsonNode.class, new Schema<>());
    }

    /** Servers and addresses as clients see them: through the gateway. */
    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(ServiceIdentity identity, ObjectProvider<BuildProperties> build) {
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
        return new OpenAPI()
                .info(new Info()
                        .title(identity.name())
                        .version(version)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url(identity.publicBaseUrl().toString())))
                .components(new Components()
                        .addSecuritySchemes(
                                PlatformConventions.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    @ConditionalOnMissingBean(name = "platformConventions")
    OpenApiCustomizer platformConventions(Contracts contracts) {
        return new PlatformConventions(contracts);
    }

    @Bean
    NullnessConverter nullness() {
        return new NullnessConverter();
    }

    @Bean
    @ConditionalOnMissingBean(name = "pageParameters")
    OperationCustomizer pageParameters() {
        return new PageParameters();
    }
}

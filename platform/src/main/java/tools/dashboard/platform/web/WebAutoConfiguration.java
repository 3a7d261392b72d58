package tools.dashboard.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.dashboard.platform.problem.ProblemTranslator;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
class WebAutoConfiguration {

    private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(1);
    private static final DataSize LARGEST_UPLOAD = DataSize.ofMegabytes(11);

    @Bean
    @ConditionalOnMissingBean
    Problems problems(ObjectProvider<ProblemTranslator> translators) {
        return new Problems(translators.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    ServletProblemWriter servletProblemWriter(JsonMapper json) {
        return new ServletProblemWriter(json);
    }

    @Bean
    @ConditionalOnMissingBean
    FailureWriter failureWriter(Problems problems, ServletProblemWriter writer) {
        return new FailureWriter(problems, writer);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(Problems problems, ServletProblemWriter writer) {
        return new ProblemErrorController(problems, writer);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJsonBodies(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        var strict = StrictJson.mapper(customizers.orderedStream().toList());
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    @Bean
    WebMvcConfigurer platformArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgumentResolver());
                resolvers.add(new PageRequestArgumentResolver());
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean(name = "bodyLimitFilter")
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ServletProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(LARGEST_BODY, LARGEST_UPLOAD, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PlatformTransactionManager.class)
    static class Stores {

        @Bean
        @ConditionalOnMissingBean(name = "storeFailures")
        ProblemTranslator storeFailures() {
            return new StoreFailures();
        }
    }
}

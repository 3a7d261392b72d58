package tools.dashboard.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.ActorKind;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.platform.token.TokenVerifier;
import tools.dashboard.platform.web.ServletProblemWriter;

/** The chain of every request that no other chain of the service takes. No cookies, no sessions, no forms. */
@AutoConfiguration(
        before = ServletWebSecurityAutoConfiguration.class,
        beforeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({SecurityFilterChain.class, HttpSecurity.class})
class ServletSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BearerTokens bearerTokens(ServiceTokens serviceTokens, ObjectProvider<TokenVerifier> accessTokens) {
        return new BearerTokens(serviceTokens, accessTokens.getIfAvailable());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "platformSecurityFilterChain")
    SecurityFilterChain platformSecurityFilterChain(
            HttpSecurity http, Contracts contracts, BearerTokens tokens, ServletProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ActorFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RouteFilter(new RouteTable(contracts.own()), problems), ActorFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(mayCall(context.getRequest(), CurrentActor.get()))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, cause) -> refuse(request, response, problems))
                        .accessDeniedHandler((request, response, cause) -> refuse(request, response, problems)))
                .build();
    }

    private static boolean mayCall(HttpServletRequest request, Actor actor) {
        return switch (RouteAccess.of(request)) {
            case PUBLIC -> true;
            case AUTHENTICATED -> !actor.isAnonymous();
            case INTERNAL -> actor.kind() == ActorKind.SERVICE;
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ServletProblemWriter problems)
            throws IOException {
        problems.write(
                request,
                response,
                ProblemException.of(ProblemType.UNAUTHENTICATED, "This needs a valid token in Authorization: Bearer."));
    }
}

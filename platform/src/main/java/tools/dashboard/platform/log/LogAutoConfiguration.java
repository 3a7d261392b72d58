package tools.dashboard.platform.log;

import io.lettuce.core.RedisClient;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.database.DatabaseAutoConfiguration;
import tools.dashboard.platform.database.DatabaseProperties;
import tools.dashboard.platform.database.Reader;
import tools.dashboard.platform.revocation.RevocationAutoConfiguration;
import tools.dashboard.platform.service.ServiceClients;
import tools.jackson.databind.json.JsonMapper;

/** The log of a service that has a schema, and what reads it there. */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, RevocationAutoConfiguration.class})
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnProperty("platform.database.schema")
class LogAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CommittedEvents committedEvents(DatabaseProperties database, Hints hints, JsonMapper json) {
        return new CommittedEvents(database.schema(), hints, json);
    }

    @Bean
    @ConditionalOnMissingBean
    EventLog eventLog(
            DataSource dataSource,
            @Qualifier("beforeEvents") ObjectProvider<Runnable> beforeEvents,
            CommittedEvents committed,
            JsonMapper json,
            ObjectProvider<Clock> clock) {
        return new TransactionalEventLog(
                new EventWriter(dataSource, json),
                () -> beforeEvents.ifAvailable(Runnable::run),
                committed,
                json,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    LocalLog localLog(@Reader DataSource reader, JsonMapper json) {
        return new LocalLog(reader, json);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumerLocks consumerLocks(@Reader DataSource reader, DatabaseProperties database) {
        return new ConsumerLocks(reader, database.schema());
    }

    @Bean
    @ConditionalOnMissingBean
    Consumers eventConsumers(List<EventConsumer> consumers, ConsumerLoops loops, ConsumerLocks locks) {
        return new Consumers(consumers, loops, locks);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumerLoops consumerLoops(
            LocalLog local,
            ObjectProvider<ServiceClients> services,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ConsumerLocks locks,
            CommittedEvents committed,
            Hints hints) {
        return new ConsumerLoops(local, services, new EventCursors(dataSource, transactions), locks, committed, hints);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EntityManagerFactory.class, EntityManagerHolder.class})
    static class WithHibernate {

        @Bean(defaultCandidate = false)
        Runnable beforeEvents(ObjectProvider<EntityManagerFactory> factories) {
            return new EntityManagerFlush(factories);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Order(1)
    @ConditionalOnClass(RedisClient.class)
    @ConditionalOnProperty("spring.data.redis.url")
    static class WithRedis {

        @Bean
        @ConditionalOnMissingBean(Hints.class)
        RedisHints redisHints(@Qualifier("revocationRedis") RedisClient redis) {
            return new RedisHints(redis);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Order(2)
    static class WithoutRedis {

        @Bean
        @ConditionalOnMissingBean(Hints.class)
        NoHints noHints() {
            return new NoHints();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class Endpoint {

        @Bean
        LogController logController(LocalLog log) {
            return new LogController(log);
        }
    }
}

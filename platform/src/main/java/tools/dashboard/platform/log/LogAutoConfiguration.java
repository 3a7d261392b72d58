package tools.dashboard.platform.log;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contract.TopicDeclaration;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.database.DatabaseAutoConfiguration;
import tools.dashboard.platform.database.DatabaseProperties;
import tools.dashboard.platform.database.Reader;
import tools.dashboard.platform.redis.RedisAutoConfiguration;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.platform.service.ServiceClients;
import tools.jackson.databind.json.JsonMapper;

/** The log of a service that has a schema, and what reads it there. */
@AutoConfiguration(after = {DatabaseAutoConfiguration.class, RedisAutoConfiguration.class})
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnProperty("platform.database.schema")
@EnableConfigurationProperties(LogProperties.class)
class LogAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CommittedEvents committedEvents(DatabaseProperties database, Hints hints, ObjectProvider<LiveEvents> live) {
        LiveEvents watched = live.getIfAvailable();
        return new CommittedEvents(database.schema(), hints, watched == null ? events -> {} : watched::committed);
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
                beforeEvents.getIfAvailable(() -> () -> {}),
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
            EventCursors cursors,
            ConsumerLocks locks,
            CommittedEvents committed,
            Hints hints) {
        return new ConsumerLoops(local, services, cursors, locks, committed, hints);
    }

    @Bean
    @ConditionalOnMissingBean
    EventCursors eventCursors(DataSource dataSource, PlatformTransactionManager transactions) {
        return new EventCursors(dataSource, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    LogPartitions logPartitions(DataSource dataSource, PlatformTransactionManager transactions) {
        return new LogPartitions(dataSource, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    LogReaders logReaders(DataSource dataSource, @Reader DataSource reader, PlatformTransactionManager transactions) {
        return new LogReaders(dataSource, reader, transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    LogUpkeep logUpkeep(
            LogPartitions partitions,
            LogReaders readers,
            LogProperties properties,
            ObjectProvider<Clock> clock,
            MeterRegistry meters) {
        return new LogUpkeep(partitions, readers, properties, clock.getIfAvailable(Clock::systemUTC), meters);
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
    @ConditionalOnBean(AbstractRedisClient.class)
    static class WithRedis {

        @Bean
        @ConditionalOnMissingBean(Hints.class)
        RedisHints redisHints(AbstractRedisClient redis, SharedRedis sharedRedis) {
            return new RedisHints(redis, sharedRedis);
        }

        @Bean
        @ConditionalOnMissingBean
        HotLog hotLog(AbstractRedisClient redis) {
            return new HotLog(redis, LiveEvents.PATIENCE);
        }

        @Bean
        @ConditionalOnMissingBean
        LiveEvents liveEvents(HotLog hotLog, Contracts contracts, JsonMapper json) {
            Set<String> kinds = contracts.own().stream()
                    .flatMap(contract -> contract.topics().stream())
                    .map(TopicDeclaration::kind)
                    .collect(Collectors.toSet());
            return new LiveEvents(hotLog, kinds, json);
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
        LogController logController(LocalLog log, LogReaders readers, DatabaseProperties database) {
            // One connection of the reader's holds the consumers' locks.
            return new LogController(log, readers, Math.max(1, database.readerPoolSize() - 1));
        }

        @Bean
        LogAdministrationController logAdministrationController(
                List<EventConsumer> consumers, EventCursors cursors, LogReaders readers, LogUpkeep upkeep) {
            return new LogAdministrationController(consumers, cursors, readers, upkeep);
        }
    }
}

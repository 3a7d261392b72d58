package tools.dashboard.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.dashboard.platform.rowsecurity.ActorDataSource;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * The database of a service that has a schema: prepared before the first connection is handed out, so that whatever
 * uses the data source finds it migrated.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass({HikariDataSource.class, Flyway.class})
@ConditionalOnProperty("platform.database.schema")
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DatabaseAddress databaseAddress(Settings settings) {
        return DatabaseAddress.parse(settings.text("DATABASE_URL"));
    }

    @Bean
    Pools databasePools(DatabaseAddress address, DatabaseProperties properties, PlatformSecret secret) {
        new Bootstrap(address, properties, secret, new Migrations(address, secret)).run();
        return new Pools(address, properties, secret);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource runtimePool(Pools pools) {
        return pools.runtime();
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("runtimePool") HikariDataSource pool) {
        return new ActorDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @Reader
    HikariDataSource readerPool(Pools pools) {
        return pools.reader();
    }

    @Bean
    PostgresDependency postgresDependency(DataSource dataSource) {
        return new PostgresDependency(dataSource);
    }
}

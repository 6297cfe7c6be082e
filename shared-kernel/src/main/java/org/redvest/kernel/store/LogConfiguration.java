package org.redvest.kernel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The log's beans. Axon's auto-configuration finds them and makes none of its own. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

	/** How long anybody waits for a connection: a database that is away is soon said to be away. */
	public static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final int CONNECTIONS = 20;

	/** {@code redvest.database.log.*}, or the application's own database where that is not set. */
	@Bean
	LogDatabase logDatabase(Environment environment, DataSource own) {
		DataSource log = database(environment, "redvest.database.log", own);
		return new LogDatabase(log, log != own);
	}

	/**
	 * A pool of {@code pool-size} connections for the database that a prefix names, or the application's own where it names none. It
	 * has to do for all who follow the log and for those who decide meanwhile.
	 */
	public static DataSource database(Environment environment, String prefix, DataSource own) {
		return environment.containsProperty(prefix + ".url")
				? pool(Binder.get(environment).bind(prefix, DataSourceProperties.class).get(),
						environment.getProperty(prefix + ".pool-size", Integer.class, CONNECTIONS))
				: own;
	}

	private static HikariDataSource pool(DataSourceProperties properties, int connections) {
		HikariDataSource pool = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
		pool.setMaximumPoolSize(connections);
		pool.setConnectionTimeout(PATIENCE.toMillis());
		return pool;
	}

	/** Axon looks for it by this qualifier; its own general serializer is the primary one. */
	@Bean
	@Qualifier("eventSerializer")
	EventSerializer eventSerializer() {
		return EventSerializer.create();
	}

	@Bean
	LogAppender logAppender(LogDatabase database) {
		return new LogAppender(database);
	}

	@Bean
	Receipts receipts(LogDatabase database) {
		return new Receipts(database);
	}

	@Bean
	LogStorageEngine eventStorageEngine(LogDatabase database, LogAppender appender, EventSerializer serializer) {
		LogStorageEngine.Builder builder = LogStorageEngine.builder().database(database).appender(appender);
		builder.upcasterChain(Upcasters.CHAIN).eventSerializer(serializer).snapshotSerializer(serializer);
		return builder.build();
	}
}

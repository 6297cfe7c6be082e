package org.redvest.kernel.store;

import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The log's beans. Axon's auto-configuration finds them and makes none of its own. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

	/** {@code redvest.database.log.*}, or the application's own database where that is not set. */
	@Bean
	LogDatabase logDatabase(Environment environment, DataSource own) {
		DataSource log = database(environment, "redvest.database.log", own);
		return new LogDatabase(log, log != own);
	}

	/** A pool for the database that a prefix names, or the application's own where it names none. */
	public static DataSource database(Environment environment, String prefix, DataSource own) {
		return environment.containsProperty(prefix + ".url")
				? Binder.get(environment).bind(prefix, DataSourceProperties.class).get().initializeDataSourceBuilder().build()
				: own;
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

	@Bean
	StreamRepositories streamRepositories(EventStore eventStore, ParameterResolverFactory parameters,
			@Value("${redvest.log.remembered-streams:50000}") long remembered) {
		return new StreamRepositories(eventStore, parameters, remembered);
	}
}

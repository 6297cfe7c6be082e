package org.redvest.kernel.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.LogAppender;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.Upcasters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that read the log. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

	/** How long a claim on a segment holds without being extended, by the database's clock. */
	private static final Duration CLAIM = Duration.ofSeconds(10);

	@Bean
	LogTail logTail(LogDatabase log) {
		return new LogTail(log.dataSource());
	}

	@Bean
	LogReader logReader(LogDatabase log, LogTail tail, EventSerializer serializer, LogAppender appender) {
		var reader = new PostgresLogReader(JdbcClient.create(log.dataSource()), tail, serializer, Upcasters.CHAIN);
		appender.onAppended(reader::appended);
		return reader;
	}

	@Bean
	EventStore eventStore(LogStorageEngine engine, LogReader reader) {
		return LogEventStore.of(engine, reader);
	}

	@Bean
	StreamRepositories streamRepositories(EventStore eventStore, ParameterResolverFactory parameters, LogTail tail,
			@Value("${redvest.log.remembered-streams:50000}") long remembered) {
		return new StreamRepositories(eventStore, parameters, remembered, tail::era);
	}

	/** A name that was given is one process's. */
	@Bean
	@ConditionalOnProperty("redvest.node-id")
	NodeNameLock nodeNameLock(DataSource database, @Value("${redvest.node-id}") String given) throws SQLException {
		return NodeNameLock.take(database, given);
	}

	/** {@code redvest.node-id}, or this host. */
	@Bean
	NodeName nodeName(@Value("${redvest.node-id:}") String given) {
		return NodeName.of(given.isEmpty() ? host() : given);
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException _) {
			return "node";
		}
	}

	@Bean
	TokenStore tokenStore(DataSource database, NodeName node) {
		return new PostgresTokenStore(JdbcClient.create(database), node.toString(), CLAIM);
	}
}

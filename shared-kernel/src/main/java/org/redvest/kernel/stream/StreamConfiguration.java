package org.redvest.kernel.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.LogAppender;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.Upcasters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans that read the log. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

	/** How long a claim on a segment holds without being extended, by the database's clock. */
	private static final Duration CLAIM = Duration.ofSeconds(30);

	@Bean
	LogTail logTail(LogDatabase log, LogAppender appender) {
		LogTail tail = new LogTail(log.dataSource());
		appender.onAppended(tail::wake);
		return tail;
	}

	@Bean
	LogReader logReader(LogDatabase log, LogTail tail, EventSerializer serializer) {
		return new PostgresLogReader(JdbcClient.create(log.dataSource()), tail, serializer, Upcasters.CHAIN);
	}

	@Bean
	EventStore eventStore(LogStorageEngine engine, LogReader reader) {
		return LogEventStore.of(engine, reader);
	}

	/** {@code redvest.node-id}, or this host with something random behind it. */
	@Bean
	NodeName nodeName(DataSource database, @Value("${redvest.node-id:}") String given) throws SQLException {
		return NodeName.take(database,
				given.isEmpty() ? host() + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) : given);
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

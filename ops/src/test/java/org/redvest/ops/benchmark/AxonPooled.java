package org.redvest.ops.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's pooled processor on its JDBC engine, over events with the payloads and metadata of a log, with a statement per event. */
final class AxonPooled implements AutoCloseable {

	private static final int WORKERS = 4;
	private static final long PATIENCE_MINUTES = 30;

	/** An event as far as Axon has to know it. */
	record Read(String id, String text) {
	}

	/** Writes one row per event. */
	static final class Counting {

		private final JdbcClient sql;
		private final CountDownLatch left;
		private final AtomicLong first = new AtomicLong();

		Counting(JdbcClient sql, long events) {
			this.sql = sql;
			this.left = new CountDownLatch((int) events);
		}

		@EventHandler
		void on(Read event) {
			first.compareAndSet(0, System.nanoTime());
			sql.sql("insert into seen (id, events) values (?, 1) on conflict (id) do update set events = seen.events + 1").param(event.id)
					.update();
			left.countDown();
		}
	}

	private final HikariDataSource pool;
	private final SpringTransactionManager transactions;
	private final ConnectionProvider connections;
	private final EmbeddedEventStore store;
	private final long events;

	private AxonPooled(HikariDataSource pool, long events) {
		this.pool = pool;
		this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
		this.connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
		var engine = AxonStock.engine(pool, transactions);
		transactions.executeInTransaction(() -> {
			engine.createSchema(PostgresEventTableFactory.INSTANCE);
			tokens().createSchema(PostgresTokenTableFactory.INSTANCE);
		});
		this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
		this.events = copied(JdbcClient.create(pool), events);
	}

	/** With the first so many events of the log. */
	static AxonPooled over(PGSimpleDataSource login, long events) {
		return new AxonPooled(AxonStock.pool(login, "axon_pooled"), events);
	}

	private static long copied(JdbcClient sql, long events) {
		sql.sql("create table if not exists seen (id text primary key, events bigint not null)").update();
		sql.sql("truncate DomainEventEntry").update();
		return sql.sql("""
				insert into DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload, payloadRevision,
				  payloadType, timeStamp)
				select stream, sequence, stream_type, event_id, convert_to(metadata, 'UTF8'),
				  convert_to(json_build_object('id', stream, 'text', payload)::text, 'UTF8'), null, ?,
				  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
				from log.events order by position limit ?""").param(Read.class.getName()).param(events).update();
	}

	private JdbcTokenStore tokens() {
		var anything = BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build();
		return JdbcTokenStore.builder().connectionProvider(connections).serializer(Jackson3Serializer.builder()
				.jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(anything)).build()).build();
	}

	/** Events a second from the first to the last, as Axon sets the processor up by itself. */
	double asItComes() throws InterruptedException {
		return perSecond(16, 1);
	}

	/** The same, with few segments and large batches. */
	double tuned() throws InterruptedException {
		return perSecond(2, 500);
	}

	private double perSecond(int segments, int batch) throws InterruptedException {
		var counting = new Counting(JdbcClient.create(pool), events);
		try (var coordinator = Executors.newScheduledThreadPool(1); var workers = Executors.newScheduledThreadPool(WORKERS)) {
			var processor = PooledStreamingEventProcessor.builder().name("reading-" + UUID.randomUUID())
					.eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(List.of(counting)).build()).messageSource(store)
					.tokenStore(tokens()).transactionManager(transactions).coordinatorExecutor(coordinator).workerExecutor(workers)
					.initialSegmentCount(segments).batchSize(batch).build();
			processor.start();
			if (!counting.left.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				throw new IllegalStateException("Axon's processor has not come to the end");
			}
			Duration took = Duration.ofNanos(System.nanoTime() - counting.first.get());
			processor.shutDown();
			return events * 1e9 / took.toNanos();
		}
	}

	@Override
	public void close() {
		store.shutDown();
		pool.close();
	}
}

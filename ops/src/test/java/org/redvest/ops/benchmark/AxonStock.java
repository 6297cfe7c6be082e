package org.redvest.ops.benchmark;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Axon's command gateway on one of its own engines, set up as its manual does, with a plain aggregate. */
final class AxonStock implements AutoCloseable {

	private static final String WEIGHT = "p".repeat(400);
	private static final int LARGEST_POOL = 16;

	record Begin(@TargetAggregateIdentifier String id, String text) {
	}

	record Change(@TargetAggregateIdentifier String id, String text) {
	}

	record Begun(String id, String text) {
	}

	record Changed(String id, String text) {
	}

	/** As little of an aggregate as there can be. */
	static class Thing {

		@AggregateIdentifier
		private @Nullable String id;

		Thing() {
		}

		@CommandHandler
		Thing(Begin command) {
			apply(new Begun(command.id, command.text));
		}

		@CommandHandler
		void handle(Change command) {
			apply(new Changed(command.id, command.text));
		}

		@EventSourcingHandler
		void on(Begun event) {
			id = event.id;
		}

		@EventSourcingHandler
		void on(Changed event) {
			id = event.id;
		}
	}

	private final HikariDataSource pool;
	private final Configuration axon;
	private final CommandGateway gateway;
	private final AutoCloseable more;

	private AxonStock(HikariDataSource pool, EventStorageEngine engine, TransactionManager transactions, AutoCloseable more) {
		this.pool = pool;
		this.more = more;
		this.axon = DefaultConfigurer.defaultConfiguration().configureTransactionManager(_ -> transactions)
				.configureSerializer(_ -> serializer()).configureEmbeddedEventStore(_ -> engine).configureAggregate(Thing.class)
				.start();
		this.gateway = axon.commandGateway();
	}

	static AxonStock onJdbc(Environment environment, JdbcClient owner) {
		HikariDataSource pool = pool(environment, owner, "axon_jdbc");
		var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
		JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
				.connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
				.transactionManager(transactions).eventSerializer(serializer()).snapshotSerializer(serializer()).build();
		transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
		return new AxonStock(pool, engine, transactions, () -> {});
	}

	static AxonStock onJpa(Environment environment, JdbcClient owner) throws SQLException {
		HikariDataSource pool = pool(environment, owner, "axon_jpa");
		EntityManagerFactory factory = new HibernatePersistenceConfiguration("axon")
				.managedClasses(DomainEventEntry.class, SnapshotEventEntry.class)
				.property("jakarta.persistence.nonJtaDataSource", pool).property("hibernate.hbm2ddl.auto", "update")
				.createEntityManagerFactory();
		var transactions = new SpringTransactionManager(new JpaTransactionManager(factory));
		JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
				.entityManagerProvider(new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(factory)))
				.transactionManager(transactions).dataSource(pool).eventSerializer(serializer()).snapshotSerializer(serializer()).build();
		return new AxonStock(pool, engine, transactions, factory);
	}

	private static HikariDataSource pool(Environment environment, JdbcClient owner, String schema) {
		owner.sql("create schema if not exists " + schema).update();
		var pool = new HikariDataSource();
		pool.setJdbcUrl(environment.getRequiredProperty("spring.flyway.url") + "&currentSchema=" + schema);
		pool.setUsername(environment.getRequiredProperty("spring.flyway.user"));
		pool.setPassword(environment.getRequiredProperty("spring.flyway.password"));
		pool.setMaximumPoolSize(LARGEST_POOL);
		return pool;
	}

	private static Serializer serializer() {
		return Jackson3Serializer.builder().build();
	}

	/** Each call begins a stream. */
	void begin() {
		gateway.sendAndWait(new Begin(UUID.randomUUID().toString(), WEIGHT));
	}

	/** Each call changes the stream of one caller, which is left for another when it is long. */
	Runnable changes(int longest) {
		return new Runnable() {

			private String id = "";
			private int length = longest;

			@Override
			public void run() {
				if (length == longest) {
					id = UUID.randomUUID().toString();
					length = 1;
					gateway.sendAndWait(new Begin(id, WEIGHT));
				} else {
					length++;
					gateway.sendAndWait(new Change(id, WEIGHT));
				}
			}
		};
	}

	@Override
	public void close() throws Exception {
		axon.shutdown();
		more.close();
		pool.close();
	}
}

package org.redvest.ops.benchmark;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
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
import org.postgresql.ds.PGSimpleDataSource;
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

	static AxonStock onJdbc(PGSimpleDataSource login) {
		HikariDataSource pool = pool(login, "axon_jdbc");
		var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
		JdbcEventStorageEngine engine = engine(pool, transactions);
		transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
		return new AxonStock(pool, engine, transactions, () -> {});
	}

	static JdbcEventStorageEngine engine(DataSource pool, TransactionManager transactions) {
		return JdbcEventStorageEngine.builder()
				.connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
				.transactionManager(transactions).eventSerializer(serializer()).snapshotSerializer(serializer()).build();
	}

	static AxonStock onJpa(PGSimpleDataSource login) throws SQLException {
		HikariDataSource pool = pool(login, "axon_jpa");
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

	static HikariDataSource pool(PGSimpleDataSource login, String schema) {
		JdbcClient.create(login).sql("create schema if not exists " + schema).update();
		var pool = new HikariDataSource();
		pool.setJdbcUrl(login.getURL() + "&currentSchema=" + schema);
		pool.setUsername(login.getUser());
		pool.setPassword(login.getPassword());
		pool.setMaximumPoolSize(LARGEST_POOL);
		return pool;
	}

	static Serializer serializer() {
		return Jackson3Serializer.builder().build();
	}

	/** Each call begins a stream. */
	String begin() {
		String id = UUID.randomUUID().toString();
		gateway.sendAndWait(new Begin(id, WEIGHT));
		return id;
	}

	void change(String id) {
		gateway.sendAndWait(new Change(id, WEIGHT));
	}

	/** Each call changes the stream of one caller, which is left for another when it is long. */
	Runnable changes(int longest) {
		return new Runnable() {

			private String id = "";
			private int length = longest;

			@Override
			public void run() {
				if (length == longest) {
					id = begin();
					length = 1;
				} else {
					change(id);
					length++;
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

package org.redvest.command.clock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.redvest.command.Dispatcher;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.PostgresTokenStore;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application that decides, on a time of its own; its clock stands until a test lets one run. */
record ClockApplication(ConfigurableApplicationContext context, Clock clock) implements AutoCloseable {

	static ClockApplication on(TestDatabase database, Clock clock) {
		var application = Redvest.application();
		application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean instanceof Clock ? clock : bean;
			}
		}));
		var context = application.run("--spring.profiles.active=command", "--server.port=0", "--redvest.demo=none",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=redvest_app",
				"--spring.datasource.password=redvest_app", "--spring.flyway.enabled=false",
				"--redvest.vault.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
		context.getBean(ClockRunner.class).stop();
		return new ClockApplication(context, clock);
	}

	Api api() {
		return Api.at(URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")));
	}

	void send(Command command) {
		context.getBean(Dispatcher.class).dispatch(command, Ticket.of(null, null), Dispatcher.Cause.NONE);
	}

	LogReader log() {
		return context.getBean(LogReader.class);
	}

	AppointmentBook book() {
		return context.getBean(AppointmentBook.class);
	}

	/** As another process would keep the appointments, with a claim that it loses soon when it falls silent. */
	Keeper keeper(Duration claim) {
		var rules = context.getBean(RuleBook.class);
		var appointments = new Appointments(new RequestTimes(rules, context.getBean(WorkingDays.class)));
		TokenStore tokens = new PostgresTokenStore(JdbcClient.create(database()), UUID.randomUUID().toString(), claim);
		return new Keeper(log(), context.getBean(LogDatabase.class), new Place(tokens), book(), appointments, database(),
				Duration.ofHours(24));
	}

	Bell bell() {
		return new Bell(context.getBean(Dispatcher.class), book(), clock, (each, now) -> each.kind().command(each, now));
	}

	DataSource database() {
		return context.getBean(DataSource.class);
	}

	@Override
	public void close() {
		context.close();
	}
}

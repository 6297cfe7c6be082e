package org.redvest.query.projection;

import java.time.Clock;
import javax.sql.DataSource;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogConfiguration;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.NodeName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Assembles the projection runtime over whichever projections there are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ProjectionConfiguration {

	/** {@code redvest.database.views.*}, or the application's own database where that is not set. */
	@Bean
	ViewDatabase viewDatabase(Environment environment, DataSource own) {
		return new ViewDatabase(LogConfiguration.database(environment, "redvest.database.views", own));
	}

	@Bean
	Projections viewProjections(ObjectProvider<Projection> all) {
		return new Projections(all.orderedStream().toList());
	}

	@Bean
	Coverage viewCoverage(ViewDatabase database, Limits limits) {
		return new Coverage(database, limits.longestWait());
	}

	@Bean
	Served viewsServed() {
		return new Served();
	}

	@Bean
	LiveView liveView(Projections projections, ViewDatabase database, Coverage coverage, Served served) {
		return new LiveView(projections, database, coverage, served);
	}

	@Bean
	Generations viewGenerations(ViewDatabase database, Limits limits) {
		return new Generations(database, limits.segments());
	}

	@Bean
	Segments viewSegments(ViewDatabase database) {
		return new Segments(database);
	}

	@Bean
	DeadLetters viewDeadLetters(ViewDatabase database) {
		return new DeadLetters(database.dataSource(), "views");
	}

	@Bean
	ViewLetters viewLetters(ViewDatabase database, Projections projections, Generations generations, Segments segments,
			DeadLetters letters, LogReader log, Vault vault) {
		return new ViewLetters(database, projections, generations, segments, letters, new Handlings(database.dataSource(), vault, "views"),
				log);
	}

	@Bean
	Costs viewCosts(ViewDatabase database) {
		return new Costs(database);
	}

	@Bean
	Progress viewProgress(Projections projections, ViewDatabase database, Costs costs, LogReader log, Clock clock) {
		return new Progress(projections, database, costs, log, clock);
	}

	@Bean
	Orders rebuildOrders(ViewDatabase database) {
		return new Orders(database);
	}

	@Bean
	ProjectionRuntime projectionRuntime(ViewDatabase database, Projections projections, Generations generations, Orders orders,
			Segments segments,
			DeadLetters letters, Coverage coverage, Served served, Costs costs, Progress progress, LogReader log, NodeName node,
			Limits limits) {
		return new ProjectionRuntime(projections, generations, orders,
				new Feed.Runtime(log, segments, new Batch(database, letters), coverage, served, costs, limits, node.toString()), progress);
	}

	@Bean
	Rebuilds viewRebuilds(ProjectionRuntime runtime) {
		return runtime.rebuilds();
	}

	@Bean
	Statuses viewStatuses(Projections projections, Generations generations, Segments segments, DeadLetters letters, Progress progress,
			LogReader log) {
		return new Statuses(projections, generations, segments, letters, progress, log);
	}

	@Bean
	ProjectionMeters viewMeters(Projections projections, Progress progress) {
		return new ProjectionMeters(projections, progress);
	}
}

package org.redvest.query.projection;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assembles the projection runtime over whichever projections there are. */
@Configuration
class ProjectionConfiguration {

	@Bean
	Projections projections(ObjectProvider<Projection> all) {
		return new Projections(all.orderedStream().toList());
	}

	@Bean
	Coverage coverage(ViewDatabase database, @Value("${redvest.views.wait:2s}") Duration wait) {
		return new Coverage(database, wait);
	}

	@Bean
	LiveView liveView(Projections projections, ViewDatabase database, Coverage coverage) {
		return new LiveView(projections, database, coverage);
	}
}

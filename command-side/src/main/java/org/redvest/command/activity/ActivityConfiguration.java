package org.redvest.command.activity;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where activities are loaded from, and what others may ask about them. */
@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

	@Bean
	StreamRepository<ActivityState, Activity> activityRepository(StreamRepositories repositories) {
		return repositories.of(Activity.class, Activity::new);
	}

	@Bean
	SettledActivities settledActivities(StreamRepository<ActivityState, Activity> activities) {
		return activity -> activities.peek(activity.toString()).settled();
	}
}

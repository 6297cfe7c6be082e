package org.redvest.ops.chaos;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.redvest.ops.Redvest;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Redvest on a machine whose clock is wrong: wherever it asks for the time it is told another. */
final class WrongClock {

	private static final String OFFSET = "chaos.clock";

	private WrongClock() {
	}

	/** For the JVM. */
	static String option(Duration wrongBy) {
		return "-D" + OFFSET + "=" + wrongBy;
	}

	public static void main(String[] arguments) {
		Clock wrong = Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(OFFSET)));
		GenericEventMessage.clock = wrong;
		var application = Redvest.application();
		application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return bean instanceof Clock ? wrong : bean;
			}
		}));
		application.run(arguments);
	}
}

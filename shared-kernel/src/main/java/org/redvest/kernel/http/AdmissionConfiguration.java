package org.redvest.kernel.http;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** How many requests are let in at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionConfiguration.InFlight.class)
class AdmissionConfiguration {

	/** Behind the trace and the measuring of requests, before all else. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	/**
	 * The settings {@code redvest.in-flight.*}.
	 *
	 * @param commands the most commands that are decided or wait for their commit at a time
	 * @param reads the most questions that are answered or wait for a view at a time
	 */
	@ConfigurationProperties("redvest.in-flight")
	record InFlight(@DefaultValue("512") int commands, @DefaultValue("256") int reads) {
	}

	@Bean
	Lane commandLane(InFlight most) {
		return new Lane("commands", most.commands);
	}

	@Bean
	Lane readLane(InFlight most) {
		return new Lane("reads", most.reads);
	}

	@Bean
	FilterRegistrationBean<Admission> admission(Lane commandLane, Lane readLane,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		var registration = new FilterRegistrationBean<>(new Admission(commandLane, readLane, problems));
		registration.addUrlPatterns("/api/*");
		registration.setOrder(ORDER);
		return registration;
	}
}

package org.redvest.kernel.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** How many requests are let in at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionConfiguration.InFlight.class)
class AdmissionConfiguration {

	/**
	 * The settings {@code redvest.in-flight.*}.
	 *
	 * @param commands the most commands that are decided or wait for their commit at a time
	 * @param reads the most questions that are answered or wait for a view at a time
	 */
	@ConfigurationProperties("redvest.in-flight")
	record InFlight(@DefaultValue("256") int commands, @DefaultValue("128") int reads) {
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
	Door door(InFlight most) {
		return new Door(most.commands + most.reads);
	}

	/** Comes after the customizer by which Spring Boot gives each request a virtual thread. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> admission(Door door, Lane commandLane, Lane readLane, Problems problems,
			LocaleResolver locales, JsonMapper json) {
		var busy = new Busy(problems, locales, json);
		return server -> {
			server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(door));
			server.addEngineValves(new Admission(commandLane, readLane, busy));
		};
	}
}

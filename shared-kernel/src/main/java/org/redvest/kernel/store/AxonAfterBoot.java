package org.redvest.kernel.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Orders Axon 4.13's auto-configurations after Boot 4's, whose names they do not know: without it Axon finds no transaction
 * manager and silently runs without transactions.
 */
@AutoConfiguration(afterName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"}, beforeName = {
				"org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
				"org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
				"org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration"})
public class AxonAfterBoot {
}

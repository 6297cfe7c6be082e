package org.redvest.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.store.Ticket;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The command bus without a transaction: handling holds no connection, and the append at its end is durable by itself, as
 * with Axon Server.
 */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

	@Bean
	CommandBus commandBus(LogStorageEngine log) {
		SimpleCommandBus bus = SimpleCommandBus.builder().build();
		bus.registerHandlerInterceptor((work, chain) -> handle(work, chain, log));
		return bus;
	}

	private static Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain, LogStorageEngine log)
			throws Exception {
		work.registerCorrelationDataProvider(Provenance.OF_THE_COMMAND);
		Object result = chain.proceed();
		if (work.getMessage().getMetaData().get(Ticket.KEY) instanceof Ticket ticket && !ticket.trusting()) {
			work.onPrepareCommit(_ -> log.appendNothing(ticket));
		}
		return result;
	}
}

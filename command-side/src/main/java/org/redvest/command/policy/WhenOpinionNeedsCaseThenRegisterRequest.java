package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.Command;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * An opinion from which a case was raised becomes a service request, with its own words under its own key and number, so that
 * what becomes of the request is found again by the opinion. Whoever left no phone asks anonymously.
 */
@Component
class WhenOpinionNeedsCaseThenRegisterRequest implements Policy {

	@Override
	public Class<CaseRaised> about() {
		return CaseRaised.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof CaseRaised raised
				? Stream.of(RegisterOnBehalf.saidAtDoor(raised, new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}
}

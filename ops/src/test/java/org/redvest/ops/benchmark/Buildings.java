package org.redvest.ops.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Dispatcher;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.Ticket;

/** Commands about buildings through the gateway, each with an identity of its own, as those that come over HTTP have. */
final class Buildings {

	static final AreaCode COMMUNITY = new AreaCode("430408001001");

	private static final By BY = new By(new Actor("benchmark", Actor.Role.COMMUNITY, COMMUNITY.value(), Actor.Channel.WEB),
			Instant.parse("2026-01-01T00:00:00Z"));
	private static final String NAME = "幸福里一号院".repeat(12);

	private final Dispatcher dispatcher;
	private final AtomicInteger households = new AtomicInteger();

	Buildings(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	BuildingId register() {
		var id = new BuildingId(UUID.randomUUID());
		send(new RegisterBuilding(id, BuildingKind.BUILDING, id.toString().substring(0, 23), COMMUNITY, NAME, 6, 5,
				List.of(), BY));
		return id;
	}

	/** Each time to another number, so that each time something happens. */
	void count(BuildingId id) {
		send(new UpdateHouseholdCount(id, 10 + households.incrementAndGet() % 10_000, BY));
	}

	/** Changes a building of its own, which is left for another when its stream is so long. */
	Runnable changes(int longest) {
		return new Runnable() {

			private @Nullable BuildingId id;
			private int length;

			@Override
			public void run() {
				if (id == null || length == longest) {
					id = register();
					length = 1;
				} else {
					count(id);
					length++;
				}
			}
		};
	}

	private void send(Command command) {
		var identity = new Ticket.Identity(UUID.randomUUID(), UUID.randomUUID(), "http");
		dispatcher.dispatch(command, Ticket.of(identity, null), Dispatcher.Cause.NONE);
	}
}

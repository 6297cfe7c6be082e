package org.redvest.kernel.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** So many places for requests of one kind, taken at once or not at all. */
final class Lane implements MeterBinder {

	private final String name;
	private final int places;
	private final Semaphore free;
	private final LongAdder refused = new LongAdder();

	Lane(String name, int places) {
		this.name = name;
		this.places = places;
		this.free = new Semaphore(places);
	}

	/** Takes a place, which has to be left again; whether there was one. Nobody waits here. */
	boolean enter() {
		return free.tryAcquire();
	}

	void leave() {
		free.release();
	}

	/** Somebody was told to come again later. */
	void turnedAway() {
		refused.increment();
	}

	int inFlight() {
		return places - free.availablePermits();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("redvest.http.in.flight", this, Lane::inFlight).tag("lane", name).description("requests that are being answered")
				.register(registry);
		Gauge.builder("redvest.http.places", this, lane -> lane.places).tag("lane", name)
				.description("the most requests that are answered at a time").register(registry);
		FunctionCounter.builder("redvest.http.refused", this, lane -> lane.refused.sum()).tag("lane", name)
				.description("requests that were told to come again later").register(registry);
	}
}

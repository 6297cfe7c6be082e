package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Clients that send commands until they are told to stop, and then wait for their last answer. */
final class Load implements AutoCloseable {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final Journal journal = new Journal();
	private volatile boolean on = true;

	private Load() {
	}

	/** So many clients for each of the processes. */
	static Load on(List<URI> processes, int clientsEach, long seed) {
		return on(processes, clientsEach, seed, Client.ANYTHING);
	}

	static Load on(List<URI> processes, int clientsEach, long seed, ToIntFunction<Random> wishes) {
		var load = new Load();
		var seeds = new Random(seed);
		processes.forEach(process -> {
			for (int i = 0; i < clientsEach; i++) {
				load.threads.submit(new Client(process, new Random(seeds.nextLong()), wishes, load.journal, () -> load.on));
			}
		});
		return load;
	}

	Journal journal() {
		return journal;
	}

	/** Waits until so many more commands are acknowledged. */
	void more(int commands) {
		int wanted = journal.size() + commands;
		eventually("acknowledged again", () -> journal.size() >= wanted || !journal.broken().isEmpty());
	}

	/** No new commands; those under way are repeated until they are answered. */
	Journal stop() throws InterruptedException {
		on = false;
		threads.shutdown();
		if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
			journal.broken("clients that were never answered");
		}
		return journal;
	}

	@Override
	public void close() {
		on = false;
		threads.shutdownNow();
	}
}

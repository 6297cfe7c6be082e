package org.redvest.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work side by side that ends together. */
final class Parallel {

	/** For whoever is served at once. */
	static final Executor WORKERS = Executors.newVirtualThreadPerTaskExecutor();

	private Parallel() {
	}

	/** Lets a crew do all of it; returns or throws when every share has ended. */
	static <T> void each(List<T> shares, Executor crew, Consumer<T> work) {
		var all = shares.stream().map(share -> CompletableFuture.runAsync(() -> work.accept(share), crew)).toList();
		all.forEach(each -> each.exceptionally(_ -> null).join());
		all.forEach(Parallel::joined);
	}

	static <T extends @Nullable Object> T joined(CompletableFuture<T> future) {
		try {
			return future.join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : e;
		}
	}
}

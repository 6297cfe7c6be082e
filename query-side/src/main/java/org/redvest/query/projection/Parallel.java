package org.redvest.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work side by side that ends together. */
final class Parallel {

	static final ExecutorService WORKERS = Executors.newVirtualThreadPerTaskExecutor();

	private Parallel() {
	}

	/** Does all of it, the first share on the caller's thread; returns or throws when every one has ended. */
	static <T> void each(List<T> shares, Consumer<T> work) {
		var others = new ArrayList<CompletableFuture<Void>>();
		shares.stream().skip(1).forEach(share -> others.add(CompletableFuture.runAsync(() -> work.accept(share), WORKERS)));
		try {
			work.accept(shares.getFirst());
		} finally {
			others.forEach(each -> each.exceptionally(_ -> null).join());
		}
		others.forEach(Parallel::joined);
	}

	static <T extends @Nullable Object> T joined(CompletableFuture<T> future) {
		try {
			return future.join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : e;
		}
	}
}

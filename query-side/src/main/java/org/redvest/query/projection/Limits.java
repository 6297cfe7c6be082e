package org.redvest.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code redvest.views.*}.
 *
 * @param segments of a new generation; over so many processes and transactions it can be spread
 * @param claims the most segments of one live view that this process takes
 * @param page the most events that are read at once
 * @param width the most transactions that fold one page at the same time
 * @param ahead how many pages are read ahead while one is folded
 * @param longestWait how long a reader waits for a view to cover what it has seen
 * @param rebuildThreads how many threads all rebuilds of this process share
 * @param courteousThreads how many of them work while somebody is being served
 * @param alone whether this process knows itself to be the only one, so that it need not wait for a killed one's claims
 */
@ConfigurationProperties("redvest.views")
record Limits(@DefaultValue("8") int segments, @DefaultValue("1024") int claims, @DefaultValue("8000") int page,
		@DefaultValue("2") int width, @DefaultValue("1") int ahead, @DefaultValue("2s") Duration longestWait,
		@DefaultValue("0") int rebuildThreads, @DefaultValue("0") int courteousThreads, @DefaultValue("false") boolean alone) {

	/** Where it is not said: a thread for each processor while nobody is being served, and for every second one otherwise. */
	Limits {
		rebuildThreads = rebuildThreads > 0 ? rebuildThreads : Runtime.getRuntime().availableProcessors();
		courteousThreads = Math.min(rebuildThreads, courteousThreads > 0 ? courteousThreads : Math.max(1, rebuildThreads / 2));
	}
}

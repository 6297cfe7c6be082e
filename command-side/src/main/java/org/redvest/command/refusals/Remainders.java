package org.redvest.command.refusals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.store.GroupCommit;
import org.redvest.kernel.store.LogDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the refusals that are not kept whole. Whoever floods costs the log nothing but a number, and one statement for all that
 * wait at the same moment; the number is durable before the refusal is answered.
 */
@Component
public final class Remainders implements AutoCloseable {

	private static final int LARGEST_GROUP = 1_000;

	/** How many refusals of an actor's day were counted, by code. */
	public record Untold(RefusalsId refusalsId, Map<String, Long> refused) {
	}

	private record One(RefusalsId refusalsId, String code) {
	}

	private final JdbcClient log;
	private final GroupCommit<One, Boolean> group = new GroupCommit<>("redvest-refusals", LARGEST_GROUP, this::write);

	Remainders(LogDatabase database) {
		this.log = JdbcClient.create(database.dataSource());
	}

	/** Counts one more; durable when it returns. */
	public void count(RecordRefusal refusal) {
		group.submit(new One(refusal.refusalsId(), refusal.code()));
	}

	private List<Boolean> write(List<One> waiting) {
		log.sql("select log.count_refusals(?, ?)").param(waiting.stream().map(each -> each.refusalsId.toString()).toArray(String[]::new))
				.param(waiting.stream().map(One::code).toArray(String[]::new)).query((_, _) -> true).single();
		return Collections.nCopies(waiting.size(), true);
	}

	/** What was counted and no event tells of yet. */
	public List<Untold> untold() {
		var counts = new LinkedHashMap<RefusalsId, Map<String, Long>>();
		log.sql("""
				select stream, code, refused from log.refusal_remainders
				where stream in (select stream from log.refusal_remainders where told < refused) order by stream, code""")
				.query(row -> {
					counts.computeIfAbsent(RefusalsId.read(row.getString("stream")), _ -> new TreeMap<>()).put(row.getString("code"),
							row.getLong("refused"));
				});
		return counts.entrySet().stream().map(each -> new Untold(each.getKey(), each.getValue())).toList();
	}

	/** An event tells of so many. */
	public void told(Untold counted) {
		var codes = new ArrayList<>(counted.refused.keySet());
		log.sql("select log.remainder_told(?, ?, ?)").param(counted.refusalsId.toString()).param(codes.toArray(String[]::new))
				.param(codes.stream().map(counted.refused::get).toArray(Long[]::new)).query((_, _) -> true).single();
	}

	@Override
	public void close() {
		group.close();
	}
}

package org.redvest.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.redvest.kernel.Refused;
import org.redvest.query.projection.Generation.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry of generations: which there are, and the one-transaction changes from one to the other. */
final class Generations {

	private final JdbcClient sql;
	private final TransactionTemplate transaction;
	private final int segments;

	/** @param segments of a new generation; an old one keeps its own */
	Generations(ViewDatabase database, int segments) {
		this.sql = JdbcClient.create(database.dataSource());
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
		this.segments = segments;
	}

	Optional<Generation> in(String projection, State state) {
		return sql.sql("select * from views.generations where projection = ? and state = ?").params(projection, state.sql())
				.query(Generation::of).optional();
	}

	Optional<Generation> numbered(String projection, int generation) {
		return sql.sql("select * from views.generations where projection = ? and generation = ?").params(projection, generation)
				.query(Generation::of).optional();
	}

	/** The live generation, made empty if there is none, so that a new projection is built live from the log's start. */
	Generation live(Projection projection) {
		return in(projection.name(), State.LIVE).orElseGet(() -> transaction.execute(_ -> {
			lock(projection.name());
			return in(projection.name(), State.LIVE).orElseGet(() -> create(projection, State.LIVE));
		}));
	}

	/** A new empty generation beside the live one. */
	Generation build(Projection projection) {
		try {
			return transaction.execute(_ -> {
				lock(projection.name());
				return create(projection, State.BUILDING);
			});
		} catch (DuplicateKeyException _) {
			throw Refused.conflict("projection.rebuild-running", projection.name());
		}
	}

	/** The kept generation, to be brought to the head and made live again; only by the code that filled it. */
	Generation restore(Projection projection) {
		Generation kept = in(projection.name(), State.KEPT).filter(each -> each.version() == projection.version())
				.orElseThrow(() -> Refused.conflict("projection.no-way-back", projection.name()));
		try {
			return sql.sql("""
					update views.generations
					   set state = 'building', way_back = true, started_at = clock_timestamp(), changed_at = clock_timestamp()
					 where projection = ? and generation = ? and state = 'kept' returning *
					""").params(projection.name(), kept.number()).query(Generation::of).optional()
					.orElseThrow(() -> Refused.conflict("projection.no-way-back", projection.name()));
		} catch (DuplicateKeyException _) {
			throw Refused.conflict("projection.rebuild-running", projection.name());
		}
	}

	private void lock(String projection) {
		sql.sql("select pg_advisory_xact_lock(hashtextextended('redvest.views.' || ?, 0))").param(projection).query((_, _) -> true).list();
	}

	private Generation create(Projection projection, State state) {
		Generation made = sql.sql("""
				insert into views.generations (projection, generation, version, state)
				select :projection, coalesce(max(generation), 0) + 1, :version, :state from views.generations where projection = :projection
				returning *
				""").param("projection", projection.name()).param("version", projection.version()).param("state", state.sql())
				.query(Generation::of).single();
		sql.sql("insert into views.segments (projection, generation, segment) select ?, ?, generate_series(0, ? - 1)")
				.params(made.projection(), made.number(), segments).update();
		run("set local role redvest_projector");
		run("create schema " + made.schema());
		run("set local search_path to " + made.schema());
		run(projection.ddl());
		if (state == State.LIVE) {
			projection.indexes().forEach(this::run);
		} else {
			tables(made, "alter table %I.%I set (autovacuum_enabled = false)");
		}
		run("grant usage on schema " + made.schema() + " to redvest_auditor");
		run("grant select on all tables in schema " + made.schema() + " to redvest_auditor");
		run("reset role");
		return made;
	}

	private void tables(Generation generation, String statement) {
		sql.sql("select format(?, schemaname, tablename) from pg_tables where schemaname = ?").params(statement, generation.schema())
				.query(String.class).list().forEach(this::run);
	}

	private void run(String statement) {
		sql.sql(statement).update();
	}

	/**
	 * Makes a generation the live one, in one transaction: what was live is kept, what was kept goes. The live one stands still
	 * meanwhile, so that no answer ever goes back behind the one before it.
	 *
	 * @param catchUp brings the generation to the position that the live one has reached
	 */
	void switchTo(Generation next, LongConsumer catchUp) {
		transaction.executeWithoutResult(_ -> {
			List<Generation> all = sql.sql("select * from views.generations where projection = ? and state <> 'dropped' for no key update")
					.param(next.projection()).query(Generation::of).list();
			if (all.stream().noneMatch(each -> each.number() == next.number() && each.state() == State.BUILDING && !each.paused())) {
				throw new ClaimLost(next);
			}
			sql.sql("""
					select position from views.segments
					 where projection = ? and generation = (select generation from views.generations where projection = ? and state = 'live')
					   for update
					""").params(next.projection(), next.projection()).query(Long.class).list().stream().max(Long::compare)
					.ifPresent(catchUp::accept);
			move(next.projection(), State.KEPT, State.DROPPED);
			move(next.projection(), State.LIVE, State.KEPT);
			move(next.projection(), State.BUILDING, State.LIVE);
			sql.sql("""
					update views.segments s set owner = null, claimed_until = null,
					       recorded_at = (select max(o.recorded_at) from views.segments o where o.projection = s.projection)
					 where projection = ?
					""").param(next.projection()).update();
		});
	}

	/** Lets the one that is being built rest where it stands, for as long as nobody resumes it. */
	Generation pause(Generation building) {
		return changed(building, "paused_at = coalesce(paused_at, clock_timestamp())");
	}

	/** Lets it go on. */
	Generation resume(Generation building) {
		return changed(building, "paused_at = null");
	}

	/** Gives up the one that is being built; one that had been kept is kept again. */
	Generation cancel(Generation building) {
		return changed(building, "state = case when way_back then 'kept' else 'dropped' end, way_back = false, paused_at = null");
	}

	private Generation changed(Generation building, String change) {
		return sql
				.sql("update views.generations set changed_at = clock_timestamp(), " + change
						+ " where projection = ? and generation = ? and state = 'building' returning *")
				.params(building.projection(), building.number()).query(Generation::of).optional()
				.orElseThrow(() -> Refused.conflict("projection.rebuild-over", building.projection(), building.number()));
	}

	/** Whether a version was to be built after the live generation, and an operator did not want it. */
	boolean cancelled(Generation live, int version) {
		return sql.sql("""
				select exists (select 1 from views.generations
				                where projection = ? and generation > ? and version = ? and state = 'dropped')
				""").params(live.projection(), live.number(), version).query(Boolean.class).single();
	}

	/** Gives up the one that is being built, unless somebody works on it. */
	void abandon(Generation building) {
		sql.sql("""
				update views.generations g set state = 'dropped', way_back = false, paused_at = null, changed_at = clock_timestamp()
				 where projection = ? and generation = ? and state = 'building'
				   and not exists (select 1 from views.segments s where s.projection = g.projection and s.generation = g.generation
				                      and s.claimed_until > clock_timestamp())
				""").params(building.projection(), building.number()).update();
	}

	private void move(String projection, State from, State to) {
		sql.sql("update views.generations set state = ?, way_back = false, changed_at = clock_timestamp() where projection = ? and state = ?")
				.params(to.sql(), projection, from.sql()).update();
	}

	/**
	 * Makes a filled generation ready for readers: with its indexes, and rough statistics for good plans. Autovacuum refines these, but
	 * only from now on: at work while the tables are filled, it would keep this waiting.
	 */
	void ready(Projection projection, Generation generation) {
		transaction.executeWithoutResult(_ -> {
			run("set local role redvest_projector");
			run("set local search_path to " + generation.schema());
			projection.indexes().forEach(this::run);
			run("set local default_statistics_target = 10");
			tables(generation, "analyze %I.%I");
			tables(generation, "alter table %I.%I reset (autovacuum_enabled)");
		});
	}

	/** Removes the schemas of dropped generations; what a reader still holds goes the next time. */
	void tidy() {
		List<Generation> gone = sql.sql("""
				select * from views.generations where state = 'dropped' and to_regnamespace(schema_name) is not null
				""").query(Generation::of).list();
		for (Generation each : gone) {
			transaction.executeWithoutResult(_ -> {
				run("set local lock_timeout = '1s'");
				run("drop schema " + each.schema() + " cascade");
				sql.sql("delete from views.segments where projection = ? and generation = ?").params(each.projection(), each.number())
						.update();
				sql.sql("delete from views.dead_letters where reader = ? and generation = ?").params(each.projection(), each.number())
						.update();
			});
		}
	}
}

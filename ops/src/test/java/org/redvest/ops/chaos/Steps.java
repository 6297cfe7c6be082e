package org.redvest.ops.chaos;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step that any segment of any view was moved on by, and by whom: each begins where the one before ended. */
final class Steps {

	private final JdbcClient database;

	private Steps(JdbcClient database) {
		this.database = database;
	}

	/** Writes them down from now on. */
	static Steps watched(JdbcClient database) {
		database.sql("""
				create table public.steps (id bigserial, projection text, generation int, segment int, before bigint, after bigint, owner text);
				create function public.step() returns trigger language plpgsql security definer as $$ begin
				  insert into public.steps (projection, generation, segment, before, after, owner)
				  values (old.projection, old.generation, old.segment, old.position, new.position, new.owner); return null; end $$;
				create trigger steps after update of position on views.segments for each row
				  when (old.position is distinct from new.position) execute function public.step();
				""").update();
		return new Steps(database);
	}

	/** Where events were left out or handled twice. */
	List<String> broken() {
		return database.sql("""
				select format('view %s, segment %s: a step from %s follows one to %s', projection, segment, before, last) from (
				  select *, lag(after, 1, before) over (partition by projection, generation, segment order by id) as last from public.steps) s
				where before <> last or after <= before limit 20""").query(String.class).list();
	}

	/** How many processes moved segments on. */
	int owners() {
		return database.sql("select count(distinct split_part(owner, '/', 1)) from public.steps").query(Integer.class).single();
	}
}

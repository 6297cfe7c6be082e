package org.redvest.query.projection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.query.projection.Order.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators wanted of rebuilds: each wish is done and recorded in one transaction. The application's role can add to the
 * record and read it, and nothing else; it outlives the generations.
 */
final class Orders {

	private static final Actor ITSELF = Actor.system("views");

	private final JdbcClient sql;
	private final TransactionTemplate transaction;

	Orders(ViewDatabase database) {
		this.sql = JdbcClient.create(database.dataSource());
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
	}

	/** Only administrators order anything. */
	static void permit(Actor by) {
		if (by.role() != Actor.Role.ADMIN) {
			throw Refused.forbidden("projection.operator-required");
		}
	}

	/** Does what somebody wants of a generation, and records who it was. */
	Generation carryOut(Action action, Actor by, Supplier<Generation> change) {
		permit(by);
		return recorded(action, by, change);
	}

	/** Does what follows from the code that was deployed: nobody in particular wanted it. */
	Generation ofItself(Action action, Supplier<Generation> change) {
		return recorded(action, ITSELF, change);
	}

	private Generation recorded(Action action, Actor by, Supplier<Generation> change) {
		return transaction.execute(_ -> {
			Generation changed = change.get();
			sql.sql("""
					insert into views.rebuild_orders (action, projection, generation, version, actor, role, unit, channel)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					""")
					.params(action.name(), changed.projection(), changed.number(), changed.version(), by.id(), by.role().name(), by.unit(),
							by.channel().name())
					.update();
			return changed;
		});
	}

	/** What was ordered last, newest first. */
	List<Order> latest(int limit) {
		return sql.sql("select * from views.rebuild_orders order by id desc limit ?").param(limit)
				.query((row, _) -> new Order(row.getObject("at", OffsetDateTime.class).toInstant(), Action.valueOf(row.getString("action")),
						row.getString("projection"), row.getInt("generation"), row.getInt("version"), row.getString("actor"),
						row.getString("unit")))
				.list();
	}
}

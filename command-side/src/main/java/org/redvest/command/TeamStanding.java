package org.redvest.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerId;

/**
 * How a team stands, for those who want to join it or to stand under it.
 *
 * @param level null where there is no such team any more
 * @param leaders who leads it at present
 * @param records whether it may record service hours
 */
public record TeamStanding(Phase phase, @Nullable Level level, Set<VolunteerId> leaders, boolean records) {

	/** Of an id under which no team was founded. */
	public static final TeamStanding UNKNOWN = new TeamStanding(Phase.UNKNOWN, null, Set.of());

	/** Of a team that is no more. */
	public static final TeamStanding DISSOLVED = new TeamStanding(Phase.DISSOLVED, null, Set.of());

	public TeamStanding {
		leaders = Set.copyOf(leaders);
	}

	/** Of a team without the right to record. */
	public TeamStanding(Phase phase, @Nullable Level level, Set<VolunteerId> leaders) {
		this(phase, level, leaders, false);
	}

	/** 队伍状态 */
	public enum Phase {
		/** Never founded. */
		UNKNOWN,
		/** 待批准 */
		PENDING,
		/** 活动中 */
		ACTIVE,
		/** 停用 */
		SUSPENDED,
		/** 已解散 */
		DISSOLVED
	}

	/** Refuses what only a team in action can do. */
	public void demandActive(TeamId team) {
		switch (phase) {
			case ACTIVE -> {
			}
			case UNKNOWN -> throw Refused.notFound("team.unknown", team);
			case PENDING -> throw Refused.conflict("team.not-approved", team);
			case SUSPENDED -> throw Refused.conflict("team.suspended", team);
			case DISSOLVED -> throw Refused.conflict("team.dissolved", team);
		}
	}

	/** Whether an account is that of one of its leaders. */
	public boolean ledBy(Actor actor) {
		return leaders.stream().anyMatch(each -> each.toString().equals(actor.id()));
	}
}

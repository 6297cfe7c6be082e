package org.redvest.command.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.TeamStanding;
import org.redvest.command.team.TeamCommand.AppointLeader;
import org.redvest.command.team.TeamCommand.DismissLeader;
import org.redvest.command.team.TeamCommand.FoundTeam;
import org.redvest.command.team.TeamCommand.MoveTeam;
import org.redvest.command.team.TeamCommand.RenameTeam;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamMoved;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;

/**
 * What a team is whether it is in action or not, and the decisions that concern it as such. Its level never changes, and the
 * team over it is of the next level: therefore no team is ever under itself.
 *
 * @param founder the account that founded it
 * @param records whether it may record service hours
 */
record Charter(TeamId teamId, String name, Level level, @Nullable TeamId parent, UnitCode unit, String founder,
		Set<VolunteerId> leaders, boolean records) {

	Charter {
		leaders = Set.copyOf(leaders);
	}

	static Charter of(TeamFounded e) {
		return new Charter(e.teamId(), e.name(), e.level(), e.parent(), e.unit(), e.founder(), Set.of(), false);
	}

	/** @param above how the team that is to be over it stands */
	static TeamFounded found(FoundTeam c, TeamStanding above) {
		check(c.name());
		check(c.level(), c.parent(), above);
		return founded(c);
	}

	private static TeamFounded founded(FoundTeam c) {
		return new TeamFounded(c.teamId(), c.name(), c.level(), c.parent(), c.unit(), c.by().actor().id());
	}

	/** Founding once more what stands already as it was founded says nothing new. */
	List<TeamFounded> again(FoundTeam c) {
		if (founded(c).equals(new TeamFounded(teamId, name, level, parent, unit, founder))) {
			return List.of();
		}
		throw Refused.conflict("team.exists", teamId);
	}

	List<TeamRenamed> rename(RenameTeam c) {
		check(c.name());
		return c.name().equals(name) ? List.of() : List.of(new TeamRenamed(teamId, c.name(), name, parent, unit));
	}

	List<TeamMoved> move(MoveTeam c, TeamStanding above) {
		if (c.parent().equals(parent)) {
			return List.of();
		}
		check(level, c.parent(), above);
		if (parent == null) {
			throw new IllegalStateException("a " + level + " without a parent");
		}
		return List.of(new TeamMoved(teamId, name, c.parent(), parent, unit));
	}

	List<LeaderAppointed> appoint(AppointLeader c, Standing standing) {
		if (leaders.contains(c.volunteerId())) {
			return List.of();
		}
		if (!standing.registered()) {
			throw Refused.conflict("team.leader-not-registered");
		}
		if (!standing.serves(c.day())) {
			throw Refused.conflict("team.leader-may-not-serve");
		}
		return List.of(new LeaderAppointed(teamId, c.volunteerId()));
	}

	LeaderDismissed dismiss(DismissLeader c) {
		if (!leaders.contains(c.volunteerId())) {
			throw Refused.notFound("team.leader-unknown");
		}
		return new LeaderDismissed(teamId, c.volunteerId(), c.reason(), c.note());
	}

	void demandLeader() {
		if (leaders.isEmpty()) {
			throw Refused.conflict("team.leader-missing");
		}
	}

	boolean isLedOnlyBy(VolunteerId volunteer) {
		return leaders.equals(Set.of(volunteer));
	}

	Charter named(String newName) {
		return new Charter(teamId, newName, level, parent, unit, founder, leaders, records);
	}

	Charter under(TeamId newParent) {
		return new Charter(teamId, name, level, newParent, unit, founder, leaders, records);
	}

	Charter recording(boolean right) {
		return new Charter(teamId, name, level, parent, unit, founder, leaders, right);
	}

	Charter with(VolunteerId leader) {
		var all = new HashSet<>(leaders);
		all.add(leader);
		return new Charter(teamId, name, level, parent, unit, founder, all, records);
	}

	Charter without(VolunteerId leader) {
		var others = new HashSet<>(leaders);
		others.remove(leader);
		return new Charter(teamId, name, level, parent, unit, founder, others, records);
	}

	private static void check(String name) {
		if (name.isBlank() || name.length() > 60 || !name.equals(name.strip())) {
			throw Refused.invalid("team.name-malformed");
		}
	}

	private static void check(Level level, @Nullable TeamId parent, TeamStanding above) {
		if (level.above().isPresent() != (parent != null)) {
			throw Refused.invalid("team.parent-does-not-fit", level);
		}
		if (parent != null) {
			above.demandActive(parent);
			if (above.level() != level.above().orElseThrow()) {
				throw Refused.invalid("team.parent-does-not-fit", level);
			}
		}
	}
}

package org.redvest.query.servicehistory;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.projection.Key;

/** A team as it stands. */
record TeamRow(@Key TeamId teamId, TeamStatus status, Level level, String name, @Nullable TeamId parent, UnitCode unit,
		boolean records) {

	TeamRow in(TeamStatus next) {
		return new TeamRow(teamId, next, level, name, parent, unit, records);
	}

	TeamRow named(String newName) {
		return new TeamRow(teamId, status, level, newName, parent, unit, records);
	}

	TeamRow under(TeamId newParent) {
		return new TeamRow(teamId, status, level, name, newParent, unit, records);
	}

	TeamRow recording(boolean right) {
		return new TeamRow(teamId, status, level, name, parent, unit, right);
	}
}

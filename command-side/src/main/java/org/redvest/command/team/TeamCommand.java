package org.redvest.command.team;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.RevocationReason;
import org.redvest.kernel.TeamEvent.SuspensionReason;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a team. Joining and leaving are asked of the volunteer. */
public sealed interface TeamCommand extends Command {

	TeamId teamId();

	/** 组建. @param parent the team of the next level over it; null for a general team and for no other */
	record FoundTeam(@TargetAggregateIdentifier TeamId teamId, String name, Level level, @Nullable TeamId parent, UnitCode unit, By by)
			implements
				TeamCommand {
	}

	/** 批准 */
	record ApproveTeam(@TargetAggregateIdentifier TeamId teamId, By by) implements TeamCommand {
	}

	record RenameTeam(@TargetAggregateIdentifier TeamId teamId, String name, By by) implements TeamCommand {
	}

	/** 划转 */
	record MoveTeam(@TargetAggregateIdentifier TeamId teamId, TeamId parent, By by) implements TeamCommand {
	}

	record AppointLeader(@TargetAggregateIdentifier TeamId teamId, VolunteerId volunteerId, By by) implements TeamCommand {
	}

	record DismissLeader(@TargetAggregateIdentifier TeamId teamId, VolunteerId volunteerId, DismissalReason reason,
			@Nullable Sealed note, By by) implements TeamCommand {
	}

	/** 授予记录权 */
	record GrantRecordingRight(@TargetAggregateIdentifier TeamId teamId, By by) implements TeamCommand {
	}

	/** 收回记录权 */
	record RevokeRecordingRight(@TargetAggregateIdentifier TeamId teamId, RevocationReason reason, By by) implements TeamCommand {
	}

	/** 停用 */
	record SuspendTeam(@TargetAggregateIdentifier TeamId teamId, SuspensionReason reason, By by) implements TeamCommand {
	}

	/** 恢复 */
	record ResumeTeam(@TargetAggregateIdentifier TeamId teamId, By by) implements TeamCommand {
	}

	/** 解散 */
	record DissolveTeam(@TargetAggregateIdentifier TeamId teamId, DissolutionReason reason, By by) implements TeamCommand {
	}
}

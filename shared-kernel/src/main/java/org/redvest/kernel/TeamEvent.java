package org.redvest.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * Volunteer team (志愿服务队伍) in its three levels, 总队 over 分队 over 小队. Who is a member stands in the volunteers' own
 * streams ({@link VolunteerEvent.TeamJoined}), so that a team of many thousands is no longer than its own history. A membership
 * ends at the latest with the team.
 */
public sealed interface TeamEvent extends DomainEvent {

	/** The set of names of teams that are not dissolved; a key is {@code <parent, or unit where there is none>/<name>}. */
	String NAME = "team.name";

	/** The set of leaders of teams that are not dissolved; a key is {@code <volunteer>/<team>}. */
	String LEADER = "team.leader";

	TeamId teamId();

	static String nameKey(@Nullable TeamId parent, UnitCode unit, String name) {
		return (parent == null ? unit : parent) + "/" + name;
	}

	static String leaderKey(VolunteerId leader, TeamId team) {
		return leader + "/" + team;
	}

	/** 队伍层级 */
	enum Level {
		/** 总队 */
		GENERAL,
		/** 分队 */
		DETACHMENT,
		/** 小队 */
		SQUAD;

		/** The level of the team over one of this level; none is over a general team. */
		public Optional<Level> above() {
			return switch (this) {
				case GENERAL -> Optional.empty();
				case DETACHMENT -> Optional.of(GENERAL);
				case SQUAD -> Optional.of(DETACHMENT);
			};
		}
	}

	/** Why somebody leads a team no longer. */
	enum DismissalReason {
		/** 辞任 */
		RESIGNED,
		/** 换届 */
		REPLACED,
		/** 不胜任 */
		UNFIT,
		/** 失职 */
		NEGLECT,
		/** 违纪违规 */
		BREACH,
		/** 不再是合格志愿者 */
		STANDING_LOST,
		/** 去世 */
		DIED
	}

	/** Why a team loses the right to record hours. */
	enum RevocationReason {
		/** 虚报时长 */
		FALSE_RECORDS,
		/** 记录不及时、不完整 */
		POOR_RECORDS,
		/** 无记录人员 */
		NO_RECORDER,
		/** 其他 */
		OTHER
	}

	/** Why a team is out of action (停用). */
	enum SuspensionReason {
		/** 无负责人 */
		NO_LEADER,
		/** 长期不活动 */
		INACTIVE,
		/** 违规整改 */
		BREACH,
		/** 调整 */
		REORGANISATION
	}

	/** Why a team is dissolved (解散). */
	enum DissolutionReason {
		/** 未获批准 */
		NOT_APPROVED,
		/** 任务完成 */
		COMPLETED,
		/** 长期不活动 */
		INACTIVE,
		/** 自行申请 */
		OWN_WISH,
		/** 并入他队 */
		MERGED,
		/** 违规 */
		BREACH
	}

	/**
	 * Founded, and not approved yet.
	 *
	 * @param parent the team of the next level over it; null for a general team
	 * @param unit the organ or organisation that answers for it (主管单位)
	 * @param founder the account that founded it, which does not approve it
	 */
	@EventType("team.founded")
	record TeamFounded(TeamId teamId, String name, Level level, @Nullable TeamId parent, UnitCode unit, String founder)
			implements
				TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(NAME, nameKey(parent, unit, name)));
		}
	}

	@EventType("team.approved")
	record TeamApproved(TeamId teamId, Level level, @Nullable TeamId parent, UnitCode unit) implements TeamEvent {
	}

	@EventType("team.renamed")
	record TeamRenamed(TeamId teamId, String name, String formerName, @Nullable TeamId parent, UnitCode unit) implements TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Release(NAME, nameKey(parent, unit, formerName)),
					new Claim.Take(NAME, nameKey(parent, unit, name)));
		}
	}

	/** It stands under another team of the same level from now on; a general team never moves. */
	@EventType("team.moved")
	record TeamMoved(TeamId teamId, String name, TeamId parent, TeamId formerParent, UnitCode unit) implements TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Release(NAME, nameKey(formerParent, unit, name)),
					new Claim.Take(NAME, nameKey(parent, unit, name)));
		}
	}

	@EventType("team.leader-appointed")
	record LeaderAppointed(TeamId teamId, VolunteerId volunteerId) implements TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(LEADER, leaderKey(volunteerId, teamId)));
		}
	}

	/** @param note what is said about the leader, under the leader's key */
	@EventType("team.leader-dismissed")
	record LeaderDismissed(TeamId teamId, VolunteerId volunteerId, DismissalReason reason, @Nullable Sealed note) implements TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Release(LEADER, leaderKey(volunteerId, teamId)));
		}
	}

	/** It may record service hours (MZ/T 061: who organises records). */
	@EventType("team.recording-right-granted")
	record RecordingRightGranted(TeamId teamId, UnitCode unit) implements TeamEvent {
	}

	@EventType("team.recording-right-revoked")
	record RecordingRightRevoked(TeamId teamId, UnitCode unit, RevocationReason reason) implements TeamEvent {
	}

	/** Out of action (停用) until it is resumed; nobody joins meanwhile. */
	@EventType("team.suspended")
	record TeamSuspended(TeamId teamId, Level level, SuspensionReason reason) implements TeamEvent {
	}

	@EventType("team.resumed")
	record TeamResumed(TeamId teamId, Level level) implements TeamEvent {
	}

	/**
	 * Dissolved (解散), for good; its name is free again, and every membership has ended that had not.
	 *
	 * @param parent the team that takes over what is open; null for a general team
	 */
	@EventType("team.dissolved")
	record TeamDissolved(TeamId teamId, Level level, @Nullable TeamId parent, UnitCode unit, DissolutionReason reason)
			implements
				TeamEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(NAME), new Claim.ReleaseAll(LEADER));
		}
	}
}

package org.redvest.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * Building or hamlet (楼栋、屋场) and its head (楼栋长). A building counts from its registration until it is retired or
 * split; it is covered while a head serves, which is from an appointment until the same head resigns, is removed or
 * expires, or the building ends. Coverage by building and by household as of any date follows from these events alone.
 * Days are those of Asia/Shanghai, and the last day of a span belongs to it.
 */
public sealed interface BuildingEvent extends DomainEvent {

	/** The set of codes of buildings in use; a key is {@code <community>/<code>}. */
	String CODE = "building.code";

	/** The set of places that heads hold; a key is {@code <volunteer>/<n>}, n from 1 to the limit of the rules. */
	String HEAD_SLOT = "building.head-slot";

	/** The set of buildings whose end is decided; a key is the building, held by itself or by the one that took it in. */
	String END = "building.end";

	BuildingId buildingId();

	/** The community in which the building lies since this event. */
	AreaCode community();

	static String codeKey(AreaCode community, String code) {
		return community + "/" + code;
	}

	static String slotKey(VolunteerId head, int slot) {
		return head + "/" + slot;
	}

	/** 楼栋、屋场 */
	enum BuildingKind {
		/** 楼栋 */
		BUILDING,
		/** 屋场 */
		HAMLET
	}

	/** By which route somebody became a candidate (产生方式). */
	enum Route {
		/** 群众推荐 */
		RESIDENTS,
		/** 公告招聘 */
		NOTICE,
		/** 组织推荐 */
		ORGANISATION,
		/** 自荐 */
		SELF
	}

	/** Why a building is no longer in use. */
	enum RetirementReason {
		/** 已拆除 */
		DEMOLISHED,
		/** 无人居住 */
		UNINHABITED,
		/** 并入他楼 */
		MERGED,
		/** 误登 */
		ENTERED_IN_ERROR
	}

	/** Why somebody objects to a candidate. */
	enum ObjectionGround {
		/** 不符合条件 */
		NOT_ELIGIBLE,
		/** 不住本楼 */
		NOT_RESIDENT,
		/** 推荐程序有误 */
		PROCEDURE,
		/** 品行 */
		CONDUCT,
		/** 其他 */
		OTHER
	}

	/** Why a nomination is taken back before an appointment. */
	enum WithdrawalReason {
		/** 本人谢绝 */
		DECLINED,
		/** 推荐人撤回 */
		TAKEN_BACK,
		/** 资格丧失 */
		STANDING_LOST
	}

	/** Why a head resigns (辞任). */
	enum ResignationReason {
		/** 个人原因 */
		PERSONAL,
		/** 健康 */
		HEALTH,
		/** 搬离 */
		MOVED_AWAY,
		/** 工作变动 */
		WORK,
		/** 其他 */
		OTHER
	}

	/** Why a head is removed (免职). */
	enum RemovalReason {
		/** 不胜任 */
		UNFIT,
		/** 失职 */
		NEGLECT,
		/** 违纪违规 */
		BREACH,
		/** 因病不能履职 */
		ILLNESS,
		/** 考核不合格 */
		FAILED_REVIEW,
		/** 连续三次缺席 */
		ABSENCES,
		/** 不再是合格志愿者 */
		STANDING_LOST,
		/** 去世 */
		DIED
	}

	/** Why a building has no head (空缺原因). */
	enum VacancyCause {
		/** 从未配备 */
		NEVER_FILLED,
		/** 辞任 */
		RESIGNED,
		/** 免职 */
		REMOVED,
		/** 届满 */
		EXPIRED,
		/** 无人推荐 */
		NO_CANDIDATE,
		/** 其他 */
		OTHER
	}

	/** What a patrol looks at (巡查清单). */
	enum CheckItem {
		/** 消防通道与设施 */
		FIRE_SAFETY,
		/** 燃气 */
		GAS,
		/** 用电与充电 */
		ELECTRICITY,
		/** 房屋结构与高空坠物 */
		STRUCTURE,
		/** 给排水 */
		WATER,
		/** 环境卫生 */
		SANITATION,
		/** 治安 */
		SECURITY,
		/** 邻里矛盾 */
		DISPUTES,
		/** 重点人群走访 */
		PEOPLE_IN_CARE
	}

	/** What a patrol found (巡查发现). */
	enum FindingCode {
		/** 燃气异味 */
		GAS_SMELL,
		/** 消防通道堵塞 */
		FIRE_EXIT_BLOCKED,
		/** 消防设施损坏 */
		FIRE_EQUIPMENT_BROKEN,
		/** 线路隐患 */
		WIRING,
		/** 电动车违规充电 */
		E_BIKE_CHARGING,
		/** 高空坠物隐患 */
		FALLING_OBJECTS,
		/** 墙体开裂 */
		CRACKS,
		/** 漏水、堵塞 */
		LEAK,
		/** 垃圾堆积 */
		RUBBISH,
		/** 可疑情况 */
		SUSPICIOUS,
		/** 邻里纠纷 */
		DISPUTE,
		/** 需要关爱的住户 */
		PERSON_IN_NEED,
		/** 其他 */
		OTHER
	}

	/** How a head was assessed (考核等次). */
	enum Grade {
		/** 优秀 */
		EXCELLENT,
		/** 良好 */
		GOOD,
		/** 合格 */
		PASS,
		/** 不合格 */
		FAIL
	}

	/**
	 * Entered as in use.
	 *
	 * @param code the number that the community gave it, beside our id (GB/T 31000, DB6101/T 3185)
	 * @param floors storeys, where they are known
	 * @param households registered households
	 * @param predecessors the buildings out of which it came by a split; empty for an original one
	 */
	@EventType("building.registered")
	record BuildingRegistered(BuildingId buildingId, BuildingKind kind, String code, AreaCode community, String name,
			@Nullable Integer floors, int households, List<BuildingId> predecessors) implements BuildingEvent {

		public BuildingRegistered {
			predecessors = List.copyOf(predecessors);
		}

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(CODE, codeKey(community, code)));
		}
	}

	/** Put right; the household count has an event of its own. The former community and code say what it leaves. */
	@EventType("building.corrected")
	record BuildingCorrected(BuildingId buildingId, BuildingKind kind, String code, AreaCode community, String name,
			@Nullable Integer floors, int households, String formerCode, AreaCode formerCommunity) implements BuildingEvent {

		@Override
		public List<Claim> claims() {
			String now = codeKey(community, code);
			String before = codeKey(formerCommunity, formerCode);
			return now.equals(before) ? List.of() : List.of(new Claim.Release(CODE, before), new Claim.Take(CODE, now));
		}
	}

	/** @param before the count until then */
	@EventType("building.household-count-updated")
	record HouseholdCountUpdated(BuildingId buildingId, AreaCode community, int households, int before) implements BuildingEvent {
	}

	/**
	 * Divided: it is no longer in use, and its successors are registered in its place at the same moment. Their codes are
	 * taken for them here already.
	 *
	 * @param households what it counted to the last
	 * @param formerHead whose service here ended with it, or null
	 */
	@EventType("building.split")
	record BuildingSplit(BuildingId buildingId, AreaCode community, BuildingKind kind, int households, List<Successor> successors,
			@Nullable VolunteerId formerHead) implements BuildingEvent {

		public BuildingSplit {
			successors = List.copyOf(successors);
		}

		@Override
		public List<Claim> claims() {
			var own = Stream.of(new Claim.ReleaseAll(CODE), new Claim.ReleaseAll(HEAD_SLOT), new Claim.Take(END, buildingId.toString()));
			var theirs = successors.stream()
					.map(each -> new Claim.TakeFor(CODE, codeKey(community, each.code()), each.buildingId().toString()));
			return Stream.<Claim>concat(own, theirs).toList();
		}
	}

	/** One part of a building that was split. */
	record Successor(BuildingId buildingId, String code, String name, @Nullable Integer floors, int households) {
	}

	/**
	 * Has taken others in, which retire at the same moment.
	 *
	 * @param households what it counts from now on, theirs included
	 */
	@EventType("building.merged")
	record BuildingMerged(BuildingId buildingId, AreaCode community, List<Absorbed> absorbed, int households) implements BuildingEvent {

		public BuildingMerged {
			absorbed = List.copyOf(absorbed);
		}

		@Override
		public List<Claim> claims() {
			return absorbed.stream().<Claim>map(each -> new Claim.Take(END, each.buildingId().toString())).toList();
		}
	}

	/** A building that was taken into another, with what it counted. */
	record Absorbed(BuildingId buildingId, String code, int households) {
	}

	/**
	 * No longer in use, from this moment on and not before. Its code is free again.
	 *
	 * @param households what it counted to the last
	 * @param successor the building that took it in, or null
	 * @param formerHead whose service here ended with it, or null
	 */
	@EventType("building.retired")
	record BuildingRetired(BuildingId buildingId, AreaCode community, RetirementReason reason, int households,
			@Nullable BuildingId successor, @Nullable VolunteerId formerHead) implements BuildingEvent {

		@Override
		public List<Claim> claims() {
			return successor != null
					? List.of(new Claim.ReleaseAll(CODE), new Claim.ReleaseAll(HEAD_SLOT))
					: List.of(new Claim.ReleaseAll(CODE), new Claim.ReleaseAll(HEAD_SLOT), new Claim.Take(END, buildingId.toString()));
		}
	}

	/** A candidate for head. */
	@EventType("building.head-nominated")
	record HeadNominated(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, Route route) implements BuildingEvent {
	}

	/**
	 * Made public, so that residents may object.
	 *
	 * @param until the last day of publicity; an appointment may follow from the next day on
	 */
	@EventType("building.nomination-publicised")
	record NominationPublicised(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, LocalDate from, LocalDate until,
			RuleVersion rule) implements BuildingEvent {
	}

	/**
	 * @param objector the account that objected, so that it does not decide as well
	 * @param statement what the objector says about the candidate, under the candidate's key
	 */
	@EventType("building.nomination-objected")
	record NominationObjected(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, UUID objection,
			ObjectionGround ground, String objector, @Nullable Sealed statement) implements BuildingEvent {
	}

	/** @param upheld true ends the nomination */
	@EventType("building.objection-decided")
	record ObjectionDecided(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, UUID objection, boolean upheld,
			@Nullable Sealed reason) implements BuildingEvent {
	}

	/**
	 * The days of publicity are over (公示期满): an appointment may follow once every objection is decided.
	 *
	 * @param until the last of them
	 * @param undecided the objections that nobody has decided yet
	 */
	@EventType("building.nomination-publicity-ended")
	record NominationPublicityEnded(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, LocalDate until, int undecided)
			implements
				BuildingEvent {
	}

	/** The candidate is no longer one. */
	@EventType("building.nomination-withdrawn")
	record NominationWithdrawn(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, WithdrawalReason reason)
			implements
				BuildingEvent {
	}

	/**
	 * The building has a head; every other nomination for it lapses.
	 *
	 * @param until the last day of the term
	 * @param slot the head's how-manieth building it is, of those that the rules allow at once
	 * @param households what the building counts at the time
	 */
	@EventType("building.head-appointed")
	record HeadAppointed(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, Route route, LocalDate from,
			LocalDate until, RuleVersion rule, int slot, int households) implements BuildingEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(HEAD_SLOT, slotKey(volunteerId, slot)));
		}
	}

	/** The same head for another term, which follows the present one without a gap. */
	@EventType("building.head-renewed")
	record HeadRenewed(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, LocalDate from, LocalDate until,
			RuleVersion rule) implements BuildingEvent {
	}

	/** The head gave it up (辞任); the building is vacant. */
	@EventType("building.head-resigned")
	record HeadResigned(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, ResignationReason reason,
			@Nullable Sealed note) implements BuildingEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(HEAD_SLOT));
		}
	}

	/** The head was taken out of office (免职); the building is vacant. */
	@EventType("building.head-removed")
	record HeadRemoved(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, RemovalReason reason, @Nullable Sealed note)
			implements
				BuildingEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(HEAD_SLOT));
		}
	}

	/**
	 * The term ended without a renewal (届满); the building is vacant.
	 *
	 * @param until the last day on which the head served, however late this was noticed
	 */
	@EventType("building.term-expired")
	record TermExpired(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, LocalDate until) implements BuildingEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(HEAD_SLOT));
		}
	}

	/** Somebody says that a head is missing here. */
	@EventType("building.vacancy-reported")
	record VacancyReported(BuildingId buildingId, AreaCode community, VacancyCause cause) implements BuildingEvent {
	}

	/** The head named somebody who patrols in his place, until he ends it or his own service ends. */
	@EventType("building.deputy-named")
	record DeputyNamed(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, VolunteerId head) implements BuildingEvent {
	}

	/** The deputy no longer patrols here. */
	@EventType("building.deputy-released")
	record DeputyReleased(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, VolunteerId head)
			implements
				BuildingEvent {
	}

	/**
	 * A patrol (巡查).
	 *
	 * @param patrol names it, so that what was found can refer to it
	 * @param volunteerId who went
	 * @param deputy whether in the head's place
	 * @param checked what was looked at
	 * @param findings what was not in order; empty when all was
	 */
	@EventType("building.patrol-recorded")
	record PatrolRecorded(BuildingId buildingId, AreaCode community, UUID patrol, VolunteerId volunteerId, boolean deputy,
			Instant started, Instant ended, List<CheckItem> checked, List<Finding> findings, @Nullable Sealed note)
			implements
				BuildingEvent {

		public PatrolRecorded {
			checked = List.copyOf(checked);
			findings = List.copyOf(findings);
		}
	}

	/** @param floor where, when it is known */
	record Finding(FindingCode code, @Nullable Integer floor) {
	}

	/** The head's work over a span of days was assessed (考核). */
	@EventType("building.head-assessed")
	record HeadAssessed(BuildingId buildingId, AreaCode community, VolunteerId volunteerId, LocalDate from, LocalDate until,
			Grade grade, @Nullable Sealed note) implements BuildingEvent {
	}
}

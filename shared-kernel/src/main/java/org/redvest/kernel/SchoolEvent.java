package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.VolunteerEvent.Evidence;

/**
 * School and art companions (学校、艺术童伴): who stands by a school, which groups it has and which lessons were held there. Children are
 * counted and never named. Whether a school is covered (覆盖) is derived from its pairings and sessions, and never set.
 */
public sealed interface SchoolEvent extends DomainEvent {

	/** The set of codes of schools that are open. */
	String CODE = "school.code";

	/** The set of who teaches at open schools; a key is {@code <volunteer>/<school>/<subject>}. */
	String TEACHER = "school.teacher";

	SchoolId schoolId();

	/** What happens to one session (课次). */
	sealed interface SessionEvent extends SchoolEvent {

		EntryId session();
	}

	static String teacherKey(VolunteerId teacher, SchoolId school, Subject subject) {
		return teacher + "/" + school + "/" + subject;
	}

	@EventType("school.registered")
	record SchoolRegistered(SchoolId schoolId, Particulars particulars) implements SchoolEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(CODE, particulars.code().value()));
		}
	}

	@EventType("school.corrected")
	record SchoolCorrected(SchoolId schoolId, Particulars particulars, Particulars former) implements SchoolEvent {

		@Override
		public List<Claim> claims() {
			return particulars.code().equals(former.code())
					? List.of()
					: List.of(new Claim.Release(CODE, former.code().value()), new Claim.Take(CODE, particulars.code().value()));
		}
	}

	/** No longer a school; with it every pairing has ended that had not, and nobody teaches there. */
	@EventType("school.closed")
	record SchoolClosed(SchoolId schoolId, AreaCode area, ClosingReason reason) implements SchoolEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(CODE), new Claim.ReleaseAll(TEACHER));
		}
	}

	/** 结对: a college, a school of the city or a civilised unit stands by the school, as both signed (二对一). */
	@EventType("school.paired")
	record SchoolPaired(SchoolId schoolId, AreaCode area, EntryId pairing, Pairing with) implements SchoolEvent {
	}

	/** @param until the first day on which the pairing holds no more */
	@EventType("school.pairing-ended")
	record PairingEnded(SchoolId schoolId, AreaCode area, EntryId pairing, UnitCode unit, LocalDate until, EndReason reason)
			implements
				SchoolEvent {
	}

	@EventType("school.interest-group-formed")
	record InterestGroupFormed(SchoolId schoolId, AreaCode area, Subject subject) implements SchoolEvent {
	}

	/** A volunteer with a valid safeguarding check may teach a subject here (未成年人保护法 art. 62). */
	@EventType("school.teacher-assigned")
	record TeacherAssigned(SchoolId schoolId, AreaCode area, VolunteerId volunteerId, Subject subject) implements SchoolEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(TEACHER, teacherKey(volunteerId, schoolId, subject)));
		}
	}

	/** @param subjects all that the volunteer taught here */
	@EventType("school.teacher-released")
	record TeacherReleased(SchoolId schoolId, AreaCode area, VolunteerId volunteerId, Set<Subject> subjects, ReleaseReason reason)
			implements
				SchoolEvent {

		public TeacherReleased {
			subjects = Set.copyOf(subjects);
		}

		@Override
		public List<Claim> claims() {
			return subjects.stream().sorted().<Claim>map(each -> new Claim.Release(TEACHER, teacherKey(volunteerId, schoolId, each)))
					.toList();
		}
	}

	@EventType("school.session-planned")
	record SessionPlanned(SchoolId schoolId, AreaCode area, EntryId session, Lesson lesson) implements SessionEvent {
	}

	/** One session, however many taught it together. */
	@EventType("school.session-held")
	record SessionHeld(SchoolId schoolId, AreaCode area, EntryId session, Lesson lesson, HeadCount attendance) implements SessionEvent {
	}

	@EventType("school.session-cancelled")
	record SessionCancelled(SchoolId schoolId, AreaCode area, EntryId session, CancellationReason reason) implements SessionEvent {
	}

	/** The heads were counted again. */
	@EventType("school.attendance-recorded")
	record AttendanceRecorded(SchoolId schoolId, AreaCode area, EntryId session, HeadCount attendance, HeadCount former)
			implements
				SessionEvent {
	}

	/** 示范点 */
	@EventType("school.demonstration-site-named")
	record DemonstrationSiteNamed(SchoolId schoolId, AreaCode area, Evidence decision) implements SchoolEvent {
	}

	/**
	 * What is said of a school (base: the education bureau).
	 *
	 * @param code by which the education bureau and donations name it
	 * @param area where it stands: community, or township
	 */
	record Particulars(UnitCode code, String name, AreaCode area, SchoolKind kind, boolean rural) {
	}

	/**
	 * @param agreement the signed agreement (结对协议)
	 * @param from the first day on which it holds
	 * @param to the first day on which it holds no more
	 */
	record Pairing(UnitCode unit, Partner partner, Evidence agreement, LocalDate from, LocalDate to) {
	}

	/** @param teachers who teaches it, together */
	record Lesson(Subject subject, LocalDate on, int minutes, Set<VolunteerId> teachers) {
		public Lesson {
			teachers = Set.copyOf(teachers);
		}
	}

	/** @param leftBehind how many of them are left-behind children (留守儿童), or null where nobody counted */
	record HeadCount(int children, @Nullable Integer leftBehind) {
	}

	/** 学校类别 */
	enum SchoolKind {
		/** 小学, 教学点 */
		PRIMARY,
		/** 九年一贯制 */
		NINE_YEAR,
		/** 初中 */
		JUNIOR_SECONDARY,
		/** 幼儿园 */
		KINDERGARTEN,
		/** 特殊教育学校 */
		SPECIAL
	}

	/** 结对方 */
	enum Partner {
		/** 高校 */
		COLLEGE,
		/** 城区学校 */
		CITY_SCHOOL,
		/** 文明单位 */
		CIVILISED_UNIT
	}

	/** 兴趣小组, of seven kinds */
	enum Subject {
		/** 合唱 */
		CHOIR,
		/** 器乐 */
		INSTRUMENTS,
		/** 舞蹈 */
		DANCE,
		/** 书法 */
		CALLIGRAPHY,
		/** 绘画 */
		PAINTING,
		/** 戏曲 */
		OPERA,
		/** 体育 */
		SPORT
	}

	/** 停办原因 */
	enum ClosingReason {
		/** 撤并 */
		MERGED,
		/** 停办 */
		DISCONTINUED
	}

	/** 结对终止原因 */
	enum EndReason {
		/** 协商一致 */
		AGREED,
		/** 未履行 */
		NOT_KEPT,
		/** 单位撤销 */
		UNIT_DISSOLVED,
		/** 误录 */
		ENTERED_IN_ERROR
	}

	/** 不再任教的原因 */
	enum ReleaseReason {
		OWN_WISH, REPLACED,
		/** 不再是合格志愿者 */
		STANDING_LOST
	}

	/** 取消原因 */
	enum CancellationReason {
		WEATHER, TEACHER_ABSENT, SCHOOL_BUSY, EPIDEMIC, ENTERED_IN_ERROR, OTHER
	}
}

package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.ServiceHoursEvent.Capture;

/**
 * An activity of the plan (志愿服务活动).
 *
 * @param capture how it is proved that somebody is there
 * @param present who comes, and when
 * @param away who has a place and stays away, or null
 * @param materials how many leaflets are handed out
 */
record Gathering(int number, ActivityId id, Plan plan, Course course, Capture capture, List<Presence> present, @Nullable Away away,
		int materials) {

	private static final int MINUTE_STEP = 1;
	private static final Actor RECORDER = Actor.system("WhenActivitySettledThenRecordService");

	/** How far it comes. Only what is held counts. */
	enum Course {
		/** 已结项, and somebody was there */
		HELD,
		/** It has ended, and nobody has settled it. */
		UNSETTLED,
		/** 已结项, and nobody came */
		EMPTY,
		/** 已取消 */
		CANCELLED,
		/** 已退回 */
		REJECTED,
		/** 草稿 */
		DRAFT
	}

	record Away(Person person, AbsenceKind kind) {
	}

	/** Somebody is there from a minute of a day on. */
	record Presence(Person person, LocalDate day, int start, int minutes) {

		Instant from() {
			return DistrictTime.at(day, start);
		}

		Instant to() {
			return DistrictTime.at(day, start + minutes);
		}
	}

	LocalDate firstDay() {
		return DistrictTime.day(plan.start());
	}

	/** What was planned is over by eight in the evening. */
	Instant settledAt() {
		return plan.end().plusSeconds(1_200);
	}

	/** What the policy records of somebody's service once it is settled. */
	RecordService recorded(Presence presence) {
		var stint = new Stint(1, presence.from(), presence.to(), capture);
		return RecordService.served(id, plan, presence.person.id(), stint, MINUTE_STEP, RECORDER).orElseThrow();
	}
}

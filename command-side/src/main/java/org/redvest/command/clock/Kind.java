package org.redvest.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.hazard.HazardCommand.EndParking;
import org.redvest.command.hazard.HazardCommand.PassHazardDeadline;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.EndStarPublicity;
import org.redvest.command.servicerequest.ServiceRequestCommand.EndPause;
import org.redvest.command.servicerequest.ServiceRequestCommand.EscalateRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.PassDeadline;
import org.redvest.command.servicerequest.ServiceRequestCommand.RemindUnit;
import org.redvest.command.volunteer.VolunteerCommand.ExpireQualification;
import org.redvest.command.volunteer.VolunteerCommand.LapseSafeguarding;
import org.redvest.command.volunteer.VolunteerCommand.ReinstateVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.Unlist;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.Command;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerId;

/** What can be appointed for a time, and the command that it comes to. Names stand in the database. */
enum Kind {

	/** 超期 */
	DEADLINE(Tense.WAS,
			(a, by) -> new PassDeadline(new ServiceRequestId(a.id()), DeadlineKind.valueOf(a.subject()), a.due(), by)),
	/** 到期提醒 */
	REMINDER(Tense.IS, (a, by) -> new RemindUnit(new ServiceRequestId(a.id()), DeadlineKind.valueOf(a.subject()), a.about(), a.byRule(),
			by)),
	/** 督办升级 */
	SUPERVISION(Tense.IS, (a, by) -> new EscalateRequest(new ServiceRequestId(a.id()), DeadlineKind.OUTCOME, a.about(),
			Integer.parseInt(a.subject()), a.byRule(), by)),
	/** 恢复计时 */
	PAUSE(Tense.WAS, (a, by) -> new EndPause(new ServiceRequestId(a.id()), a.due(), by)),
	/** 楼栋长任期届满 */
	TERM(Tense.WAS, (a, by) -> new ExpireTerm(new BuildingId(a.id()), by)),
	/** 提名公示期满 */
	NOMINATION(Tense.WAS,
			(a, by) -> new EndNominationPublicity(new BuildingId(a.id()), new VolunteerId(UUID.fromString(a.subject())), by)),
	/** 时长公示期满计入 */
	CREDIT(Tense.WAS, (a, by) -> new CreditHours(new LedgerId(new VolunteerId(a.id())),
			new ServiceRecordId(UUID.fromString(a.subject())), by)),
	/** 星级公示期满 */
	STAR(Tense.WAS, (a, by) -> new EndStarPublicity(new LedgerId(new VolunteerId(a.id())), a.subject(), by)),
	/** 资格到期 */
	QUALIFICATION(Tense.WAS, (a, by) -> new ExpireQualification(new VolunteerId(a.id()), Qualification.valueOf(a.subject()), by)),
	/** 从业查询到期 */
	SAFEGUARDING(Tense.WAS, (a, by) -> new LapseSafeguarding(new VolunteerId(a.id()), by)),
	/** 停用期满恢复 */
	SUSPENSION(Tense.WAS, (a, by) -> new ReinstateVolunteer(new VolunteerId(a.id()), null, by)),
	/** 黑名单期满移出 */
	BLACKLISTING(Tense.WAS, (a, by) -> new Unlist(new VolunteerId(a.id()), null, by)),
	/** 隐患超期 */
	HAZARD_DEADLINE(Tense.WAS, (a, by) -> new PassHazardDeadline(HazardId.read(a.stream()),
			HazardEvent.DeadlineKind.valueOf(a.subject()), a.due(), by)),
	/** 隐患挂账复核 */
	HAZARD_REVIEW(Tense.WAS,
			(a, by) -> new EndParking(HazardId.read(a.stream()), LocalDate.ofInstant(a.due(), WorkingDays.DISTRICT), by)),
	/** 积分到期 */
	POINTS(Tense.WAS, (a, by) -> new ExpirePoints(new PointsAccountId(new VolunteerId(a.id())),
			LocalDate.ofInstant(a.due(), WorkingDays.DISTRICT), by)),
	/** 敲门行动期满 */
	CAMPAIGN(Tense.WAS, (a, by) -> new EndCampaign(new CampaignId(a.id()), by));

	/** Whether it was so when its time came, however late it is noticed, or is done when somebody does it. */
	private enum Tense {
		WAS, IS
	}

	private final Tense tense;
	private final BiFunction<Appointment, By, Command> command;

	Kind(Tense tense, BiFunction<Appointment, By, Command> command) {
		this.tense = tense;
		this.command = command;
	}

	/** What it comes to now. */
	Command command(Appointment appointment, Instant now) {
		return command.apply(appointment, new By(Bell.ACTOR, switch (tense) {
			case WAS -> appointment.due().isBefore(appointment.since()) ? appointment.since() : appointment.due();
			case IS -> now;
		}));
	}
}

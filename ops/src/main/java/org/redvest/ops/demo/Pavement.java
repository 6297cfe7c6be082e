package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestId;

/** The report's own case: the broken pavement of 红湘北路, ordered in the app, handed to the housing department and repaired. */
final class Pavement {

	private static final LocalDate DAY = LocalDate.of(2022, 4, 11);
	private static final String UNIT = "dept-housing";

	private final Script script;
	private final ServiceRequestId id;
	private final AreaCode area;

	Pavement(Script script, ServiceRequestId id, AreaCode area) {
		this.script = script;
		this.id = id;
		this.area = area;
	}

	private void on(int day, int hour, int minute, Actor actor, BiFunction<Step.Desk, By, ? extends ServiceRequestCommand> command) {
		Instant at = DistrictTime.at(DAY.plusDays(day), hour * 60 + minute);
		script.add(id, at, actor, command);
	}

	void tell() {
		Actor resident = Officials.resident(4_110);
		Actor handler = Officials.handler(UNIT);
		String matter = "红湘北路36号门前人行道地砖破损、塌陷，雨天积水，已有老人绊倒，请尽快修复。";
		on(0, 8, 42, resident, (desk, by) -> new SubmitRequest(id, area, null,
				desk.seal().reporter(id, resident.id(), "胡晓芳", Names.phone(4_110_000), matter, false), desk.seal().text(id, matter),
				desk.seal().address(id, "红湘北路36号门前"), false, by));
		on(0, 8, 44, resident, (_, by) -> new AttachMedia(id,
				new Media("9f2c1b7ad04e5683c1f0a7e9d2b4586371c0ee59a8b3d6f4210795cbe8a4d31f", "image/jpeg", 1_483_220), by));
		on(0, 8, 51, Officials.agent(3), (_, by) -> new ClassifyRequest(id,
				new Classified(RequestType.HELP, "city.road", ServiceLevel.ORDINARY), by));
		on(0, 8, 53, Officials.agent(3), (_, by) -> new AcceptRequest(id, null, by));
		on(0, 9, 10, Officials.dispatcher(1), (_, by) -> new DispatchRequest(id, UNIT, false, by));
		on(0, 9, 12, Officials.dispatcher(1), (_, by) -> new NameCoUnit(id, "430408002", by));
		on(0, 9, 40, handler, (_, by) -> new TakeUp(id, by));
		on(0, 10, 5, handler, (_, by) -> new ContactRequester(id, ContactMeans.PHONE, true, by));
		on(0, 15, 30, handler,
				(desk, by) -> new RecordProgress(id, desk.seal().text(id, "会同红湘街道、红湘北路社区现场勘查：破损约46平方米，路沿石松动12米。"), by));
		on(2, 17, 20, handler, (desk, by) -> new RecordProgress(id, desk.seal().text(id, "已围挡施工，更换地砖，夯实路基。"), by));
		on(4, 16, 0, handler, (desk, by) -> new ReportOutcome(id, Outcome.SOLVED, desk.seal().text(id, "人行道已修复并恢复通行，附修复前后照片。"), by));
		on(5, 10, 20, Officials.agent(5),
				(desk, by) -> new RecordFollowUp(id, new Answers(true, true, Solved.YES, Satisfaction.VERY_SATISFIED),
						desk.seal().text(id, "来电人表示路已修好，很满意。"), by));
		on(5, 10, 30, Officials.dispatcher(1), (_, by) -> new CloseRequest(id, CloseReason.CONFIRMED, by));
		on(5, 19, 2, resident, (_, by) -> new RateService(id, Satisfaction.VERY_SATISFIED, null, by));
		on(35, 10, 0, Officials.dispatcher(1), (_, by) -> new ArchiveRequest(id, by));
	}
}

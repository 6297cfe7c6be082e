package org.redvest.ops.demo;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LogReader;
import org.redvest.ops.demo.Matters.Matter;

/** One service request from receipt to archive, by whichever way it takes. */
final class RequestStory {

	/** Who asks for what, and where. */
	record Wish(long seed, int number, Instant received, AreaCode area, @Nullable BuildingId building, Matter matter, String words,
			int person, @Nullable Actor takenDownBy, boolean anonymous, boolean confidential) {

		ServiceRequestId id() {
			return new ServiceRequestId(Chance.id(seed, "request", number));
		}

		/** The head's, in which the building stands by then, where a head took it down; otherwise the request's own. */
		Object lane() {
			return building == null || takenDownBy == null ? id() : new VolunteerId(UUID.fromString(takenDownBy.id()));
		}

		private Actor requester() {
			return Officials.resident(person);
		}

		private String name() {
			return Names.of(Chance.of(seed, "requester", person));
		}

		private String phone() {
			return Names.phone(2_000_000 + person);
		}
	}

	/** What is different from the plain way. */
	enum Twist {
		NONE, RETURNED, RETURN_DENIED, EXTENDED, PARKED, ASKED, LATE, SENT_BACK, REOPENED, UNREACHED
	}

	private final Script script;
	private final Wish wish;
	private final Chance chance;
	private final ServiceRequestId id;
	private final Object lane;
	private Instant now;
	private String unit;

	/** @param lane the request's own, or that of another which it has to do with */
	RequestStory(Script script, Wish wish, Object lane) {
		this.script = script;
		this.lane = lane;
		this.wish = wish;
		this.chance = Chance.of(wish.seed, "request", wish.number);
		this.id = wish.id();
		this.now = wish.received;
		this.unit = wish.matter.unit();
	}

	private void then(int minutes, Actor actor, BiFunction<Step.Desk, By, ? extends ServiceRequestCommand> command) {
		now = now.plusSeconds(60L * minutes);
		script.add(lane, now, actor, command);
	}

	private void later(int from, int to, Actor actor, BiFunction<Step.Desk, By, ? extends ServiceRequestCommand> command) {
		then(chance.between(from, to), actor, command);
	}

	private Actor agent() {
		return Officials.agent(1 + wish.number % 12);
	}

	private Actor dispatcher() {
		return Officials.dispatcher(1 + wish.number % 4);
	}

	/** It comes in, by the app or through somebody who takes it down. */
	RequestStory receive() {
		Actor by = wish.takenDownBy;
		if (by == null) {
			then(0, wish.requester(), (desk, at) -> new SubmitRequest(id, wish.area, wish.building,
					desk.seal().reporter(id, wish.anonymous ? null : wish.requester().id(), wish.anonymous ? null : wish.name(),
							wish.anonymous ? null : wish.phone(), wish.words, wish.anonymous),
					desk.seal().text(id, wish.words), null, wish.confidential, at));
		} else {
			then(0, by, (desk, at) -> new RegisterOnBehalf(id, wish.area, wish.building,
					desk.seal().reporter(id, null, wish.anonymous ? null : wish.name(), wish.anonymous ? null : wish.phone(), wish.words,
							wish.anonymous),
					desk.seal().text(id, wish.words), null, wish.confidential, at));
		}
		return this;
	}

	RequestStory classify() {
		later(2, 15, agent(), (_, by) -> new ClassifyRequest(id,
				new Classified(wish.matter.type(), wish.matter.category(), wish.matter.level()), by));
		return this;
	}

	RequestStory accept() {
		later(1, 5, agent(), (_, by) -> new AcceptRequest(id, null, by));
		return this;
	}

	void decline() {
		DeclineReason reason = java.util.List.of(DeclineReason.OUT_OF_DUTY, DeclineReason.PROCEEDINGS_RUNNING, DeclineReason.UNCLEAR,
				DeclineReason.SECRET_OR_PRIVATE, DeclineReason.ABUSE).get(chance.weighted(50, 25, 12, 8, 5));
		later(5, 60, agent(), (desk, by) -> new DeclineRequest(id, reason, null, desk.seal().text(id, "已向来电人说明不予受理的理由和办理渠道。"), by));
	}

	/** The same person's same matter, closed before and nothing new: he is told how it stands. */
	void declineAsAnswered() {
		later(5, 30, agent(), (_, by) -> new DeclineRequest(id, DeclineReason.SAME_MATTER_CLOSED, null, null, by));
	}

	void divert(EmergencyLine line) {
		then(2, wish.takenDownBy == null ? agent() : wish.takenDownBy, (_, by) -> new DivertToEmergency(id, line, null, by));
	}

	void withdraw() {
		dispatch();
		if (wish.takenDownBy == null) {
			later(60, 900, wish.requester(),
					(_, by) -> new WithdrawRequest(id, null, new Evidence(EvidenceKind.ACCOUNT, wish.requester().id()), by));
		} else {
			later(60, 900, agent(), (desk, by) -> new WithdrawRequest(id, desk.seal().person(wish.phone()),
					new Evidence(EvidenceKind.CALL_RECORDING, "call-%06d".formatted(wish.number)), by));
		}
	}

	/** It joins another one, whose requester and it are both told in the end. */
	void mergeInto(Done target) {
		later(5, 40, dispatcher(), (_, by) -> new MergeInto(id, target.id, by));
		ServiceRequestId into = target.id;
		script.add(lane, now.plusSeconds(86_400), Actor.system("when-request-merged"),
				(desk, by) -> new Subscribe(into, merged(desk.log(), id), by));
		script.add(lane, target.closed.plusSeconds(3_600), agent(),
				(_, by) -> new TellReporter(into, SubjectId.of(id), ContactMeans.PHONE, by));
	}

	/** The reporter as the merger has him, sealed under his own key. */
	private static Subscriber merged(LogReader log, ServiceRequestId duplicate) {
		return log.stream(duplicate.toString()).stream().filter(each -> each.event() instanceof RequestMerged)
				.map(each -> ((RequestMerged) each.event()).reporters().getFirst()).findFirst()
				.orElseThrow(() -> new IllegalStateException("request " + duplicate + " is not merged"));
	}

	/** A request that was closed on its plain way. */
	record Done(ServiceRequestId id, Wish wish, Instant outcome, Instant closed, boolean plain) {
	}

	private void dispatch() {
		int longest = wish.matter.level() == ServiceLevel.ORDINARY ? 240 : 20;
		String lead = unit;
		later(5, longest, dispatcher(), (_, by) -> new DispatchRequest(id, lead, false, by));
	}

	/** From dispatch to archive. */
	Done handle(Twist twist) {
		dispatch();
		Instant dispatched = now;
		if (twist == Twist.RETURNED || twist == Twist.RETURN_DENIED) {
			giveBack(twist == Twist.RETURNED);
			dispatched = twist == Twist.RETURNED ? now : dispatched;
		}
		takeUp();
		contact();
		Instant due = dispatched.plusSeconds(switch (wish.matter.level()) {
			case URGENT -> 2 * 3_600;
			case LIVELIHOOD -> 24 * 3_600;
			case ORDINARY -> 7 * 86_400;
		});
		work(twist, due);
		report(wish.matter.consultation() ? Outcome.EXPLAINED : outcome());
		Instant outcome = now;
		end(twist);
		return new Done(id, wish, outcome, now, twist == Twist.NONE && !wish.anonymous);
	}

	private void giveBack(boolean granted) {
		later(30, 400, Officials.handler(unit), (desk, by) -> new RequestReturn(id, ReturnReason.NOT_COMPETENT,
				desk.seal().text(id, "经核查不属于本单位职责。"), by));
		String other = "dept-urban".equals(unit) ? "dept-housing" : "dept-urban";
		later(20, 200, dispatcher(), (desk, by) -> new DecideReturn(id, granted, granted ? other : null, granted,
				desk.seal().text(id, granted ? "同意退单，改派。" : "按派单目录属你单位职责，请办理。"), by));
		unit = granted ? other : unit;
	}

	private void takeUp() {
		String lead = unit;
		Actor handler = Officials.handler(lead);
		switch (wish.matter.level()) {
			case URGENT -> later(2, 8, handler, (_, by) -> new TakeUp(id, by));
			case LIVELIHOOD -> later(5, 30, handler, (_, by) -> new TakeUp(id, by));
			case ORDINARY -> later(15, 360, handler, (_, by) -> new TakeUp(id, by));
		}
	}

	private void contact() {
		if (wish.anonymous) {
			return;
		}
		Actor who = wish.confidential ? agent() : Officials.handler(unit);
		int longest = switch (wish.matter.level()) {
			case URGENT -> 10;
			case LIVELIHOOD -> 90;
			case ORDINARY -> chance.permille(30) ? 1_800 : 500;
		};
		later(4, longest, who, (_, by) -> new ContactRequester(id, ContactMeans.PHONE, true, by));
	}

	private void work(Twist twist, Instant due) {
		Actor handler = Officials.handler(unit);
		if (!wish.matter.consultation() && chance.permille(300)) {
			later(2, 20, handler, (desk, by) -> new RecordProgress(id, desk.seal().text(id, "已到现场查看，正在安排处理。"), by));
		}
		switch (twist) {
			case EXTENDED -> extend(due);
			case PARKED -> {
				Instant review = now.plusSeconds(26 * 86_400);
				later(200, 1_400, handler, (_, by) -> new Park(id, ParkReason.BUDGET, review, null, by));
				then(20 * 1_440, dispatcher(), (_, by) -> new Unpark(id, by));
				until(now.plusSeconds(86_400));
			}
			case ASKED -> {
				Instant limit = now.plusSeconds(6 * 86_400);
				later(30, 200, handler, (desk, by) -> new AskRequester(id, desk.seal().text(id, "请补充具体位置和发生时间。"), limit, by));
				later(300, 1_400, agent(), (desk, by) -> new AnswerRequester(id, desk.seal().text(id, "来电人已补充。"), by));
				until(now.plusSeconds(86_400));
			}
			case LATE -> late(due);
			case NONE, RETURNED, RETURN_DENIED, SENT_BACK, REOPENED, UNREACHED -> inTime(due);
		}
	}

	private void inTime(Instant due) {
		long left = due.getEpochSecond() - now.getEpochSecond() - 600;
		long most = wish.matter.consultation() ? Math.min(left, 6 * 3_600) : left;
		now = now.plusSeconds(300 + (long) (chance.fraction() * Math.max(0, most - 300)));
	}

	private void until(Instant instant) {
		now = now.isBefore(instant) ? instant : now;
	}

	private void extend(Instant due) {
		Actor handler = Officials.handler(unit);
		until(due.minusSeconds(2 * 86_400 + chance.below(86_400)));
		Instant longer = due.plusSeconds(5 * 86_400);
		then(0, handler, (desk, by) -> new RequestExtension(id, ExtensionReason.WORKS, longer,
				desk.seal().text(id, "需采购材料、安排施工，申请延期。"), by));
		later(60, 600, Officials.leader(unit), (_, by) -> new DecideExtension(id, true, by));
		until(due.plusSeconds(86_400L * chance.between(1, 4)));
	}

	private void late(Instant due) {
		until(due.plusSeconds(3_600));
		then(0, agent(), (_, by) -> new Remind(id, null, by));
		then(30, Officials.supervisor(), (_, by) -> new Supervise(id, SupervisionReason.OVERDUE, by));
		now = now.plusSeconds(60L * chance.between(120, 2_000));
	}

	private Outcome outcome() {
		return java.util.List.of(Outcome.SOLVED, Outcome.PARTLY, Outcome.EXPLAINED, Outcome.PARKED)
				.get(wish.matter.type() == RequestType.SUGGESTION ? chance.weighted(15, 10, 60, 15) : chance.weighted(80, 7, 12, 1));
	}

	private @Nullable Outcome reported;

	private void report(Outcome outcome) {
		reported = outcome;
		String reply = switch (outcome) {
			case SOLVED -> "已处理完毕，现场恢复正常。";
			case PARTLY -> "已先行处理，余下部分列入计划。";
			case EXPLAINED -> "已向诉求人解释政策和办理流程。";
			case NOT_COMPETENT -> "不属于职责范围，已告知相应渠道。";
			case PARKED -> "需列入项目和预算，已说明计划。";
		};
		then(0, Officials.handler(unit), (desk, by) -> new ReportOutcome(id, outcome, desk.seal().text(id, reply), by));
	}

	private void end(Twist twist) {
		if (wish.anonymous || twist == Twist.UNREACHED) {
			for (int attempt = 0; attempt < 3; attempt++) {
				office();
				then(0, agent(), (_, by) -> new RecordFollowUp(id, new Answers(false, null, null, null), null, by));
			}
			close(CloseReason.NOT_REACHED);
		} else {
			if (twist == Twist.SENT_BACK) {
				sendBack();
			}
			followUp();
			if (twist == Twist.REOPENED) {
				reopen();
			}
		}
		if (now.isBefore(DistrictTime.at(java.time.LocalDate.of(2022, 5, 25), 0))) {
			script.add(lane, now.plusSeconds(30 * 86_400), dispatcher(), (_, by) -> new ArchiveRequest(id, by));
		}
	}

	/** Moves on to the next day's office hours. */
	private void office() {
		now = DistrictTime.at(DistrictTime.day(now).plusDays(1), chance.between(9 * 60, 17 * 60));
	}

	private void sendBack() {
		office();
		then(0, agent(), (_, by) -> new RecordFollowUp(id, new Answers(true, true, Solved.NO, Satisfaction.DISSATISFIED), null, by));
		then(20, Officials.supervisor(), (_, by) -> new SendBack(id, SendBackReason.NOT_SOLVED, null, by));
		workAgain();
	}

	private void workAgain() {
		boolean ordinary = wish.matter.level() == ServiceLevel.ORDINARY;
		later(30, ordinary ? 1_200 : 60, Officials.handler(unit),
				(desk, by) -> new RecordProgress(id, desk.seal().text(id, "已重新到场办理。"), by));
		now = now.plusSeconds(3_600L * chance.between(1, ordinary ? 60 : 10));
		report(Outcome.SOLVED);
	}

	private void reopen() {
		now = now.plusSeconds(86_400L * chance.between(2, 9));
		then(0, agent(), (desk, by) -> new ReopenRequest(id, ReopenReason.RECURRED, desk.seal().text(id, "问题又出现。"), by));
		workAgain();
		followUp();
	}

	private void followUp() {
		office();
		Outcome outcome = java.util.Objects.requireNonNull(reported);
		Satisfaction satisfied = java.util.List.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.FAIR,
				Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED).get(chance.weighted(52, 40, 5, 2, 1));
		Solved solved = switch (outcome) {
			case SOLVED -> chance.permille(950) ? Solved.YES : Solved.PARTLY;
			case PARTLY -> Solved.PARTLY;
			case EXPLAINED -> Solved.YES;
			case NOT_COMPETENT, PARKED -> Solved.NO;
		};
		Satisfaction rating = chance.permille(60) ? null : satisfied;
		then(0, agent(), (_, by) -> new RecordFollowUp(id, new Answers(true, true, solved, rating), null, by));
		close(switch (outcome) {
			case SOLVED, PARTLY -> CloseReason.CONFIRMED;
			case EXPLAINED, NOT_COMPETENT -> CloseReason.EXPLAINED;
			case PARKED -> CloseReason.PLANNED;
		});
		if (wish.takenDownBy == null && !wish.anonymous && chance.permille(150)) {
			script.add(lane, now.plusSeconds(7_200), wish.requester(), (_, by) -> new RateService(id, satisfied, null, by));
		}
	}

	private void close(CloseReason reason) {
		later(5, 120, dispatcher(), (_, by) -> new CloseRequest(id, reason, by));
	}
}

package org.redvest.ops.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.Command;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LogReader;
import org.redvest.ops.demo.Matters.Matter;

/** What comes of an opinion that was said at a door: nothing more, or a case with its end, which the household is told. */
final class DoorCase {

	/** How far it comes in the half-year. */
	enum Course {
		NOTED, OPEN, SOLVED, PARTLY, EXPLAINED
	}

	/** Of a hundred and ninety-five opinions: besides the solved ones so many are partly solved, explained, and still open. */
	private static final int ALL = 195;
	private static final int PARTLY = 12;
	private static final int EXPLAINED = 10;
	private static final int OPEN = 8;

	private final Script script;
	private final VolunteerId visitor;
	private final CanvassId canvass;
	private final OpinionId opinion;
	private final ServiceRequestId request;
	private final Matter matter;
	private final boolean phoned;
	private Instant now;

	/** @param phoned whether the household left a phone */
	DoorCase(Script script, VolunteerId visitor, CanvassId canvass, OpinionId opinion, Matter matter, boolean phoned, Instant said) {
		this.script = script;
		this.visitor = visitor;
		this.canvass = canvass;
		this.opinion = opinion;
		this.request = opinion.request();
		this.matter = matter;
		this.phoned = phoned;
		this.now = said;
	}

	/** What comes of each opinion, in no order. */
	static List<Course> courses(long seed, int opinions, int solved) {
		int partly = solved + PARTLY * opinions / ALL;
		int explained = partly + EXPLAINED * opinions / ALL;
		int open = explained + OPEN * opinions / ALL;
		int[] order = IntStream.range(0, opinions).toArray();
		Chance.of(seed, "courses", 0).shuffle(order);
		return IntStream.of(order).mapToObj(each -> each < solved
				? Course.SOLVED
				: each < partly ? Course.PARTLY : each < explained ? Course.EXPLAINED : each < open ? Course.OPEN : Course.NOTED).toList();
	}

	void tell(Course course) {
		switch (course) {
			case NOTED -> {
			}
			case OPEN -> raised();
			case SOLVED -> ended(Outcome.SOLVED, Solved.YES, CloseReason.CONFIRMED);
			case PARTLY -> ended(Outcome.PARTLY, Solved.PARTLY, CloseReason.CONFIRMED);
			case EXPLAINED -> ended(Outcome.EXPLAINED, Solved.NO, CloseReason.EXPLAINED);
		}
	}

	private void raised() {
		then(6 * 60, Officials.self(visitor, Role.VOLUNTEER), (_, by) -> new RaiseCaseFromOpinion(canvass, opinion, by));
		then(1, Actor.system("WhenOpinionNeedsCaseThenRegisterRequest"), (desk, by) -> registration(desk.log(), by));
		then(15, Officials.agent(1), (_, by) -> new ClassifyRequest(request,
				new Classified(matter.type(), matter.category(), ServiceLevel.ORDINARY), by));
		then(5, Officials.agent(1), (_, by) -> new AcceptRequest(request, null, by));
		then(30, Officials.dispatcher(1), (_, by) -> new DispatchRequest(request, matter.unit(), false, by));
		then(60, Officials.handler(matter.unit()), (_, by) -> new TakeUp(request, by));
	}

	/** As the case was raised. */
	private RegisterOnBehalf registration(LogReader log, By by) {
		CaseRaised raised = log.stream(canvass.toString()).stream().map(each -> each.event()).filter(CaseRaised.class::isInstance)
				.map(CaseRaised.class::cast).filter(each -> each.opinion().equals(opinion)).findFirst()
				.orElseThrow(() -> new IllegalStateException("no case was raised from " + opinion));
		return RegisterOnBehalf.saidAtDoor(raised, by);
	}

	/** Whoever left no phone is asked at the door. */
	private void ended(Outcome outcome, Solved solved, CloseReason reason) {
		raised();
		then(3 * 1_440, Officials.handler(matter.unit()), (desk, by) -> new ReportOutcome(request, outcome,
				desk.seal().text(request, "已到现场处理，并向住户说明。"), by));
		then(1_440, Officials.agent(1), (_, by) -> new RecordFollowUp(request,
				new Answers(true, phoned ? true : null, solved, Satisfaction.SATISFIED), null, by));
		then(10, Officials.dispatcher(1), (_, by) -> new CloseRequest(request, reason, by));
		then(1, Actor.system("WhenRequestEndsThenHouseholdIsToBeTold"),
				(_, by) -> new EndCase(canvass, opinion, request, CaseEnd.CLOSED, by));
		then(2 * 1_440, Officials.self(visitor, Role.VOLUNTEER),
				(_, by) -> new TellHousehold(canvass, opinion, phoned ? ContactMeans.PHONE : ContactMeans.VISIT, by));
	}

	private void then(int minutes, Actor actor, BiFunction<Step.Desk, By, ? extends Command> command) {
		now = now.plusSeconds(60L * minutes);
		script.add(visitor, now, actor, command);
	}
}

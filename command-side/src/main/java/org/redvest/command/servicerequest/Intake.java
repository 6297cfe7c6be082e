package org.redvest.command.servicerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.Briefing.Sighting;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.IntakeCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.command.servicerequest.ServiceRequestState.Accepted;
import org.redvest.command.servicerequest.ServiceRequestState.Assigned;
import org.redvest.command.servicerequest.ServiceRequestState.Declined;
import org.redvest.command.servicerequest.ServiceRequestState.Diverted;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Open;
import org.redvest.command.servicerequest.ServiceRequestState.Received;
import org.redvest.command.servicerequest.ServiceRequestState.Withdrawn;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Catalogue;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.Likeness;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.DuplicateSuspected;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestAccepted;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;

/** Receipt and acceptance (登记、受理), Beijing art. 10-11, Weifang art. 11 and 19. */
final class Intake {

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.-]{0,63}");
	private static final Pattern PERSONAL = Pattern.compile("1\\d{10}|\\d{17}[0-9Xx]|\\d{15}");

	private Intake() {
	}

	static List<ServiceRequestEvent> decide(ServiceRequestState state, IntakeCommand command, Briefing briefing) {
		return switch (command) {
			case SubmitRequest c -> submit(state, c, briefing);
			case RegisterOnBehalf c -> registerOnBehalf(state, c, briefing);
			case ReportThrough c -> reportThrough(state, c, briefing);
			case ClassifyRequest c -> classify(state.known(), c, briefing.terms());
			case AcceptRequest c -> accept(state.known(), c, briefing.terms());
			case DeclineRequest c -> decline(state.known(), c, briefing);
			case DivertToEmergency c -> divert(state.known(), c);
			case WithdrawRequest c -> withdraw(state.known(), c);
		};
	}

	private static List<ServiceRequestEvent> submit(ServiceRequestState state, SubmitRequest c, Briefing briefing) {
		Reporter told = c.reporter();
		Reporter reporter = told.anonymous()
				? told
				: new Reporter(c.by().actor().id(), told.name(), told.phone(), told.person(), told.matter(), false);
		if (state instanceof Known known) {
			return repeated(known, c.area(), reporter, c.matter());
		}
		Heading heading = heading(c.area(), c.building(), briefing);
		complete(c.requestId(), heading.area(), reporter, isReachable(reporter), c.matter(), c.address());
		var event = new RequestSubmitted(c.requestId(), heading, c.by().at(), reporter, c.matter(), c.address(), c.confidential(),
				briefing.other().isPresent());
		return opened(event, briefing);
	}

	private static List<ServiceRequestEvent> registerOnBehalf(ServiceRequestState state, RegisterOnBehalf c, Briefing briefing) {
		Who.onBehalf(c.by());
		return registered(state, c, isReachable(c.reporter()), briefing);
	}

	/** A program passed it on, which tells the requester; it is classified at once, as the matter that was chosen says. */
	private static List<ServiceRequestEvent> reportThrough(ServiceRequestState state, ReportThrough c, Briefing briefing) {
		var events = new ArrayList<>(registered(state, c.asked(), true, briefing));
		if (!events.isEmpty()) {
			events.add(new ReportedThrough(c.requestId(), events.getFirst().heading(), c.through()));
			ServiceRequestState received = state;
			for (ServiceRequestEvent each : events) {
				received = received.evolve(each);
			}
			events.addAll(classified((Received) received, c.classified(), c.by(), briefing.terms()));
		}
		return events;
	}

	private static List<ServiceRequestEvent> registered(ServiceRequestState state, RegisterOnBehalf c, boolean reachable,
			Briefing briefing) {
		if (state instanceof Known known) {
			return repeated(known, c.area(), c.reporter(), c.matter());
		}
		Heading heading = heading(c.area(), c.building(), briefing);
		complete(c.requestId(), heading.area(), c.reporter(), reachable, c.matter(), c.address());
		var event = new RequestRegisteredOnBehalf(c.requestId(), heading, c.by().at(), c.reporter(), c.matter(), c.address(),
				c.confidential(), briefing.other().isPresent());
		return opened(event, briefing);
	}

	/** A building that is named makes the place exact, as {@code LinkToBuilding} does later. */
	private static Heading heading(AreaCode area, @Nullable BuildingId building, Briefing briefing) {
		return new Heading(building == null ? area : briefing.place(building, area), building, null, null);
	}

	private static List<ServiceRequestEvent> opened(ServiceRequestEvent opening, Briefing briefing) {
		var events = new ArrayList<ServiceRequestEvent>(List.of(opening));
		briefing.other().ifPresent(earlier -> events.add(new DuplicateSuspected(opening.requestId(), opening.heading(), earlier.id(),
				Likeness.SAME_REQUESTER_SAME_MATTER, earlier.standing() == Standing.CLOSED)));
		return events;
	}

	private static List<ServiceRequestEvent> repeated(Known known, AreaCode area, Reporter reporter, Sealed matter) {
		Case.Opening opening = known.facts().opening();
		if (!opening.matter().equals(matter) || !opening.reporter().equals(reporter) || !area.covers(known.facts().heading().area())) {
			throw Refused.conflict("request.exists");
		}
		return List.of();
	}

	private static boolean isReachable(Reporter reporter) {
		return reporter.phone() != null || reporter.account() != null;
	}

	/** Matter, contact and place are recorded, or anonymity is noted. */
	private static void complete(ServiceRequestId id, AreaCode area, Reporter reporter, boolean reachable, Sealed matter,
			@Nullable Sealed address) {
		if (reporter.anonymous() && (reporter.phone() != null || reporter.name() != null || reporter.account() != null)) {
			throw Refused.invalid("request.anonymous-with-contact");
		}
		if (!reporter.anonymous() && !reachable) {
			throw Refused.invalid("request.contact-missing");
		}
		if (area.level() == AreaCode.Level.DISTRICT && address == null) {
			throw Refused.invalid("request.place-missing");
		}
		SubjectId subject = SubjectId.of(id);
		for (Sealed sealed : new Sealed[]{matter, address, reporter.name(), reporter.phone()}) {
			if (sealed != null && !sealed.subject().equals(subject)) {
				throw Refused.invalid("request.sealed-for-another");
			}
		}
	}

	private static List<ServiceRequestEvent> classify(Known known, ClassifyRequest c, Terms terms) {
		Who.centre(c.by());
		if (!(known instanceof Open open)) {
			throw Refused.conflict("request.not-open");
		}
		if (!Catalogue.CODE.matcher(c.classified().category()).matches()) {
			throw Refused.invalid("request.category-unreadable");
		}
		return c.classified().equals(open.facts().heading().classified())
				? List.of()
				: classified(open, c.classified(), c.by(), terms);
	}

	private static List<ServiceRequestEvent> classified(Open open, Classified as, By by, Terms terms) {
		Case facts = open.facts();
		var events = new ArrayList<ServiceRequestEvent>();
		events.add(new RequestClassified(facts.id(), facts.heading().with(as)));
		switch (open) {
			case Received received when received.facts().repeatsClosed() -> {
			}
			case Received received -> events.add(dispatchBy(received, as, received.facts().opening().receivedAt(), terms));
			case Accepted accepted -> events.add(dispatchBy(accepted, as,
					accepted.facts().repeatsClosed() ? by.at() : accepted.facts().opening().receivedAt(), terms));
			case Assigned assigned -> tighten(assigned, as, by, terms, events);
		}
		return events;
	}

	private static DeadlineSet dispatchBy(Open open, Classified classified, Instant from, Terms terms) {
		return Dispatching.deadline(open.facts(), open.facts().heading().with(classified), from, DeadlineKind.DISPATCH,
				DeadlineCause.CLASSIFIED, terms);
	}

	/** A later class can bring the deadline forward; to put it off there is the extension. */
	private static void tighten(Assigned assigned, Classified as, By by, Terms terms, List<ServiceRequestEvent> events) {
		DeadlineSet anew = Dispatching.deadline(assigned.facts(), assigned.facts().heading().with(as), by.at(),
				DeadlineKind.OUTCOME, DeadlineCause.CLASSIFIED, terms);
		if (anew.due().isBefore(assigned.facts().dueFor(DeadlineKind.OUTCOME))) {
			events.add(anew);
		}
	}

	private static List<ServiceRequestEvent> accept(Known known, AcceptRequest c, Terms terms) {
		Who.centre(c.by());
		if (known instanceof Accepted) {
			return List.of();
		}
		Case facts = received(known);
		if (facts.repeatsClosed() && c.news() == null) {
			throw Refused.conflict("request.nothing-new");
		}
		var events = new ArrayList<ServiceRequestEvent>(List.of(new RequestAccepted(facts.id(), facts.heading(), c.news())));
		if (facts.repeatsClosed() && facts.heading().classified() != null) {
			events.add(Dispatching.deadline(facts, facts.heading(), c.by().at(), DeadlineKind.DISPATCH, DeadlineCause.ACCEPTED, terms));
		}
		return events;
	}

	private static List<ServiceRequestEvent> decline(Known known, DeclineRequest c, Briefing briefing) {
		Who.centre(c.by());
		if (known instanceof Declined d && d.declined().reason() == c.reason()) {
			return List.of();
		}
		Case facts = received(known);
		if (c.reason() == DeclineReason.OUT_OF_DUTY && c.explanation() == null) {
			throw Refused.invalid("request.explanation-missing");
		}
		ServiceRequestId earlier = c.reason() == DeclineReason.SAME_MATTER_CLOSED ? answered(facts, c, briefing) : null;
		return List.of(new RequestDeclined(facts.id(), facts.heading(), c.reason(), earlier, c.explanation()));
	}

	/** The earlier request of the same person that was closed, whose state he is told (Beijing art. 11(3)). */
	private static ServiceRequestId answered(Case facts, DeclineRequest c, Briefing briefing) {
		if (earlier(facts, c) == null) {
			throw Refused.invalid("request.earlier-missing");
		}
		Sighting earlier = briefing.other().orElseThrow(() -> Refused.notFound("request.earlier-unknown"));
		if (earlier.standing() != Standing.CLOSED) {
			throw Refused.conflict("request.earlier-not-closed");
		}
		if (earlier.person() == null || !earlier.person().equals(facts.opening().reporter().person())) {
			throw Refused.conflict("request.earlier-of-another");
		}
		return earlier.id();
	}

	/** Which earlier request a refusal points at: the one it names, or the suspected one. */
	static @Nullable ServiceRequestId earlier(Case facts, DeclineRequest c) {
		DuplicateSuspected suspected = facts.opening().repeats();
		return c.earlier() != null || suspected == null ? c.earlier() : suspected.earlier();
	}

	private static List<ServiceRequestEvent> divert(Known known, DivertToEmergency c) {
		Who.onBehalf(c.by());
		if (known instanceof Diverted d && d.diverted().to() == c.to()) {
			return List.of();
		}
		if (!(known instanceof Received || known instanceof Accepted)) {
			throw Refused.conflict("request.not-at-intake");
		}
		return List.of(new RequestDiverted(known.facts().id(), known.facts().heading(), c.to(), c.note()));
	}

	/** Only the requester takes his request back, and the channel shows that it was he. */
	private static List<ServiceRequestEvent> withdraw(Known known, WithdrawRequest c) {
		if (known instanceof Withdrawn) {
			return List.of();
		}
		if (!(known instanceof Open open)) {
			throw Refused.conflict("request.not-open");
		}
		Case facts = open.facts();
		if (!REFERENCE.matcher(c.evidence().reference()).matches() || PERSONAL.matcher(c.evidence().reference()).matches()) {
			throw Refused.invalid("request.evidence-unreadable");
		}
		if (!isHis(facts, c, c.evidence())) {
			throw Refused.forbidden("request.not-requester");
		}
		return List.of(new RequestWithdrawn(facts.id(), facts.heading(), c.evidence()));
	}

	private static boolean isHis(Case facts, WithdrawRequest c, Evidence evidence) {
		return evidence.kind() == EvidenceKind.ACCOUNT
				? Who.isRequester(facts, c.by())
				: Who.isCentre(c.by()) && c.person() != null && c.person().equals(facts.opening().reporter().person());
	}

	private static Case received(Known known) {
		if (!(known instanceof Received received)) {
			throw Refused.conflict("request.not-at-intake");
		}
		return received.facts();
	}
}

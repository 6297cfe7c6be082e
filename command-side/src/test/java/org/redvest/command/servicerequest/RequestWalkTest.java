package org.redvest.command.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.servicerequest.Requests.CENTRE;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.HOUSING;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.OTHER;
import static org.redvest.command.servicerequest.Requests.OUTCOME_BY;
import static org.redvest.command.servicerequest.Requests.PERSON;
import static org.redvest.command.servicerequest.Requests.ROAD;
import static org.redvest.command.servicerequest.Requests.RULES;
import static org.redvest.command.servicerequest.Requests.TERMS;
import static org.redvest.command.servicerequest.Requests.UNREACHED;
import static org.redvest.command.servicerequest.Requests.WATER;
import static org.redvest.command.servicerequest.Requests.WATER_MAIN;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.classify;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.hours;
import static org.redvest.command.servicerequest.Requests.refused;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.sighting;
import static org.redvest.command.servicerequest.Requests.submit;
import static org.redvest.command.servicerequest.Requests.supervisor;
import static org.redvest.command.servicerequest.Requests.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.Briefing.Standing;
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
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Assigned;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Unknown;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.SubjectId;

/** Random walks through the course: whatever is asked in whatever order, it is decided or refused, and never breaks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestWalkTest {

	private final Random random = new Random(20220701);

	@Test
	void whatever_is_asked_is_decided_or_refused_and_every_phase_is_reached() {
		Map<String, Integer> phases = new TreeMap<>();
		for (int walk = 0; walk < 2_000; walk++) {
			walk(phases);
		}
		assertThat(phases.keySet()).containsExactlyInAnyOrder("Unknown", "Received", "Accepted", "Declined", "Diverted", "Withdrawn",
				"Merged",
				"Dispatched", "ReturnPending", "TakenUp", "InProgress", "Extended", "AwaitingInfo", "Parked", "SentBack", "Reported",
				"FollowUp",
				"Closed", "Archived");
	}

	private void walk(Map<String, Integer> phases) {
		ServiceRequestState state = new Unknown();
		var history = new ArrayList<ServiceRequestEvent>();
		for (int hour = 0; hour < 160; hour++) {
			phases.merge(state.getClass().getSimpleName(), 1, Integer::sum);
			var briefing = new Briefing(TERMS, random.nextInt(3) == 0 ? Optional.of(sighting(one(Standing.values()))) : Optional.empty(),
					Optional.empty());
			try {
				for (ServiceRequestEvent event : state.decide(anything(hour), briefing)) {
					state = state.evolve(event);
					history.add(event);
				}
			} catch (Refused refused) {
				assertThat(refused.code()).startsWith("request.");
			}
			holds(state);
		}
		ServiceRequestState again = new Unknown();
		for (ServiceRequestEvent event : history) {
			again = again.evolve(event);
		}
		assertThat(again).isEqualTo(state);
	}

	private static void holds(ServiceRequestState state) {
		if (state instanceof Assigned assigned) {
			assertThat(assigned.facts().heading().unit()).isNotNull();
			assertThat(assigned.facts().due()).containsKeys(DeadlineKind.DISPATCH, DeadlineKind.OUTCOME);
			assertThat(assigned.work().pauses()).isLessThanOrEqualTo(RULES.mostPauses());
			assertThat(assigned.work().extensions()).isLessThanOrEqualTo(RULES.mostExtensions());
			assertThat(assigned.work().pause() != null).isEqualTo(assigned instanceof ServiceRequestState.Paused);
		}
		if (state instanceof Answered answered) {
			assertThat(answered.work().pause()).isNull();
			assertThat(answered.work().application()).isNull();
		}
		if (state instanceof Known known) {
			assertThat(known.facts().company().coUnits()).doesNotContain(String.valueOf(known.facts().heading().unit()));
		}
	}

	private ServiceRequestCommand anything(int hour) {
		By centre = random.nextInt(6) == 0 ? anybody(hour) : supervisor(hour);
		By unit = random.nextInt(6) == 0 ? anybody(hour) : random.nextInt(8) == 0 ? by(Role.HANDLER, WATER, hour) : handler(hour);
		var neighbour = new Subscriber(SubjectId.of(OTHER), OTHER, "resident-9", null, null);
		return switch (random.nextInt(46)) {
			case 0 -> submit();
			case 1, 2 -> new ClassifyRequest(ID, random.nextBoolean() ? ROAD : WATER_MAIN, centre);
			case 3 -> new AcceptRequest(ID, random.nextBoolean() ? text("news") : null, centre);
			case 4 -> random.nextInt(10) == 0 ? new DeclineRequest(ID, one(DeclineReason.values()), null, null, centre) : submit();
			case 5 -> random.nextInt(10) == 0 ? new DivertToEmergency(ID, EmergencyLine.GAS, null, centre) : submit();
			case 6 -> random.nextInt(10) == 0
					? new WithdrawRequest(ID, PERSON, new Evidence(EvidenceKind.SMS, "S-1"), centre)
					: classify();
			case 7, 8 -> new DispatchRequest(ID, HOUSING, random.nextInt(4) == 0, centre);
			case 9 -> new NameCoUnit(ID, WATER, centre);
			case 10 -> new RequestReturn(ID, one(ReturnReason.values()), null, unit);
			case 11 -> new DecideReturn(ID, random.nextInt(3) == 0, random.nextBoolean() ? WATER : HOUSING, false, null, centre);
			case 12, 13 -> new TakeUp(ID, unit);
			case 14 -> new ContactRequester(ID, one(ContactMeans.values()), random.nextBoolean(), unit);
			case 15 -> new RecordProgress(ID, text("p"), unit);
			case 16 -> new AskRequester(ID, text("?"), hours(hour + 20), unit);
			case 17, 18 -> new AnswerRequester(ID, text("!"), resident(hour));
			case 19, 20 -> new RequestExtension(ID, ExtensionReason.WORKS, OUTCOME_BY.plus(Duration.ofHours(1 + random.nextInt(60))), null,
					unit);
			case 21 -> new DecideExtension(ID, random.nextBoolean(), centre);
			case 22 -> new Park(ID, ParkReason.BUDGET, hours(hour + 30), null, unit);
			case 23 -> new Unpark(ID, unit);
			case 24, 25 -> new ReportOutcome(ID, one(Outcome.values()), text("r"), unit);
			case 26, 27 -> new RecordFollowUp(ID, random.nextInt(3) == 0
					? UNREACHED
					: new Answers(true, true, one(Solved.values()), one(Satisfaction.values())), random.nextBoolean() ? text("f") : null,
					centre);
			case 28 -> new SendBack(ID, one(SendBackReason.values()), null, centre);
			case 29, 30, 31 -> new CloseRequest(ID, one(CloseReason.values()), centre);
			case 32 -> new ArchiveRequest(ID, centre);
			case 33 -> new ReopenRequest(ID, ReopenReason.RECURRED, null, resident(hour));
			case 34 -> new RateService(ID, one(Satisfaction.values()), null, resident(hour));
			case 35 -> random.nextInt(10) == 0 ? new MergeInto(ID, OTHER, centre) : new Unmerge(ID, centre);
			case 36 -> new Subscribe(ID, neighbour, centre);
			case 37 -> new Unsubscribe(ID, neighbour.subject(), centre);
			case 38 -> new TellReporter(ID, neighbour.subject(), ContactMeans.SMS, centre);
			case 39 -> new Remind(ID, null, resident(hour));
			case 40 -> new Supervise(ID, one(SupervisionReason.values()), centre);
			case 41 -> new RaiseLevel(ID, one(SupervisionReason.values()), centre);
			case 42 -> random.nextBoolean()
					? new MakeConfidential(ID, resident(hour))
					: new LiftConfidentiality(ID, LiftReason.LEGAL_ORDER, centre);
			case 43, 44 -> new ArchiveRequest(ID, centre);
			default -> new RedactText(ID, one(TextKind.values()), 1, text("*"), RedactionReason.IRRELEVANT, centre);
		};
	}

	private By anybody(int hour) {
		return by(one(Role.values()), one(new String[]{HOUSING, WATER, CENTRE, COMMUNITY.value()}), hour);
	}

	private <T> T one(T[] of) {
		return of[random.nextInt(of.length)];
	}
}

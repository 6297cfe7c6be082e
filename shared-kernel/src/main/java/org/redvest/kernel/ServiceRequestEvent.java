package org.redvest.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.Likeness;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.PauseReason;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.privacy.Sealed;

/**
 * Service request (诉求工单). Every event has the request's heading as it stands from then on, so that views group by area,
 * building, class and unit from single events.
 */
public sealed interface ServiceRequestEvent extends DomainEvent {

	/** The set of matters: one live request per person and matter holds the key, the others are found to repeat it. */
	String MATTER = "request.matter";

	ServiceRequestId requestId();

	Heading heading();

	/**
	 * By what a request is found and grouped; nothing personal.
	 *
	 * @param area the community, or the township where the community is not known
	 * @param classified null until classified
	 * @param unit the lead unit (主办单位), null until dispatched
	 */
	record Heading(AreaCode area, @Nullable BuildingId building, @Nullable Classified classified, @Nullable String unit) {

		public Heading with(Classified newClass) {
			return new Heading(area, building, newClass, unit);
		}

		public Heading at(AreaCode community, BuildingId place) {
			return new Heading(community, place, classified, unit);
		}

		public Heading ledBy(String lead) {
			return new Heading(area, building, classified, lead);
		}
	}

	/** @param category the code of the matter in the district's catalogue, such as {@code city.road} */
	record Classified(RequestType type, String category, ServiceLevel level) {
	}

	/**
	 * Who asks. Without a contact it is anonymous, and says so.
	 *
	 * @param account the requester's own account where he asked by himself, null where somebody registered it for him
	 * @param person by which the same person is recognised, null when anonymous
	 * @param matter by which the same person's same matter is recognised, null when anonymous
	 */
	record Reporter(@Nullable String account, @Nullable Sealed name, @Nullable Sealed phone, @Nullable PersonKey person,
			@Nullable PersonKey matter, boolean anonymous) {

		/** Nobody who could be told. */
		public static Reporter nobody() {
			return new Reporter(null, null, null, null, null, true);
		}
	}

	/**
	 * Somebody beside the requester who is to be told how it ends: the reporter of a merged request, or who joined.
	 *
	 * @param subject whose data the contact is
	 * @param duplicate the merged request that he made, null where he only joined
	 * @param account under which the application reaches him, null where he has none
	 */
	record Subscriber(SubjectId subject, @Nullable ServiceRequestId duplicate, @Nullable String account, @Nullable Sealed name,
			@Nullable Sealed phone) {

		/** An anonymous reporter cannot be told. */
		public boolean canBeTold() {
			return account != null || phone != null;
		}
	}

	/** A file beside the request, kept outside the log. @param sha256 hex digest of the content */
	record Media(String sha256, String mediaType, long bytes) {
	}

	/** @param reference the call's, message's or form's own number, or the account */
	record Evidence(EvidenceKind kind, String reference) {
	}

	/**
	 * What a follow-up heard; whatever was not answered is null and never assumed.
	 *
	 * @param contacted whether the unit had contacted the requester
	 */
	record Answers(boolean reached, @Nullable Boolean contacted, @Nullable Solved solved, @Nullable Satisfaction satisfied) {
	}

	/**
	 * What a program beside the district's own sent with a request, through the open interface.
	 *
	 * @param service the matter of the catalogue that was chosen
	 * @param catalogue the catalogue that offered it
	 * @param answers to the questions of the matter
	 * @param email where the requester may be written to
	 * @param position latitude and longitude (WGS 84), with a comma between them
	 * @param media an address at which the sender keeps something to look at; it is never fetched
	 */
	record Through(ClientId client, String service, RuleVersion catalogue, List<Given> answers, @Nullable Sealed email,
			@Nullable Sealed position, @Nullable Sealed media) {

		public Through {
			answers = List.copyOf(answers);
		}
	}

	/** One answer. @param choices what was chosen of a list @param text what was written, null for a list */
	record Given(String question, List<String> choices, @Nullable Sealed text) {

		public Given {
			choices = List.copyOf(choices);
		}
	}

	// intake

	/**
	 * The requester asked by himself.
	 *
	 * @param receivedAt the time on the work order, from which the clock runs
	 * @param confidential whether his identity is kept from the handling unit (Jinan art. 32)
	 * @param repeats whether an earlier request of the same person and matter is known, which holds the key of the matter
	 */
	@EventType("request.submitted")
	record RequestSubmitted(ServiceRequestId requestId, Heading heading, Instant receivedAt, Reporter reporter, Sealed matter,
			@Nullable Sealed address, boolean confidential, boolean repeats) implements ServiceRequestEvent {

		@Override
		public List<Claim> claims() {
			return matterClaim(reporter, repeats);
		}
	}

	/** Somebody took it down for the requester: the hotline, a counter, a building head. */
	@EventType("request.registered-on-behalf")
	record RequestRegisteredOnBehalf(ServiceRequestId requestId, Heading heading, Instant receivedAt, Reporter reporter, Sealed matter,
			@Nullable Sealed address, boolean confidential, boolean repeats) implements ServiceRequestEvent {

		@Override
		public List<Claim> claims() {
			return matterClaim(reporter, repeats);
		}
	}

	/** It came through the open interface, and what came with it. */
	@EventType("request.reported-through")
	record ReportedThrough(ServiceRequestId requestId, Heading heading, Through through) implements ServiceRequestEvent {
	}

	/** @param closed whether the earlier request was closed by then, so that this one starts no clock unless something is new */
	@EventType("request.duplicate-suspected")
	record DuplicateSuspected(ServiceRequestId requestId, Heading heading, ServiceRequestId earlier, Likeness likeness, boolean closed)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.media-attached")
	record MediaAttached(ServiceRequestId requestId, Heading heading, Media media) implements ServiceRequestEvent {
	}

	@EventType("request.classified")
	record RequestClassified(ServiceRequestId requestId, Heading heading) implements ServiceRequestEvent {
	}

	@EventType("request.building-linked")
	record BuildingLinked(ServiceRequestId requestId, Heading heading) implements ServiceRequestEvent {
	}

	/** @param news what is new beside an earlier request that was closed */
	@EventType("request.accepted")
	record RequestAccepted(ServiceRequestId requestId, Heading heading, @Nullable Sealed news) implements ServiceRequestEvent {
	}

	/** @param earlier the closed request whose state the requester is told, for {@code SAME_MATTER_CLOSED} */
	@EventType("request.declined")
	record RequestDeclined(ServiceRequestId requestId, Heading heading, DeclineReason reason, @Nullable ServiceRequestId earlier,
			@Nullable Sealed explanation) implements ServiceRequestEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(MATTER));
		}
	}

	@EventType("request.diverted-to-emergency")
	record RequestDiverted(ServiceRequestId requestId, Heading heading, EmergencyLine to,
			@Nullable Sealed note) implements ServiceRequestEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(MATTER));
		}
	}

	@EventType("request.withdrawn")
	record RequestWithdrawn(ServiceRequestId requestId, Heading heading, Evidence evidence) implements ServiceRequestEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(MATTER));
		}
	}

	// several reports of one matter

	/** @param reporters everybody who reported it here, to be told by the other request from now on */
	@EventType("request.merged")
	record RequestMerged(ServiceRequestId requestId, Heading heading, ServiceRequestId into, List<Subscriber> reporters)
			implements
				ServiceRequestEvent {

		public RequestMerged {
			reporters = List.copyOf(reporters);
		}
	}

	@EventType("request.unmerged")
	record RequestUnmerged(ServiceRequestId requestId, Heading heading, ServiceRequestId from, List<Subscriber> reporters)
			implements
				ServiceRequestEvent {

		public RequestUnmerged {
			reporters = List.copyOf(reporters);
		}
	}

	/** @param mergedInto where this request itself has gone meanwhile, so that the subscriber follows; else null */
	@EventType("request.reporter-subscribed")
	record ReporterSubscribed(ServiceRequestId requestId, Heading heading, Subscriber subscriber, @Nullable ServiceRequestId mergedInto)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.reporter-unsubscribed")
	record ReporterUnsubscribed(ServiceRequestId requestId, Heading heading, SubjectId subscriber, @Nullable ServiceRequestId mergedInto)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.reporter-told")
	record ReporterTold(ServiceRequestId requestId, Heading heading, SubjectId subscriber,
			ContactMeans means) implements ServiceRequestEvent {
	}

	// the clock

	/**
	 * @param rule the request rules that gave the time
	 * @param calendars those by which its working days were counted, one for each year; none where it is in hours or days
	 */
	@EventType("request.deadline-set")
	record DeadlineSet(ServiceRequestId requestId, Heading heading, DeadlineKind kind, Instant due, DeadlineCause cause, RuleVersion rule,
			List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public DeadlineSet {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * @param limit when the clock goes on by itself
	 * @param rule the request rules that allowed so long a pause
	 * @param calendars as in {@link DeadlineSet}, of the longest pause
	 */
	@EventType("request.clock-paused")
	record ClockPaused(ServiceRequestId requestId, Heading heading, PauseReason reason, Instant since, Instant limit, RuleVersion rule,
			List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public ClockPaused {
			calendars = List.copyOf(calendars);
		}
	}

	/** @param minutes how long it stood still */
	@EventType("request.clock-resumed")
	record ClockResumed(ServiceRequestId requestId, Heading heading, PauseReason reason, int minutes) implements ServiceRequestEvent {
	}

	/**
	 * Nothing had met a deadline when it passed (超期); found by the clock, and true from the deadline on however late it was found.
	 *
	 * @param due as it was set
	 */
	@EventType("request.deadline-passed")
	record DeadlinePassed(ServiceRequestId requestId, Heading heading, DeadlineKind kind, Instant due) implements ServiceRequestEvent {
	}

	/**
	 * Whoever has to meet a deadline was reminded of it (到期提醒).
	 *
	 * @param due as it was set
	 * @param rule the rules of attention that say how long before
	 */
	@EventType("request.unit-reminded")
	record UnitReminded(ServiceRequestId requestId, Heading heading, DeadlineKind kind, Instant due, RuleVersion rule)
			implements
				ServiceRequestEvent {
	}

	/**
	 * 督办 by rule, so long after a deadline has passed.
	 *
	 * @param due the deadline that nothing has met
	 * @param level as in {@link RequestSupervised} and {@link SupervisionRaised}
	 * @param rule the rules of attention that say how long after
	 */
	@EventType("request.escalated")
	record RequestEscalated(ServiceRequestId requestId, Heading heading, DeadlineKind kind, Instant due, int level, RuleVersion rule)
			implements
				ServiceRequestEvent {
	}

	/**
	 * The requester has not answered in time, and the unit goes on without.
	 *
	 * @param limit until when the clock stood still for an answer
	 */
	@EventType("request.question-lapsed")
	record QuestionLapsed(ServiceRequestId requestId, Heading heading, Instant limit) implements ServiceRequestEvent {
	}

	// dispatch

	/**
	 * @param designated whether the district decided who is responsible, so that the unit cannot hand it back
	 * @param dispatchBy until when it had to be dispatched; later is allowed, and seen to be late
	 * @param returnBy until when the unit may ask to hand it back
	 * @param rule the request rules that gave it so long
	 * @param calendars as in {@link DeadlineSet}, of the time to hand it back
	 */
	@EventType("request.dispatched")
	record RequestDispatched(ServiceRequestId requestId, Heading heading, boolean designated, Instant dispatchBy, Instant returnBy,
			RuleVersion rule, List<RuleVersion> calendars) implements ServiceRequestEvent {

		public RequestDispatched {
			calendars = List.copyOf(calendars);
		}
	}

	@EventType("request.co-unit-named")
	record CoUnitNamed(ServiceRequestId requestId, Heading heading, String coUnit) implements ServiceRequestEvent {
	}

	@EventType("request.return-requested")
	record ReturnRequested(ServiceRequestId requestId, Heading heading, ReturnReason reason, @Nullable Sealed explanation)
			implements
				ServiceRequestEvent {
	}

	/**
	 * The return was granted: another unit leads from now on.
	 *
	 * @param calendars as in {@link RequestDispatched}
	 */
	@EventType("request.redispatched")
	record RequestRedispatched(ServiceRequestId requestId, Heading heading, String previousUnit, ReturnReason reason, boolean designated,
			Instant returnBy, RuleVersion rule, List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public RequestRedispatched {
			calendars = List.copyOf(calendars);
		}
	}

	/** The return was denied, which designates the unit. */
	@EventType("request.return-denied")
	record ReturnDenied(ServiceRequestId requestId, Heading heading, ReturnReason reason, @Nullable Sealed explanation)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.taken-up")
	record RequestTakenUp(ServiceRequestId requestId, Heading heading) implements ServiceRequestEvent {
	}

	// handling

	/**
	 * @param first whether it is the first time that the requester was reached, which the response rate counts
	 * @param contactBy until when he had to be
	 */
	@EventType("request.requester-contacted")
	record RequesterContacted(ServiceRequestId requestId, Heading heading, ContactMeans means, boolean reached, boolean first,
			Instant contactBy)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.progress-recorded")
	record ProgressRecorded(ServiceRequestId requestId, Heading heading, Sealed note) implements ServiceRequestEvent {
	}

	@EventType("request.requester-asked")
	record RequesterAsked(ServiceRequestId requestId, Heading heading, Sealed question) implements ServiceRequestEvent {
	}

	@EventType("request.requester-answered")
	record RequesterAnswered(ServiceRequestId requestId, Heading heading, Sealed answer) implements ServiceRequestEvent {
	}

	/**
	 * @param applicant in which role it was asked for, so that who decides stands above
	 * @param account by which account it was asked for, which does not decide as well
	 * @param rule the request rules that allow to ask for so much
	 * @param calendars as in {@link DeadlineSet}, of the longest extension
	 */
	@EventType("request.extension-requested")
	record ExtensionRequested(ServiceRequestId requestId, Heading heading, ExtensionReason reason, Instant until, Actor.Role applicant,
			String account, @Nullable Sealed explanation, RuleVersion rule, List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public ExtensionRequested {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * @param outcomeBy the deadline that it moves
	 * @param rule the request rules by which it was asked for
	 * @param calendars as in {@link ExtensionRequested}
	 */
	@EventType("request.extension-granted")
	record ExtensionGranted(ServiceRequestId requestId, Heading heading, ExtensionReason reason, Instant outcomeBy, Instant until,
			RuleVersion rule, List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public ExtensionGranted {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * @param outcomeBy the deadline that stays
	 * @param rule the request rules by which it was asked for
	 * @param calendars as in {@link ExtensionRequested}
	 */
	@EventType("request.extension-refused")
	record ExtensionRefused(ServiceRequestId requestId, Heading heading, ExtensionReason reason, Instant outcomeBy, Instant until,
			RuleVersion rule, List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public ExtensionRefused {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * @param review when it is looked at again at the latest
	 * @param rule the request rules that allowed so late a review
	 * @param calendars as in {@link ClockPaused}
	 */
	@EventType("request.parked")
	record RequestParked(ServiceRequestId requestId, Heading heading, ParkReason reason, Instant review, @Nullable Sealed explanation,
			RuleVersion rule, List<RuleVersion> calendars)
			implements
				ServiceRequestEvent {

		public RequestParked {
			calendars = List.copyOf(calendars);
		}
	}

	@EventType("request.unparked")
	record RequestUnparked(ServiceRequestId requestId, Heading heading, ParkReason reason) implements ServiceRequestEvent {
	}

	/**
	 * @param outcomeBy until when it was due; an outcome that comes later is allowed, and seen to be late
	 * @param extensions how often more time was granted
	 * @param round 1, and one more for each time it was sent back or reopened
	 */
	@EventType("request.outcome-reported")
	record OutcomeReported(ServiceRequestId requestId, Heading heading, Outcome outcome, Sealed reply, Instant outcomeBy, int extensions,
			int round) implements ServiceRequestEvent {
	}

	// follow-up

	/**
	 * @param attempt the how-many-eth of this round
	 * @param outcome what the unit had reported
	 * @param outcomeBy until when it was due
	 */
	@EventType("request.follow-up-recorded")
	record FollowUpRecorded(ServiceRequestId requestId, Heading heading, Answers answers, int attempt, Outcome outcome, Instant outcomeBy,
			@Nullable Sealed note) implements ServiceRequestEvent {
	}

	@EventType("request.sent-back")
	record RequestSentBack(ServiceRequestId requestId, Heading heading, SendBackReason reason, @Nullable Sealed note)
			implements
				ServiceRequestEvent {
	}

	/**
	 * @param solved what the requester said, null where he was not reached or did not say
	 * @param tell the other reporters, who are each to be told
	 * @param rule the request rules that allowed it
	 */
	@EventType("request.closed")
	record RequestClosed(ServiceRequestId requestId, Heading heading, CloseReason reason, Outcome outcome, @Nullable Solved solved,
			@Nullable Satisfaction satisfied, Instant outcomeBy, List<SubjectId> tell, RuleVersion rule) implements ServiceRequestEvent {

		public RequestClosed {
			tell = List.copyOf(tell);
		}
	}

	@EventType("request.archived")
	record RequestArchived(ServiceRequestId requestId, Heading heading) implements ServiceRequestEvent {
	}

	@EventType("request.reopened")
	record RequestReopened(ServiceRequestId requestId, Heading heading, ReopenReason reason, @Nullable Sealed note)
			implements
				ServiceRequestEvent {
	}

	/** The requester's own rating, beside what a follow-up hears. */
	@EventType("request.service-rated")
	record ServiceRated(ServiceRequestId requestId, Heading heading, Satisfaction rating,
			@Nullable Sealed note) implements ServiceRequestEvent {
	}

	// beside the course

	/** 催办. @param count the how-many-eth */
	@EventType("request.reminded")
	record RequestReminded(ServiceRequestId requestId, Heading heading, int count, @Nullable Sealed note) implements ServiceRequestEvent {
	}

	/** 督办 at its first level. @param level always 1 */
	@EventType("request.supervised")
	record RequestSupervised(ServiceRequestId requestId, Heading heading, SupervisionReason reason,
			int level) implements ServiceRequestEvent {
	}

	/** 督办 one level up: 2 the office meeting, 3 the mayor's meeting (Jinan art. 29-30). */
	@EventType("request.supervision-raised")
	record SupervisionRaised(ServiceRequestId requestId, Heading heading, SupervisionReason reason, int level)
			implements
				ServiceRequestEvent {
	}

	@EventType("request.made-confidential")
	record RequestMadeConfidential(ServiceRequestId requestId, Heading heading) implements ServiceRequestEvent {
	}

	@EventType("request.confidentiality-lifted")
	record ConfidentialityLifted(ServiceRequestId requestId, Heading heading, LiftReason reason) implements ServiceRequestEvent {
	}

	/**
	 * Views show the replacement from now on; the log keeps what was said, sealed.
	 *
	 * @param occurrence which of the texts of this kind, from 1 in the order of the stream
	 */
	@EventType("request.text-redacted")
	record TextRedacted(ServiceRequestId requestId, Heading heading, TextKind text, int occurrence, Sealed replacement,
			RedactionReason reason)
			implements
				ServiceRequestEvent {
	}

	private static List<Claim> matterClaim(Reporter reporter, boolean repeats) {
		return reporter.matter() == null || repeats ? List.of() : List.of(new Claim.Take(MATTER, reporter.matter().value()));
	}
}

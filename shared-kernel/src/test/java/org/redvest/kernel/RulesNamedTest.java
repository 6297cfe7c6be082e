package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whatever a rule decided names the rule. Every date in an event is accounted for: somebody stated it, an earlier event of
 * the stream named it and stands in the log with its rule, or this event reckoned it, and names the rule set and the
 * calendars of working days. A new date counts as reckoned until it is entered here as one of the others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesNamedTest {

	/** When something was, or from when to when it holds, as somebody said or decided; no rule made it. */
	private static final Set<String> STATED = Set.of("QualificationVerified.expiresOn", "SafeguardingChecked.checkedOn",
			"SafeguardingChecked.expiresOn", "TrainingRecorded.on", "AwardRecorded.on", "ComplaintRecorded.on", "NoShowRecorded.on",
			"VolunteerSuspended.until", "VolunteerBlacklisted.endsOn", "VolunteerBlacklisted.reviewOn", "BlacklistingProlonged.endsOn",
			"BlacklistingProlonged.reviewOn", "Work.start", "Work.end", "Work.serviceDate", "Entry.serviceDate",
			"RecordTransferredIn.consentedOn", "Count.cutOff", "RuleSetEnacted.from", "ClientAdmitted.until", "ClientKeyReplaced.until",
			"RuleSetEnacted.to", "RuleSetRetired.to",
			"Base.asOf", "Base.from", "Base.to", "NominationPublicised.from", "HeadAppointed.from", "PatrolRecorded.started",
			"PatrolRecorded.ended", "HeadAssessed.from", "HeadAssessed.until", "RequestSubmitted.receivedAt",
			"RequestRegisteredOnBehalf.receivedAt", "TeamJoined.from", "TeamLeft.until", "CampaignPlanned.from", "CampaignPlanned.until",
			"CampaignEnded.lastDay", "BuildingAssigned.from", "Agreement.signedOn", "Agreement.deliverBy", "Entitlement.from",
			"Entitlement.to", "EntitlementEnded.until", "Pairing.from", "Pairing.to", "PairingEnded.until", "Lesson.on", "RefusalsId.day",
			"Plan.start", "Plan.end", "Heading.startDate", "Heading.endDate", "Stint.from", "Stint.to", "CheckedIn.at", "Handout.day",
			"InsuranceRecorded.from", "InsuranceRecorded.until", "PointsEarned.serviceDate",
			"PointsExpired.on", "PointsRedeemed.on", "Covered.from", "Covered.to", "CertificateIssued.issuedOn");

	/** In an earlier event of the same stream, and repeated for readers. */
	private static final Set<String> REPEATED = Set.of("DeadlinePassed.due", "UnitReminded.due", "RequestEscalated.due",
			"QuestionLapsed.limit", "NominationPublicityEnded.until", "StarPublicityEnded.until", "SafeguardingLapsed.expiredOn",
			"HazardDeadlinePassed.due", "EntitlementEnded.from", "QualificationExpired.expiredOn", "TermExpired.until",
			"TeamLeft.from",
			"RequesterContacted.contactBy", "OutcomeReported.outcomeBy", "FollowUpRecorded.outcomeBy", "RequestClosed.outcomeBy",
			"HazardHandedToEmergency.handOverBy", "RectificationReported.rectifyBy", "HazardRechecked.recheckBy");

	/** Reckoned in months or calendar days, which are the same in every calendar of working days. */
	private static final Set<String> WITHOUT_CALENDAR = Set.of("NominationPublicised.until", "HeadAppointed.until", "HeadRenewed.from",
			"HeadRenewed.until", "PointsEarned.lastDay", "ReferralRewarded.lastDay", "PointsGranted.lastDay",
			"CertificatePublicised.until");

	private record Forgotten(LocalDate until) {
	}

	private record HalfForgotten(LocalDate until, RuleVersion rule) {
	}

	private record Named(LocalDate until, RuleVersion rule, List<RuleVersion> calendars) {
	}

	/** A date, and the record in which it stands. */
	private record Date(Class<?> in, RecordComponent component) {

		String name() {
			return in.getSimpleName() + "." + component.getName();
		}

		boolean reckoned() {
			return !STATED.contains(name()) && !REPEATED.contains(name());
		}

		boolean named() {
			return has("rule", RuleVersion.class) && (WITHOUT_CALENDAR.contains(name()) || has("calendars", List.class));
		}

		private boolean has(String component, Class<?> type) {
			return Arrays.stream(in.getRecordComponents())
					.anyMatch(each -> each.getName().equals(component) && each.getType().equals(type));
		}
	}

	@Test
	void every_date_that_an_event_reckons_stands_beside_its_rule_and_its_calendars() {
		assertThat(EventTypes.all().stream().flatMap(RulesNamedTest::unnamed)).isEmpty();
	}

	@Test
	void a_date_without_its_rule_or_its_calendars_is_found() {
		assertThat(Stream.of(Forgotten.class, HalfForgotten.class, Named.class).flatMap(RulesNamedTest::unnamed))
				.containsExactly("Forgotten.until", "HalfForgotten.until");
	}

	@Test
	void every_exception_is_a_date_of_an_event() {
		var dates = EventTypes.all().stream().flatMap(RulesNamedTest::dates).map(Date::name).collect(Collectors.toSet());
		assertThat(dates).containsAll(STATED).containsAll(REPEATED).containsAll(WITHOUT_CALENDAR);
	}

	private static Stream<String> unnamed(Class<?> event) {
		return dates(event).filter(each -> each.reckoned() && !each.named()).map(Date::name);
	}

	private static Stream<Date> dates(Class<?> type) {
		return type.isRecord()
				? Arrays.stream(type.getRecordComponents()).flatMap(each -> Instant.class.equals(each.getType())
						|| LocalDate.class.equals(each.getType())
								? Stream.of(new Date(type, each))
								: classes(each.getGenericType()).flatMap(RulesNamedTest::dates))
				: Stream.empty();
	}

	/** The class of a component, and those of what it collects. */
	private static Stream<Class<?>> classes(Type type) {
		return switch (type) {
			case Class<?> plain -> Stream.of(plain);
			case ParameterizedType many -> Arrays.stream(many.getActualTypeArguments()).flatMap(RulesNamedTest::classes);
			case Type other -> throw new IllegalStateException(other.getTypeName());
		};
	}
}

package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.BackfillService;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.TransferInRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.ServiceHoursEvent.BackfillReason;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.ops.demo.Gathering.Presence;

/** How hours come into a ledger (记录、确认、公示、计入), and how stars are granted on them. */
final class HoursStory {

	private static final String SCHEME = "default";
	/** Points follow as the policy of this name would have them, which then finds nothing new. */
	private static final Actor POINTS = Actor.system("WhenCreditedHoursChangeThenPointsFollow");

	private final Script script;
	private final Gatherings gatherings;

	HoursStory(Script script, Gatherings gatherings) {
		this.script = script;
		this.gatherings = gatherings;
	}

	void tell(Person person) {
		for (int i = 0; i < person.service().size(); i++) {
			new Record(person, i).tell();
		}
		stars(person);
	}

	/** One record on its way. */
	private final class Record {

		private final Person person;
		private final Person.Service service;
		private final Chance chance;
		private final LedgerId ledger;
		private final PointsAccountId account;
		private final @Nullable Gathering gathering;
		private final ServiceRecordId id;
		private final UnitCode unit;
		private final Actor organiser;

		Record(Person person, int index) {
			this.person = person;
			this.service = person.service().get(index);
			this.chance = Chance.of(person.seed(), "record-" + index, person.number());
			this.ledger = new LedgerId(person.id());
			this.account = new PointsAccountId(person.id());
			this.gathering = gatherings.of(person, service.day());
			this.id = gathering == null
					? new ServiceRecordId(Chance.id(person.seed(), "record-" + index, person.number()))
					: gathering.recorded(presence()).recordId();
			this.unit = person.unit();
			this.organiser = person.organiser();
		}

		void tell() {
			Instant recorded = gathering == null ? enter() : leave(gathering);
			Instant confirmed = recorded.plusSeconds(60L * chance.between(600, 900));
			script.add(person.id(), confirmed, organiser, (_, by) -> new ConfirmService(ledger, id, by));
			if (service.minutes() > 480) {
				script.add(person.id(), confirmed.plusSeconds(3_600), Officials.township(township()),
						(_, by) -> new ApproveLongDay(ledger, id, by));
			}
			Instant credited = service.fate() == Person.Fate.ACCEPTED ? accept(confirmed) : publish(confirmed);
			script.add(person.id(), credited, organiser, (_, by) -> new CreditHours(ledger, id, by));
			earned(id, category(), service.minutes(), credited);
			afterwards(credited);
		}

		private AreaCode township() {
			AreaCode township = person.township();
			return township == null ? new AreaCode("430408001") : township;
		}

		/** What the activity leaves of it. */
		private Instant leave(Gathering settled) {
			Instant at = settled.settledAt().plusSeconds(60L * chance.between(1, 30));
			script.add(person.id(), at, organiser, (_, _) -> settled.recorded(presence()));
			return at;
		}

		private Presence presence() {
			return new Presence(person, service.day(), service.start(), service.minutes());
		}

		private Instant enter() {
			Occasion activity = chance.of(Occasion.ALL);
			Capture capture = switch (service.fate()) {
				case BACKFILLED -> Capture.BACKFILL;
				case TRANSFERRED -> Capture.TRANSFER;
				default -> List.of(Capture.TWO_SIDED_CHECK_IN, Capture.SCAN_AND_ROSTER, Capture.CONFIRMED_ROSTER)
						.get(chance.weighted(35, 40, 25));
			};
			Work work = work(service.minutes(), activity, capture);
			return switch (service.fate()) {
				case BACKFILLED -> entered(12, community(), (_, by) -> new BackfillService(ledger, id, work, BackfillReason.OMITTED, by));
				case TRANSFERRED -> {
					Instant at = DistrictTime.at(LocalDate.of(2022, 1, 6).plusDays(person.number() % 12), chance.between(9 * 60, 17 * 60));
					script.add(person.id(), at, Officials.authority(), (_, by) -> new TransferInRecord(ledger, id, work,
							new UnitCode("hunan-volunteer"), "HN-" + service.day(), LocalDate.of(2022, 1, 5), by));
					yield at;
				}
				default -> entered(0, Officials.recorder(unit), (_, by) -> new RecordService(ledger, id, work, by));
			};
		}

		private Actor community() {
			return person.community() == null ? Officials.leader(unit.value()) : Officials.community(person.community().code());
		}

		private Instant entered(int daysLater, Actor actor,
				java.util.function.BiFunction<Step.Desk, org.redvest.kernel.By, org.redvest.kernel.Command> command) {
			Instant at = DistrictTime.at(service.day().plusDays(daysLater), 20 * 60 + 30 + chance.below(120));
			script.add(person.id(), at, actor, command);
			return at;
		}

		private Work work(int minutes, Occasion activity, Capture capture) {
			Instant start = DistrictTime.at(service.day(), service.start());
			return Work.of(start, start.plusSeconds(60L * minutes), minutes, activity.name(), activity.category(), unit,
					organiser.id(), capture, person.community() == null ? null : person.community().code(), null);
		}

		private Instant accept(Instant confirmed) {
			Instant accepted = confirmed.plusSeconds(3_600L * chance.between(6, 60));
			script.add(person.id(), accepted, Officials.self(person.id(), person.minor() ? Role.GUARDIAN : Role.VOLUNTEER),
					(_, by) -> new AcceptRecord(ledger, id, by));
			return accepted.plusSeconds(3_600L * 20);
		}

		/** Three working days of publicity; what somebody disputes in them is decided before they end. */
		private Instant publish(Instant confirmed) {
			Instant published = confirmed.plusSeconds(7_200);
			script.add(person.id(), published, organiser, (_, by) -> new PublishService(ledger, id, by));
			if (service.fate() == Person.Fate.DISPUTED) {
				script.add(person.id(), published.plusSeconds(86_400), Officials.resident(90_000 + person.number() % 1_000),
						(_, by) -> new DisputeRecord(ledger, id, DisputeGround.WRONG_MINUTES, null, by));
				script.add(person.id(), published.plusSeconds(2 * 86_400), Officials.authority(),
						(_, by) -> new DecideDispute(ledger, id, DisputeOutcome.STANDS, null, by));
			}
			return published.plusSeconds(86_400L * afterPublicity(DistrictTime.day(published)));
		}

		private void afterwards(Instant credited) {
			Instant at = credited.plusSeconds(2 * 86_400);
			if (service.fate() == Person.Fate.VOIDED) {
				script.add(person.id(), at, Officials.authority(), (_, by) -> new VoidRecord(ledger, id, VoidReason.DUPLICATE, null, by));
				takenBack(TakeBackReason.RECORD_VOIDED, at);
			}
			if (service.fate() == Person.Fate.CUT) {
				var replacement = new ServiceRecordId(Chance.id(person.seed(), "replacement-" + id, person.number()));
				script.add(person.id(), at, Officials.township(township()),
						(desk, by) -> new CorrectHours(ledger, id, replacement, cut(), CorrectionReason.TRAVEL_INCLUDED, null, by));
				earned(replacement, cut().category(), cut().minutes(), at);
				takenBack(TakeBackReason.RECORD_CORRECTED, at);
			}
		}

		private void earned(ServiceRecordId record, Category category, int minutes, Instant at) {
			script.add(person.id(), at.plusSeconds(1), POINTS,
					(_, by) -> new EarnPoints(account, record, category, service.day(), minutes, by));
		}

		private void takenBack(TakeBackReason reason, Instant at) {
			script.add(person.id(), at.plusSeconds(2), POINTS, (_, by) -> new TakeBackPoints(account, id, reason, by));
		}

		private Category category() {
			return gathering == null ? again().of(Occasion.ALL).category() : gathering.recorded(presence()).work().category();
		}

		/** The same chances from the start. */
		private Chance again() {
			return Chance.of(person.seed(), "record-" + person.service().indexOf(service), person.number());
		}

		/** The same work without half an hour of travel; drawn again from the start, so that it is the same. */
		private Work cut() {
			Chance again = again();
			Occasion activity = again.of(Occasion.ALL);
			Capture capture = List.of(Capture.TWO_SIDED_CHECK_IN, Capture.SCAN_AND_ROSTER, Capture.CONFIRMED_ROSTER)
					.get(again.weighted(35, 40, 25));
			return work(service.minutes() - 30, activity, capture);
		}
	}

	/** So many days after a publication three working days are over, even in the spring festival and in the first days of May. */
	private static int afterPublicity(LocalDate published) {
		return published.isBefore(LocalDate.of(2022, 5, 8)) ? 12 : 8;
	}

	private void stars(Person person) {
		var ledger = new LedgerId(person.id());
		LocalDate last = LocalDate.of(2022, 2, 1);
		for (int i = 0; i < person.stars(); i++) {
			LocalDate cutOff = person.cutOffs().get(i);
			LocalDate applied = cutOff.isBefore(DistrictTime.FIRST_DAY) ? last.plusDays(i == 0 ? 14 : 6) : cutOff.plusDays(18);
			applied = applied.isBefore(last) ? last.plusDays(3) : applied;
			Actor township = Officials.township(person.township() == null ? new AreaCode("430408001") : person.township());
			Instant at = DistrictTime.at(applied, 9 * 60 + person.number() % 400);
			script.add(person.id(), at, Officials.self(person.id(), Role.VOLUNTEER),
					(_, by) -> new ApplyForStar(ledger, SCHEME, cutOff, by));
			script.add(person.id(), at.plusSeconds(86_400), township, (_, by) -> new ReviewStar(ledger, SCHEME, by));
			Instant published = at.plusSeconds(86_400 + 3_600);
			String list = "star-" + applied.toString().substring(0, 7);
			script.add(person.id(), published, township, (_, by) -> new PublishStarList(ledger, SCHEME, list, by));
			Instant awarded = published.plusSeconds(86_400L * afterPublicity(DistrictTime.day(published)));
			script.add(person.id(), awarded, i < 2 ? township : Officials.authority(), (_, by) -> new AwardStar(ledger, SCHEME, by));
			last = DistrictTime.day(awarded);
		}
	}
}

package org.redvest.command.servicerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.DuplicateSuspected;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;

/** What is known of a request in whichever phase it is; immutable, and shared by the phases. */
record Case(ServiceRequestId id, Heading heading, Opening opening, Company company, Attention attention, Map<DeadlineKind, Instant> due,
		Writings writings) {

	/** How it came in. */
	record Opening(Sealed matter, Reporter reporter, Instant receivedAt, @Nullable DuplicateSuspected repeats) {
	}

	/** Who else has to do with it: co-units (协办单位), other reporters, and which of these were told. */
	record Company(Set<String> coUnits, List<Subscriber> subscribers, Set<SubjectId> told) {

		Company {
			coUnits = Set.copyOf(coUnits);
			subscribers = List.copyOf(subscribers);
			told = Set.copyOf(told);
		}
	}

	/**
	 * What runs beside the course.
	 *
	 * @param noticed what the clock has found or done about deadlines
	 */
	record Attention(boolean confidential, int reminders, int supervision, @Nullable Satisfaction rating, Set<Notice> noticed) {

		Attention {
			noticed = Set.copyOf(noticed);
		}
	}

	/** That a deadline has passed, or that whoever has to meet it was reminded of it. */
	record Notice(What what, DeadlineKind kind, Instant due) {

		enum What {
			PASSED, REMINDED
		}
	}

	/** Which of the texts of a kind. */
	record Passage(TextKind text, int occurrence) {
	}

	/** Digests of the files, how many texts there are of each kind, and which are covered. */
	record Writings(Set<String> media, Map<TextKind, Integer> texts, Set<Passage> redacted) {

		Writings {
			media = Set.copyOf(media);
			texts = Map.copyOf(texts);
			redacted = Set.copyOf(redacted);
		}
	}

	Case {
		due = Map.copyOf(due);
	}

	static Case opened(ServiceRequestId id, Heading heading, Opening opening, boolean confidential) {
		return new Case(id, heading, opening, new Company(Set.of(), List.of(), Set.of()), new Attention(confidential, 0, 0, null, Set.of()),
				Map.of(),
				new Writings(Set.of(), Map.of(TextKind.MATTER, 1), Set.of()));
	}

	/** The lead unit and the co-units. */
	boolean handledBy(String unit) {
		return unit.equals(heading.unit()) || company.coUnits.contains(unit);
	}

	Instant dueFor(DeadlineKind kind) {
		Instant at = due.get(kind);
		if (at == null) {
			throw new IllegalStateException(kind + " of " + id + " was never set");
		}
		return at;
	}

	/** Whether an earlier request of the same matter was closed, so that only something new starts a clock. */
	boolean repeatsClosed() {
		return opening.repeats != null && opening.repeats.closed();
	}

	/** The requester, and everybody else who is to be told. */
	List<Subscriber> reporters() {
		var all = new ArrayList<Subscriber>();
		all.add(new Subscriber(SubjectId.of(id), id, opening.reporter.account(), opening.reporter.name(), opening.reporter.phone()));
		all.addAll(company.subscribers);
		return all;
	}

	/** Who still has to be told: everybody beside the requester who can be told. */
	List<SubjectId> untold() {
		return company.subscribers.stream().filter(Subscriber::canBeTold).map(Subscriber::subject)
				.filter(each -> !company.told.contains(each)).toList();
	}

	@Nullable
	Subscriber subscriber(SubjectId subject) {
		return company.subscribers.stream().filter(each -> each.subject().equals(subject)).findFirst().orElse(null);
	}

	int texts(TextKind kind) {
		return writings.texts.getOrDefault(kind, 0);
	}

	Case headed(Heading newHeading) {
		return new Case(id, newHeading, opening, company, attention, due, writings);
	}

	Case repeating(DuplicateSuspected repeats) {
		return new Case(id, heading, new Opening(opening.matter, opening.reporter, opening.receivedAt, repeats), company, attention, due,
				writings);
	}

	Case due(DeadlineKind kind, Instant at) {
		var all = new TreeMap<>(due);
		all.put(kind, at);
		return new Case(id, heading, opening, company, attention, all, writings);
	}

	Case with(Company newCompany) {
		return new Case(id, heading, opening, newCompany, attention, due, writings);
	}

	Case with(Attention newAttention) {
		return new Case(id, heading, opening, company, newAttention, due, writings);
	}

	Case with(Writings newWritings) {
		return new Case(id, heading, opening, company, attention, due, newWritings);
	}

	Case joinedBy(String coUnit) {
		return with(new Company(plus(company.coUnits, coUnit), company.subscribers, company.told));
	}

	/** Another unit leads: a co-unit that is named leader is no co-unit any more. */
	Case ledByOther(Heading newHeading) {
		var others = new HashSet<>(company.coUnits);
		others.remove(newHeading.unit());
		return headed(newHeading).with(new Company(others, company.subscribers, company.told));
	}

	Case subscribed(Subscriber subscriber) {
		var all = new ArrayList<>(company.subscribers);
		all.removeIf(each -> each.subject().equals(subscriber.subject()));
		all.add(subscriber);
		return with(new Company(company.coUnits, all, company.told));
	}

	Case unsubscribed(SubjectId subject) {
		return with(new Company(company.coUnits, company.subscribers.stream().filter(each -> !each.subject().equals(subject)).toList(),
				company.told));
	}

	Case told(SubjectId subject) {
		return with(new Company(company.coUnits, company.subscribers, plus(company.told, subject)));
	}

	/** It goes on, so that everybody has to be told again. */
	Case toldNobody() {
		return with(new Company(company.coUnits, company.subscribers, Set.of()));
	}

	Case attached(String sha256) {
		return with(new Writings(plus(writings.media, sha256), writings.texts, writings.redacted));
	}

	Case written(TextKind kind) {
		var all = new TreeMap<>(writings.texts);
		all.merge(kind, 1, Integer::sum);
		return with(new Writings(writings.media, all, writings.redacted));
	}

	Case redacted(Passage passage) {
		return with(new Writings(writings.media, writings.texts, plus(writings.redacted, passage)));
	}

	Case protectedNow(boolean confidential) {
		return with(new Attention(confidential, attention.reminders, attention.supervision, attention.rating, attention.noticed));
	}

	Case reminded(int count) {
		return with(new Attention(attention.confidential, count, attention.supervision, attention.rating, attention.noticed));
	}

	Case supervised(int level) {
		return with(new Attention(attention.confidential, attention.reminders, level, attention.rating, attention.noticed));
	}

	Case noticed(DeadlinePassed e) {
		return noticed(new Notice(Notice.What.PASSED, e.kind(), e.due()));
	}

	Case noticed(UnitReminded e) {
		return noticed(new Notice(Notice.What.REMINDED, e.kind(), e.due()));
	}

	private Case noticed(Notice notice) {
		return with(new Attention(attention.confidential, attention.reminders, attention.supervision, attention.rating,
				plus(attention.noticed, notice)));
	}

	Case rated(Satisfaction rating) {
		return with(new Attention(attention.confidential, attention.reminders, attention.supervision, rating, attention.noticed));
	}

	private static <T> Set<T> plus(Set<T> set, T one) {
		var all = new HashSet<>(set);
		all.add(one);
		return all;
	}
}

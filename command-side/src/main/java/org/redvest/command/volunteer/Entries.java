package org.redvest.command.volunteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.AppealOutcome;
import org.redvest.kernel.VolunteerEvent.ComplaintOutcome;
import org.redvest.kernel.VolunteerEvent.Sanction;

/**
 * What stands in a volunteer's file under a name of its own: trainings, awards, complaints, absences and sanctions.
 *
 * @param recorded what each entry is, without its personal words, so that a repetition is recognised
 * @param complaints outcome by complaint; a pending one has none
 * @param sanctions by their id
 * @param appeals outcome by sanction; a pending one has none
 */
record Entries(Map<EntryId, List<Object>> recorded, Map<EntryId, Optional<ComplaintOutcome>> complaints,
		Map<EntryId, Sanction> sanctions, Map<EntryId, Optional<AppealOutcome>> appeals) {

	static final Entries NONE = new Entries(Map.of(), Map.of(), Map.of(), Map.of());

	/** The event, unless the same entry was recorded before; another under the same id is refused. */
	List<VolunteerEvent> record(EntryId id, VolunteerEvent event, Object... facts) {
		List<Object> before = recorded.get(id);
		if (before != null && !before.equals(gist(event, facts))) {
			throw Refused.conflict("volunteer.entry-exists", id);
		}
		return before == null ? List.of(event) : List.of();
	}

	Entries with(EntryId id, VolunteerEvent event, Object... facts) {
		return new Entries(plus(recorded, id, gist(event, facts)), complaints, sanctions, appeals);
	}

	Entries withComplaint(EntryId id, @Nullable ComplaintOutcome outcome) {
		return new Entries(recorded, plus(complaints, id, Optional.ofNullable(outcome)), sanctions, appeals);
	}

	Entries withSanction(Sanction sanction) {
		return new Entries(recorded, complaints, plus(sanctions, sanction.id(), sanction), appeals);
	}

	Entries withAppeal(EntryId sanction, @Nullable AppealOutcome outcome) {
		return new Entries(recorded, complaints, sanctions, plus(appeals, sanction, Optional.ofNullable(outcome)));
	}

	/** A complaint's outcome, if it has one by now. */
	Optional<ComplaintOutcome> complaint(EntryId id) {
		var found = complaints.get(id);
		if (found == null) {
			throw Refused.notFound("volunteer.complaint-unknown", id);
		}
		return found;
	}

	Sanction sanction(EntryId id) {
		var found = sanctions.get(id);
		if (found == null) {
			throw Refused.notFound("volunteer.sanction-unknown", id);
		}
		return found;
	}

	private static List<Object> gist(VolunteerEvent event, Object... facts) {
		var gist = new java.util.ArrayList<Object>(facts.length + 1);
		gist.add(event.getClass());
		gist.addAll(Arrays.asList(facts));
		return List.copyOf(gist);
	}

	private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
		var more = new HashMap<>(map);
		more.put(key, value);
		return Map.copyOf(more);
	}
}

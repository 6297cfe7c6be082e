package org.redvest.command.school;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;

/**
 * What an open school is, who stands by it, and what is taught there by whom.
 *
 * @param demonstration by which decision it is a demonstration site, or null
 */
record Campus(SchoolId id, Particulars particulars, Map<EntryId, Pairing> pairings, Set<Subject> groups,
		Map<VolunteerId, Set<Subject>> teachers, Map<EntryId, Session> sessions, @Nullable Evidence demonstration) {

	Campus {
		pairings = Map.copyOf(pairings);
		groups = Set.copyOf(groups);
		teachers = Map.copyOf(teachers);
		sessions = Map.copyOf(sessions);
	}

	static Campus of(SchoolRegistered e) {
		return new Campus(e.schoolId(), e.particulars(), Map.of(), Set.of(), Map.of(), Map.of(), null);
	}

	/** An id stands for one thing at a school, a pairing or a session. */
	boolean knows(EntryId entry) {
		return pairings.containsKey(entry) || sessions.containsKey(entry);
	}

	Set<Subject> taughtBy(VolunteerId teacher) {
		return teachers.getOrDefault(teacher, Set.of());
	}

	Campus as(Particulars corrected) {
		return new Campus(id, corrected, pairings, groups, teachers, sessions, demonstration);
	}

	Campus with(EntryId entry, Pairing pairing) {
		return new Campus(id, particulars, and(pairings, entry, pairing), groups, teachers, sessions, demonstration);
	}

	Campus with(Subject group) {
		var more = EnumSet.of(group);
		more.addAll(groups);
		return new Campus(id, particulars, pairings, more, teachers, sessions, demonstration);
	}

	Campus with(VolunteerId teacher, Subject subject) {
		var subjects = EnumSet.of(subject);
		subjects.addAll(taughtBy(teacher));
		return new Campus(id, particulars, pairings, groups, and(teachers, teacher, Set.copyOf(subjects)), sessions, demonstration);
	}

	Campus without(VolunteerId teacher) {
		var fewer = new HashMap<>(teachers);
		fewer.remove(teacher);
		return new Campus(id, particulars, pairings, groups, fewer, sessions, demonstration);
	}

	Campus with(EntryId entry, Session session) {
		return new Campus(id, particulars, pairings, groups, teachers, and(sessions, entry, session), demonstration);
	}

	Campus demonstrating(Evidence decision) {
		return new Campus(id, particulars, pairings, groups, teachers, sessions, decision);
	}

	private static <K, V> Map<K, V> and(Map<K, V> all, K key, V value) {
		var more = new HashMap<>(all);
		more.put(key, value);
		return more;
	}
}

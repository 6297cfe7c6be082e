package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.query.http.Answer;

/**
 * Who headed a building, and what became of it (楼栋服务历史).
 *
 * @param spans every time through which nothing about the building changed, the last of which says how it stands
 * @param heads in the order of their appointments
 * @param vacancies the times in use without a head
 * @param patrols a page, the newest first
 */
public record BuildingHistory(UUID buildingId, long position, @Nullable Instant knownAt, List<Span> spans, List<Head> heads,
		List<Vacancy> vacancies, List<VacancyReported> vacancyReports, List<Kin> lineage, List<Patrol> patrols, @Nullable String next,
		String audit) implements Answer {

	/** @param until null while it lasts; a last span with an end means that the building is no longer in use */
	public record Span(Instant since, @Nullable Instant until, String community, String code, String name, BuildingKind kind,
			int households, @Nullable UUID head) {
	}

	/**
	 * @param from the first day of the first term
	 * @param until the last day of the present term, or of the last one
	 * @param ending the event that ended it, with its reason
	 */
	public record Head(UUID volunteerId, String route, Instant appointedAt, LocalDate from, LocalDate until, int renewals,
			@Nullable Instant endedAt, @Nullable String ending, String history) {
	}

	/** @param until null while it lasts */
	public record Vacancy(Instant since, @Nullable Instant until) {
	}

	/** Somebody reported it. */
	public record VacancyReported(Instant at, String cause) {
	}

	/** @param relation CAME_FROM, SPLIT_INTO, ABSORBED or MERGED_INTO the other building */
	public record Kin(String relation, UUID buildingId, Instant at, String history) {
	}

	/** @param findings codes, with the floor behind an @ where it is known; empty when all was in order */
	public record Patrol(UUID patrol, UUID volunteerId, boolean deputy, Instant started, Instant ended, List<String> checked,
			List<String> findings, long position) {
	}
}

package org.redvest.query.servicehistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * What a volunteer did (志愿服务历史).
 *
 * @param name masked, such as 张*
 * @param total credited minutes, the sum of all entries; hours are minutes by sixty when they are shown
 * @param months credited minutes by the month of service
 * @param teams memberships in the order of their beginning
 * @param records a page, by day of service
 */
public record VolunteerHistory(UUID volunteerId, long position, @Nullable Instant knownAt, VolunteerStatus status,
		@Nullable String number, String name, @Nullable String residence, @Nullable String unit, Figure total, List<Month> months,
		List<StarItem> stars, List<Membership> teams, List<Item> records, @Nullable String next, String audit) implements Answer {

	/** @param byGrade credited minutes by evidence grade A to D */
	public record Month(String month, long minutes, int records, Map<String, Long> byGrade) {
	}

	/** A step of star certification. */
	public record StarItem(long position, Instant at, String event, String scheme, int level, @Nullable Integer previousLevel,
			@Nullable String rule, @Nullable String reason) {
	}

	/**
	 * A membership in a team.
	 *
	 * @param from the first day
	 * @param until the last day, or null while it lasts
	 * @param entry JOINED by himself or ADMITTED by the team
	 * @param exit LEFT, REMOVED, REGISTRATION_ENDED or TEAM_DISSOLVED; null while it lasts
	 * @param reason why the team removed the member, where it did
	 */
	public record Membership(UUID teamId, LocalDate from, @Nullable LocalDate until, String entry, @Nullable String exit,
			@Nullable String reason, String team) {
	}

	/** @param creditedMinutes what of it is in the total */
	public record Item(UUID recordId, RecordStatus status, LocalDate serviceDate, Instant start, Instant end, int minutes,
			int creditedMinutes, String grade, String capture, String category, String activity, String organiser, @Nullable String area,
			@Nullable UUID replaces, @Nullable UUID replacedBy, String rule) {
	}
}

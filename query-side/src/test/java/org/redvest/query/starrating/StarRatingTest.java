package org.redvest.query.starrating;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.starrating.Volunteers.RULE;
import static org.redvest.query.starrating.Volunteers.awarded;
import static org.redvest.query.starrating.Volunteers.confirmed;
import static org.redvest.query.starrating.Volunteers.erased;
import static org.redvest.query.starrating.Volunteers.id;
import static org.redvest.query.starrating.Volunteers.in;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerEvent.BelongingChanged;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.ProcessingRestricted;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StarRatingTest {

	private static final String YARD = "430408001001";
	private static final String HILL = "430408100201";

	private final InMemoryVault vault = new InMemoryVault();
	private final Volunteers volunteers = new Volunteers(vault);
	private RunningViews district;
	private StarRatingQuery query;
	private StarVolunteerList list;

	@BeforeEach
	void open() {
		district = new RunningViews(new StarRatingProjection());
		query = new StarRatingQuery(new Views(district.live()));
		list = new StarVolunteerList(new Views(district.live()), vault);
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void join(int n, String name, @Nullable String area) {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(n, name, area), confirmed(n, area));
	}

	/** Registered, without a township, and the stars by level. */
	private String on(String day, @Nullable String area) {
		district.settle();
		var ratings = query.ratings(LocalDate.parse(day), area == null ? null : new AreaCode(area), "default", Asked.plainly());
		return ratings.registered().shown() + " (" + ratings.withoutTownship().shown() + "): "
				+ ratings.levels().stream().map(each -> Long.toString(each.volunteers().numerator())).collect(joining(" "));
	}

	@Test
	void stars_are_counted_by_level_of_the_registered_volunteers_on_the_day() {
		join(1, "张三", YARD);
		join(2, "李四", HILL);
		join(3, "王五", null);
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(4, "未确认", YARD));
		district.tell("2022-02-01T09:00:00+08:00", awarded(1, 1, 0), awarded(2, 1, 0));
		district.tell("2022-03-01T09:00:00+08:00", awarded(1, 2, 1));
		assertThat(on("2022-01-09", null)).isEqualTo("0 (0): 0 0 0 0 0 0");
		assertThat(on("2022-01-31", null)).isEqualTo("3 (1): 3 0 0 0 0 0");
		assertThat(on("2022-02-28", null)).isEqualTo("3 (1): 1 2 0 0 0 0");
		assertThat(on("2022-03-01", null)).isEqualTo("3 (1): 1 1 1 0 0 0");
		assertThat(on("2022-03-01", "430408")).isEqualTo("3 (1): 1 1 1 0 0 0");
		assertThat(on("2022-03-01", "430408001")).isEqualTo("1 (0): 0 0 1 0 0 0");
		assertThat(on("2022-03-01", HILL)).isEqualTo("1 (0): 0 1 0 0 0 0");
	}

	@Test
	void a_level_is_a_figure_with_its_rules() {
		join(1, "张三", YARD);
		join(2, "李四", HILL);
		join(3, "王五", HILL);
		district.tell("2022-02-01T09:00:00+08:00", awarded(1, 1, 0));
		district.settle();
		var ratings = query.ratings(LocalDate.parse("2022-06-30"), null, "default", Asked.plainly());
		var stand = new Stand(LocalDate.parse("2022-06-30"), 7, district.recordedAt());
		assertThat(ratings.levels().get(1)).isEqualTo(new StarRatings.Level(1,
				stand.rate(StarDefinitions.LEVEL, 1, 3, "/api/star-ratings/1/volunteers?asOf=2022-06-30&scheme=default"),
				List.of(new StarRatings.ByRule(RULE.value(), 1))));
		assertThat(ratings.levels().get(1).volunteers().shown()).isEqualTo("33.33 %");
		assertThat(ratings.schemes()).containsExactly("default");
	}

	@Test
	void a_star_is_lowered_or_taken_from_the_day_on_which_it_was_decided() {
		join(1, "张三", YARD);
		join(2, "李四", YARD);
		district.tell("2022-02-01T09:00:00+08:00", awarded(1, 2, 0), awarded(2, 1, 0));
		var rule = new RuleVersion("star/default/1");
		district.tell("2022-04-01T09:00:00+08:00",
				new StarDowngraded(id(1), "default", 1, 2, StarReason.ANNUAL_REVIEW, null, rule),
				new StarRevoked(id(2), "default", 1, StarReason.DISHONESTY, null, rule));
		assertThat(on("2022-03-31", null)).isEqualTo("2 (0): 0 1 1 0 0 0");
		assertThat(on("2022-04-01", null)).isEqualTo("2 (0): 1 1 0 0 0 0");
	}

	@Test
	void who_leaves_or_is_erased_counts_until_then_and_history_does_not_change() {
		join(1, "张三", YARD);
		join(2, "李四", YARD);
		join(3, "王五", YARD);
		district.tell("2022-02-01T09:00:00+08:00", awarded(1, 1, 0), awarded(2, 1, 0), awarded(3, 1, 0));
		district.tell("2022-03-01T09:00:00+08:00",
				new VolunteerDeregistered(id(1), DeregistrationCause.OWN_WISH, in(YARD), false));
		district.tell("2022-04-01T09:00:00+08:00", erased(2, YARD));
		vault.erase(SubjectId.of(id(2)));
		assertThat(on("2022-02-28", null)).isEqualTo("3 (0): 0 3 0 0 0 0");
		assertThat(on("2022-03-31", null)).isEqualTo("2 (0): 0 2 0 0 0 0");
		assertThat(on("2022-04-01", null)).isEqualTo("1 (0): 0 1 0 0 0 0");
		assertThat(list.volunteers(1, LocalDate.parse("2022-02-28"), null, "default", null, 50, null, Asked.plainly()).items().stream()
				.map(each -> each.name() + " " + each.erased())).containsExactly("张* false", "已清除 true", "王* false");
		assertThat(String.join("\n", district.rows("star-ratings"))).doesNotContain(VolunteerNumber.of(id(2)).value())
				.doesNotContain("张三");
	}

	@Test
	void a_volunteer_counts_where_he_lived_on_the_day() {
		join(1, "张三", YARD);
		district.tell("2022-03-01T09:00:00+08:00", new BelongingChanged(id(1), in(YARD), in(HILL)));
		assertThat(on("2022-02-28", "430408001")).isEqualTo("1 (0): 1 0 0 0 0 0");
		assertThat(on("2022-03-01", "430408001")).isEqualTo("0 (0): 0 0 0 0 0 0");
		assertThat(on("2022-03-01", "430408100")).isEqualTo("1 (0): 1 0 0 0 0 0");
	}

	@Test
	void the_volunteers_under_a_level_are_listed_masked_page_by_page() {
		for (int n = 1; n <= 5; n++) {
			join(n, "张三", YARD);
		}
		district.tell("2022-02-01T09:00:00+08:00", awarded(2, 1, 0), awarded(5, 1, 0));
		district.tell("2022-02-02T09:00:00+08:00", new ProcessingRestricted(id(5), RestrictionGround.REQUESTED));
		district.settle();
		var seen = new ArrayList<String>();
		String cursor = null;
		do {
			var page = list.volunteers(0, null, null, "default", null, 2, cursor, Asked.plainly());
			page.items().forEach(each -> seen.add(each.number() + " " + each.name()));
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		assertThat(seen).containsExactly(VolunteerNumber.of(id(1)) + " 张*", VolunteerNumber.of(id(3)) + " 张*",
				VolunteerNumber.of(id(4)) + " 张*");
		assertThat(list.volunteers(1, null, null, "default", null, 2, null, Asked.plainly()).items()).containsExactly(
				new StarVolunteers.Item(id(2).value(), VolunteerNumber.of(id(2)).value(), "张*", false, YARD, null,
						Instant.parse("2022-02-01T01:00:00Z"), RULE.value(), "/api/service-history/volunteers/" + id(2)),
				new StarVolunteers.Item(id(5).value(), VolunteerNumber.of(id(5)).value(), "****", false, YARD, null,
						Instant.parse("2022-02-01T01:00:00Z"), RULE.value(), "/api/service-history/volunteers/" + id(5)));
	}

	@Test
	void over_http_a_level_that_there_is_not_is_no_level() throws Exception {
		join(1, "张三", YARD);
		district.settle();
		var http = Asked.over(new StarRatingHttp(query, list));
		http.perform(get("/api/star-ratings")).andExpect(status().isOk()).andExpect(jsonPath("$.registered.numerator").value(1))
				.andExpect(jsonPath("$.levels.length()").value(6));
		http.perform(get("/api/star-ratings/0/volunteers")).andExpect(status().isOk()).andExpect(jsonPath("$.items[0].name").value("张*"));
		http.perform(get("/api/star-ratings/volunteers?placed=true")).andExpect(status().isOk())
				.andExpect(jsonPath("$.items.length()").value(1));
		http.perform(get("/api/star-ratings/6/volunteers")).andExpect(status().isBadRequest());
	}
}

package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.ops.promise.Asker.eventually;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No figure without what it counts: the link under every figure is followed page by page, and the items are its numerator. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemsTest {

	private static final String COMMUNITY = "430408001001";

	/** What each item adds to the figures that do not count the items themselves. */
	private static final Map<String, String> SUMMED = Map.of("building-head-coverage-by-household", "households", "buildings-per-head",
			"buildings", "credited-minutes", "creditedMinutes", "households-reached", "reached", "households-attempted", "attempted",
			"households-reached-rate", "reached", "materials-at-doors", "quantity",
			"materials-handed-out-at-activities", "quantity", "points-balance", "points",
			"points-redeemed", "points");

	/** All of these add up fen. */
	private static final Set<String> SUMS_OF_MONEY = Set.of("donations-received", "donated-cash", "donated-goods", "donated-clothing",
			"donated-other-goods", "donations-delivered-share");

	private final Map<String, Long> most = new TreeMap<>();

	@Test
	void the_items_under_every_figure_are_as_many_as_its_numerator_says() throws Exception {
		try (var test = TestDatabase.create();
				var application = Redvest.application().run("--server.port=0", "--redvest.demo=none",
						"--spring.datasource.url=" + test.url(), "--spring.datasource.username=redvest_app",
						"--spring.datasource.password=redvest_app", "--spring.flyway.enabled=false",
						"--redvest.vault.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")) {
			var api = Api.at(URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port")));
			var life = new Everything(api, Clear.anybody(), COMMUNITY).happens();
			unplaced(life);
			eventually("all views at the head", () -> current(api));
			for (String day : List.of("?", "?asOf=2022-03-02&", "?asOf=2022-04-01&", "?asOf=2022-07-01&", "?asOf=2023-03-01&")) {
				for (String area : List.of("", "area=" + COMMUNITY, "area=" + COMMUNITY.substring(0, 9), "area=430408002")) {
					figures(api, api.get("/api/coverage" + day + area).is(200).json());
					figures(api, api.get("/api/star-ratings" + day + area).is(200).json());
					figures(api, api.get("/api/door-knocking" + day + area).is(200).json());
					figures(api, api.get("/api/art-companions" + day + area).is(200).json());
					figures(api, api.get("/api/open-hazards" + day + area).is(200).json());
				}
				figures(api, api.get("/api/donations" + day).is(200).json());
				figures(api, api.get("/api/points" + day).is(200).json());
			}
			for (String area : List.of("", "&area=" + COMMUNITY, "&area=" + COMMUNITY.substring(0, 9), "&area=430408002", "&unit=org-9")) {
				figures(api, api.get("/api/activities?from=2022-03-01&to=2022-06-30" + area).is(200).json());
			}
			figures(api, api.get("/api/service-history/volunteers/" + Asker.id(life.volunteer())).is(200).json());
			everyOneOfTheVolunteers(api);
			assertThat(most).allSatisfy((figure, numerator) -> assertThat(numerator).as("somewhere there is some " + figure).isPositive())
					.hasSize(35);
		}
	}

	/** Somebody who serves with an organ of the district and says no township. */
	private static void unplaced(Everything life) {
		String at = life.resident().create("/api/volunteers", "name", "赵六", "documentNumber",
				People.identityNumber(LocalDate.of(1980, 5, 1)), "phone", "13800000006", "unit", "organ-1");
		life.resident().ask(at + "/confirmation", "notice", "privacy/2022-1");
	}

	private static boolean current(Api api) {
		return api.get("/api/projections").is(200).json().valueStream().allMatch(each -> each.get("state").asString().equals("CURRENT"));
	}

	private void everyOneOfTheVolunteers(Api api) {
		for (JsonNode each : items(api, "/api/star-ratings/volunteers")) {
			if (each.hasNonNull("history")) {
				figures(api, api.get(each.get("history").asString()).is(200).json());
			}
		}
	}

	/** Finds the figures in an answer, however deep, and follows each to its items. */
	private void figures(Api api, JsonNode answer) {
		if (answer.has("numerator") && answer.has("items")) {
			String figure = answer.get("definition").get("id").asString();
			long numerator = answer.get("numerator").asLong();
			assertThat(counted(figure, items(api, answer.get("items").asString()))).as("%s under %s", figure, answer).isEqualTo(numerator);
			most.merge(figure, numerator, Math::max);
		}
		answer.forEach(each -> figures(api, each));
	}

	private static long counted(String figure, List<JsonNode> items) {
		String summed = SUMS_OF_MONEY.contains(figure) ? "fen" : SUMMED.get(figure);
		return summed == null ? items.size() : items.stream().mapToLong(each -> each.get(summed).asLong()).sum();
	}

	/** All items, by pages of two. */
	private static List<JsonNode> items(Api api, String link) {
		var items = new ArrayList<JsonNode>();
		String next = link + (link.contains("?") ? "&" : "?") + "limit=2";
		while (next != null) {
			JsonNode page = api.get(next).is(200).json();
			(page.has("records") ? page.get("records") : page.get("items")).forEach(items::add);
			next = page.hasNonNull("next") ? page.get("next").asString() : null;
		}
		return items;
	}

	@Test
	void an_item_too_few_or_too_many_is_seen() {
		JsonNode item = JsonMapper.shared().readTree("{\"households\": 40}");
		assertThat(counted("serving-building-heads", List.of(item, item))).isEqualTo(2);
		assertThat(counted("building-head-coverage-by-household", List.of(item, item))).isEqualTo(80);
	}
}

package org.redvest.query.referencebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.coverage.Places.base;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ReferenceBaseId.Kind;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceBaseTest {

	@Test
	void the_bases_valid_on_a_day_are_listed_and_the_one_that_holds_is_marked() throws Exception {
		try (var district = new RunningViews(new ReferenceBaseProjection())) {
			district.tell("2022-01-02T09:00:00+08:00", base(Kind.POPULATION, "430408", 1, 298_461, "2010-11-01", "2011-01-01"),
					base(Kind.POPULATION, "430408", 2, 478_072, "2020-11-01", "2021-06-01"),
					base(Kind.BUILDINGS, "430408", 1, 3_070, "2021-12-31", "2022-01-01"));
			district.settle();
			var query = new ReferenceBaseQuery(new Views(district.live()));
			var day = LocalDate.of(2021, 6, 1);
			assertThat(query.bases(null, null, day, 50, null, Asked.plainly()).items()).containsExactly(
					new ReferenceBases.Item("base:population:430408", 1, Kind.POPULATION, "430408", 298_461, "住建局台账",
							LocalDate.of(2010, 11, 1), LocalDate.of(2011, 1, 1), null, false),
					new ReferenceBases.Item("base:population:430408", 2, Kind.POPULATION, "430408", 478_072, "住建局台账",
							LocalDate.of(2020, 11, 1), day, null, true));
			var http = Asked.over(new ReferenceBaseHttp(query));
			http.perform(get("/api/reference-bases?limit=2")).andExpect(status().isOk()).andExpect(jsonPath("$.items.length()").value(2))
					.andExpect(header().string("Link", Matchers.containsString("on=2022-06-30")));
			http.perform(get("/api/reference-bases?kind=BUILDINGS&area=430408")).andExpect(jsonPath("$.items[0].value").value(3070))
					.andExpect(jsonPath("$.items[0].holds").value(true));
		}
	}
}

package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.Count;
import org.redvest.kernel.ServiceHoursEvent.ServiceConfirmed;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.Work;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleAndHoursEventTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final VolunteerId VOLUNTEER = new VolunteerId(new UUID(1, 1));
	private static final ServiceRecordId RECORD = new ServiceRecordId(new UUID(2, 2));
	private static final Work WORK = Work.of(Instant.parse("2022-03-04T16:30:00Z"), Instant.parse("2022-03-04T18:00:00Z"), 90, "防溺水巡查",
			Category.DROWNING, new UnitCode("430408001"), "u-1", Capture.CONFIRMED_ROSTER, new AreaCode("430408001002"), null);

	private static void readsAsWritten(DomainEvent event) {
		assertThat(JSON.readValue(JSON.writeValueAsString(event), event.getClass())).isEqualTo(event);
	}

	@Test
	void events_are_read_as_they_were_written() {
		var star = new RuleSchemeId(Rules.Kind.STAR, "default");
		readsAsWritten(new ServiceRecorded(VOLUNTEER, RECORD, WORK, "u-2", new RuleVersion("hours/default/0")));
		readsAsWritten(new ServiceConfirmed(VOLUNTEER, RECORD, WORK.entry(), "u-3", 600, Set.of(Actor.Role.TOWNSHIP, Actor.Role.AUTHORITY),
				new RuleVersion("hours/default/0")));
		readsAsWritten(new StarAwarded(VOLUNTEER, "default", 2, 1,
				new Count(LocalDate.parse("2022-06-30"), 18_000, 900, 70, new RuleVersion("star/default/0"))));
		readsAsWritten(new RuleSetPublished(star, star.version(1),
				new StarRules(List.of(new StarLevel(1, 6_000, Set.of(Actor.Role.AUTHORITY))), true, 3, 0), "t", "s"));
		readsAsWritten(new BaseRegistered(new ReferenceBaseId(ReferenceBaseId.Kind.RURAL_SCHOOLS, "430408"), 1,
				new Base(12, "教育局", LocalDate.parse("2022-01-01"), LocalDate.parse("2022-01-01"), null)));
	}

	@Test
	void service_belongs_to_the_day_on_which_it_began_in_the_district() {
		assertThat(WORK.serviceDate()).isEqualTo(LocalDate.parse("2022-03-05"));
	}

	@Test
	void streams_are_named_by_kind() {
		assertThat(new RuleSchemeId(Rules.Kind.STAR, "default")).hasToString("rules:star:default");
		assertThat(ReferenceBaseId.read("base:rural-schools:430408"))
				.isEqualTo(new ReferenceBaseId(ReferenceBaseId.Kind.RURAL_SCHOOLS, "430408"));
		assertThatThrownBy(() -> ReferenceBaseId.read("base:trees:430408")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> RuleSchemeId.read("rules:star:No")).isInstanceOf(IllegalArgumentException.class);
	}
}

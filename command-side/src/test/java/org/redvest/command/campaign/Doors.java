package org.redvest.command.campaign;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CampaignEvent.CampaignPlanned;
import org.redvest.kernel.CampaignEvent.CampaignStarted;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignEvent.TopicsDefined;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;

/** A campaign in spring, and those who look after it. */
final class Doors {

	static final CampaignId CAMPAIGN = new CampaignId(new UUID(1, 1));
	static final AreaCode AREA = new AreaCode("430408001");
	static final UnitCode UNIT = new UnitCode("430408001");
	static final LocalDate FROM = LocalDate.of(2022, 3, 1);
	static final LocalDate UNTIL = LocalDate.of(2022, 5, 31);
	static final Topic FRAUD = new Topic("anti-fraud", "反诈");
	static final Topic WATER = new Topic("drowning", "防溺水");

	private Doors() {
	}

	static CampaignPlanned planned() {
		return new CampaignPlanned(CAMPAIGN, "春季敲门行动", AREA, FROM, UNTIL, UNIT);
	}

	static CampaignEvent[] running(ReportingLevel reporting) {
		return new CampaignEvent[]{planned(), new TopicsDefined(CAMPAIGN, List.of(FRAUD, WATER)),
				new CampaignStarted(CAMPAIGN, AREA, reporting)};
	}

	static CampaignState state(CampaignEvent... history) {
		CampaignState state = new CampaignState.Unplanned();
		for (CampaignEvent each : history) {
			state = state.evolve(each);
		}
		return state;
	}

	@SafeVarargs
	static <E> E[] and(E[] before, E... more) {
		return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(n -> Arrays.copyOf(before, n));
	}

	static By office() {
		return office(FROM.plusDays(9));
	}

	static By office(LocalDate day) {
		return by("u-office", Role.COMMUNITY, day);
	}

	/** At noon of a day in the district. */
	static By by(String account, Role role, LocalDate day) {
		return new By(new Actor(account, role, "430408001", Channel.VISIT),
				day.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
	}

	/** The codes of a concept's sentences, but for those that the log answers with, which its test does not meet. */
	static TreeSet<String> untested(String concept, String test) throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(Doors.class.getResourceAsStream("/redvest/messages/" + concept + ".properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/campaign/" + test + ".java"));
		return sentences.stringPropertyNames().stream().filter(code -> !code.endsWith("-taken"))
				.filter(code -> !tests.contains("refused(\"" + code + "\"")).collect(toCollection(TreeSet::new));
	}

	static Matcher<Throwable> withCode(String code) {
		return new TypeSafeMatcher<>() {

			@Override
			protected boolean matchesSafely(Throwable thrown) {
				return thrown instanceof Refused refused && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText("refused with ").appendValue(code);
			}
		};
	}
}

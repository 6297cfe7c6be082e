package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.EvidenceGrade;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.journey.Api.Answer;
import org.springframework.context.ConfigurableApplicationContext;

/** An activity over HTTP, with few and with very many people. */
@RedvestTest
class ActivityJourneyTest {

	private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");
	private static final int CALLERS = 8;

	@Test
	void a_place_is_given_waited_for_and_served_and_the_service_stands_in_the_ledger(Api api, ConfigurableApplicationContext context) {
		String activity = published(api, 1);
		String first = volunteer(api);
		String second = volunteer(api);
		himself(api, first, -9_000).post(participants(activity), person(first)).is(200);
		himself(api, second, -9_000).post(participants(activity), person(second)).is(200);
		refused("activity.no-place", checkIn(api, activity, second).is(409));
		Answer withdrawn = himself(api, first, -8_000).post(participant(activity, first) + "/withdrawal", "").is(200);
		assertThat(read(api, withdrawn, "/api/audit/cases/" + id(activity))).contains("activity.sign-up-withdrawn");

		checkIn(api, activity, second).is(200);
		organiser(api, 11_000).post(activity + "/end", "").is(200);
		refused("activity.still-checked-in", organiser(api, 11_000).post(activity + "/settlement", "").is(409));
		himself(api, second, 7_200).post(participant(activity, second) + "/check-out", "{\"capture\":\"SCAN_AND_ROSTER\"}").is(200);
		Answer settled = organiser(api, 12_000).post(activity + "/settlement", "").is(200);
		assertThat(settled.header("Location")).isEqualTo(activity);
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(recorded(context, activity)).singleElement()
				.satisfies(each -> assertThat(each.work().minutes() + " " + each.volunteerId() + " " + each.work().capture().grade())
						.isEqualTo("115 " + second + " " + EvidenceGrade.B)));
	}

	@Test
	void five_hundred_people_come_at_once(Api api, ConfigurableApplicationContext context) throws Exception {
		int people = 500;
		String activity = published(api, people);
		List<String> volunteers = all(people, _ -> volunteer(api));
		all(people, n -> himself(api, volunteers.get(n), -9_000).post(participants(activity), person(volunteers.get(n))).is(200).body());
		Instant begun = Instant.now();
		all(people, n -> checkIn(api, activity, volunteers.get(n)).is(200).body());
		assertThat(Duration.between(begun, Instant.now())).as("500 check-ins").isLessThan(Duration.ofMinutes(2));
		all(people, n -> organiser(api, 7_200)
				.post(participant(activity, volunteers.get(n)) + "/check-out", "{\"capture\":\"SCAN_AND_ROSTER\"}").is(200).body());
		organiser(api, 11_000).post(activity + "/end", "").is(200);
		organiser(api, 12_000).post(activity + "/settlement", "").is(200);
		await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(recorded(context, activity)).hasSize(people));
		assertThat(recorded(context, activity).stream().map(ServiceRecorded::volunteerId).distinct()).hasSize(people);
	}

	/** What followed in the ledgers from the activity's settlement. */
	private static List<ServiceRecorded> recorded(ConfigurableApplicationContext context, String activity) {
		var log = context.getBean(LogReader.class);
		String settlement = log.stream(id(activity)).getLast().eventId();
		return log.after(0, Integer.MAX_VALUE).stream().filter(each -> settlement.equals(each.provenance().causationId()))
				.map(LoggedEvent::event).map(ServiceRecorded.class::cast).toList();
	}

	/** Something for each of so many, a few at a time. */
	private static List<String> all(int people, Function<Integer, String> asked) throws InterruptedException, ExecutionException {
		try (var callers = Executors.newFixedThreadPool(CALLERS)) {
			List<Future<String>> answers = callers
					.invokeAll(IntStream.range(0, people).<Callable<String>>mapToObj(n -> () -> asked.apply(n)).toList());
			var all = new ArrayList<String>();
			for (Future<String> each : answers) {
				all.add(each.get());
			}
			return all;
		}
	}

	private static String published(Api api, int capacity) {
		String activity = organiser(api, -90_000).post("/api/activities", """
				{"title":"红湘北路清洁","content":"清扫人行道","type":"ROUTINE","category":"CLEANING","organiser":"org-7","inCharge":"u-lead",
				"area":"430408001002","place":"红湘北路口","start":"%s","end":"%s","admission":"OPEN","capacity":%d,"riskLevel":"ORDINARY",
				"risk":"注意来往车辆"}""".formatted(START, START.plusSeconds(10_800), capacity)).is(201).header("Location");
		organiser(api, -80_000).post(activity + "/submission", "").is(200);
		api.as("u-office", "COMMUNITY", "430408001002").at(START.minusSeconds(70_000)).post(activity + "/approval", "").is(200);
		organiser(api, -60_000).post(activity + "/recruitment", "").is(200);
		return activity;
	}

	private static Api organiser(Api api, int seconds) {
		return api.as("u-org", "ORGANISER", "org-7").at(START.plusSeconds(seconds));
	}

	private static Api himself(Api api, String volunteer, int seconds) {
		return api.as(volunteer, "VOLUNTEER", "430408001002").at(START.plusSeconds(seconds));
	}

	/** Five minutes after the start. */
	private static Answer checkIn(Api api, String activity, String volunteer) {
		return himself(api, volunteer, 300).post(participant(activity, volunteer) + "/check-in", "{\"capture\":\"SCAN_AND_ROSTER\"}");
	}

	private static String volunteer(Api api) {
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", "430408001002").at(Instant.parse("2026-03-01T04:00:00Z"));
		Answer answer = person.post("/api/volunteers", People.registration("孙八", People.identityNumber(LocalDate.of(1982, 3, 3)))).is(201);
		person.post(answer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		return answer.json().get("id").asString();
	}

	private static String read(Api api, Answer written, String path) {
		return api.with("Redvest-Position", written.header("Redvest-Position")).get(path).is(200).body();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static String participants(String activity) {
		return activity + "/participants";
	}

	private static String participant(String activity, String volunteer) {
		return participants(activity) + "/" + volunteer;
	}

	private static String person(String volunteer) {
		return "{\"volunteerId\":\"%s\"}".formatted(volunteer);
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}

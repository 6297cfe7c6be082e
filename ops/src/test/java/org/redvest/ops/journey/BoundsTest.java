package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Nothing that is sent may be of any size, and whoever sends more is told what is too much, in either language. */
@RedvestTest
class BoundsTest {

	private static final String TOO_LONG = "\"" + "长".repeat(5_000) + "\"";
	private static final String TOO_MANY = "[" + "null,".repeat(4_999) + "null]";

	private final Api api;
	private final ConfigurableApplicationContext application;

	BoundsTest(Api api, ConfigurableApplicationContext application) {
		this.api = api.as("u-1", "COMMUNITY", "430408001001");
		this.application = application;
	}

	/** A place in a body, and the body in which something stands there that is too much. */
	private record Place(String field, String body) {

		Place in(String component, String index) {
			String open = index.isEmpty() ? "" : "[";
			String close = index.isEmpty() ? "" : "]";
			return new Place(component + index + "." + field, "{\"" + component + "\":" + open + body + close + "}");
		}
	}

	private Map<String, HandlerMethod> asked(String method) {
		Map<String, HandlerMethod> found = new TreeMap<>();
		application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
				.forEach((mapping, handler) -> {
					if (handler.getBeanType().getName().startsWith("org.redvest.")
							&& mapping.getMethodsCondition().getMethods().stream().anyMatch(each -> each.name().equals(method))) {
						mapping.getPatternValues().forEach(path -> found.put(filled(path, handler), handler));
					}
				});
		return found;
	}

	private static String filled(String path, HandlerMethod handler) {
		String filled = path;
		for (MethodParameter each : handler.getMethodParameters()) {
			if (each.hasParameterAnnotation(PathVariable.class)) {
				String value = each.getParameterType() == UUID.class
						? UUID.randomUUID().toString()
						: each.getParameterType().isPrimitive() ? "1" : "x";
				filled = filled.replace("{" + each.getParameter().getName() + "}", value);
			}
		}
		return filled;
	}

	private static List<Place> places(Type type) {
		var places = new ArrayList<Place>();
		for (RecordComponent each : ((Class<?>) type).getRecordComponents()) {
			String name = each.getName();
			Type inside = each.getGenericType();
			if (Collection.class.isAssignableFrom(each.getType())) {
				places.add(new Place(name, "{\"" + name + "\":" + TOO_MANY + "}"));
				Type item = ((ParameterizedType) inside).getActualTypeArguments()[0];
				(isOfTheEdge(item) ? places(item) : List.<Place>of()).forEach(place -> places.add(place.in(name, "[0]")));
			} else if (isOfTheEdge(inside)) {
				places(inside).forEach(place -> places.add(place.in(name, "")));
			} else {
				places.add(new Place(name, "{\"" + name + "\":" + TOO_LONG + "}"));
			}
		}
		return places;
	}

	private static boolean isOfTheEdge(Type type) {
		return type instanceof Class<?> one && one.isRecord() && one.getName().startsWith("org.redvest.command.");
	}

	@Test
	void every_field_of_every_body_is_bounded_and_named_when_it_is_more() {
		var unbounded = new ArrayList<String>();
		var checked = new ArrayList<String>();
		asked("POST").forEach((path, handler) -> Arrays.stream(handler.getMethodParameters())
				.filter(each -> each.hasParameterAnnotation(RequestBody.class))
				.flatMap(each -> places(each.getParameterType()).stream())
				.forEach(place -> {
					Answer answer = api.post(path, place.body);
					checked.add(place.field);
					if (answer.status() != 400 || !names(answer.json(), place.field)) {
						unbounded.add(path + " " + place.field + ": " + answer.status() + " " + answer.body());
					}
				}));
		assertThat(unbounded).isEmpty();
		assertThat(checked).as("found at all, of every kind")
				.contains("matter", "successors", "successors[0].name", "work.activity", "note")
				.hasSizeGreaterThan(150);
	}

	private static boolean names(JsonNode problem, String field) {
		return problem.path("errors").valueStream().anyMatch(each -> each.path("field").asString().equals(field));
	}

	@Test
	void every_list_has_pages_that_are_bounded_and_never_silently_shorter_than_asked() {
		List<String> lists = asked("GET").entrySet().stream()
				.filter(each -> Stream.of(each.getValue().getMethodParameters()).anyMatch(BoundsTest::isLimit)).map(Map.Entry::getKey)
				.toList();
		assertThat(lists).hasSizeGreaterThan(12);
		for (String list : lists) {
			told(list + "?limit=501", "max", 500);
			told(list + "?limit=0", "min", 1);
		}
	}

	private static boolean isLimit(MethodParameter parameter) {
		return "limit".equals(parameter.getParameter().getName());
	}

	private void told(String path, String code, int bound) {
		JsonNode error = api.get(path).is(400).json().path("errors").path(0);
		assertThat(error.toString()).as(path).isEqualTo("{\"field\":\"limit\",\"code\":\"%s\",\"bound\":%d}".formatted(code, bound));
		inBothLanguages(asking -> asking.get(path), 400, "request.invalid");
	}

	@Test
	void a_body_has_128_KiB_at_most() {
		String large = "\"" + "x".repeat(128 << 10) + "\"";
		inBothLanguages(asking -> asking.post("/api/volunteers", large), 413, "request.too-large");
		assertThat(api.post("/api/volunteers", large).json().get("detail").asString()).contains("128 KiB");
	}

	@Test
	void a_body_is_not_nested_without_end() {
		String deep = "{\"else\":" + "[".repeat(40) + "]".repeat(40) + "}";
		inBothLanguages(asking -> asking.post("/api/volunteers", deep), 400, "request.too-complex");
		String numbers = "{\"households\":" + "9".repeat(2_000) + "}";
		inBothLanguages(asking -> asking.post("/api/buildings/" + UUID.randomUUID() + "/households", numbers), 400, "request.too-complex");
	}

	@Test
	void the_line_and_the_headers_of_a_request_have_8_KiB_at_most() {
		inBothLanguages(asking -> asking.with("X-Long", "x".repeat(9_000)).get("/api/coverage"), 400, "request.head-unreadable");
		String long_ = URI.create("/api/coverage?area=" + URLEncoder.encode("长".repeat(1_000), StandardCharsets.UTF_8)).toString();
		assertThat(api.get(long_).is(400).json().get("code").asString()).isEqualTo("request.head-unreadable");
	}

	private interface Ask {
		Answer with(Api asking);
	}

	private void inBothLanguages(Ask ask, int status, String code) {
		Answer chinese = ask.with(api).is(status);
		Answer english = ask.with(api.with("Accept-Language", "en")).is(status);
		assertThat(List.of(chinese, english)).allSatisfy(each -> {
			assertThat(each.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(each.json().get("code").asString()).isEqualTo(code);
		});
		assertThat(chinese.json().get("detail").asString()).containsPattern("\\p{IsHan}");
		assertThat(english.json().get("detail").asString()).isNotBlank();
	}
}

package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.RedvestTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the API offers is committed, so that a change of it is seen in review: {@code REDVEST_OPENAPI=write} before the tests
 * writes it anew.
 */
@RedvestTest
class OpenApiTest {

	private static final Path COMMITTED = Path.of("docs", "openapi.json");
	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Test
	void the_api_is_the_one_that_is_committed(Api api) throws IOException {
		var offered = (ObjectNode) api.get("/v3/api-docs").is(200).json();
		offered.remove("servers");
		String written = JSON.writeValueAsString(sorted(offered)).replace("\r\n", "\n") + "\n";
		if ("write".equals(System.getenv("REDVEST_OPENAPI"))) {
			Files.writeString(COMMITTED, written);
		}
		assertThat(written).as("run the tests with REDVEST_OPENAPI=write where this is meant").isEqualTo(Files.readString(COMMITTED));
	}

	@Test
	void no_two_operations_have_one_name(Api api) {
		var names = new ArrayList<String>();
		api.get("/v3/api-docs").is(200).json().get("paths")
				.forEach(path -> path.forEach(operation -> names.add(operation.path("operationId").asString())));
		assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
	}

	@Test
	void what_creates_says_so_and_every_operation_says_what_it_does(Api api) {
		JsonNode offered = api.get("/v3/api-docs").is(200).json();
		JsonNode created = offered.get("paths").get("/api/buildings").get("post").get("responses").get("201");
		assertThat(created.get("headers").propertyNames()).containsExactlyInAnyOrder("Location", "ETag", "Redvest-Position");
		assertThat(offered.get("components").get("headers").propertyNames()).containsExactlyInAnyOrder("Location", "ETag",
				"Redvest-Position", "Link", "Retry-After");
		offered.get("paths").forEach(path -> path.forEach(operation -> assertThat(operation.path("summary").asString()).isNotBlank()));
	}

	/** Objects by name; lists keep their order. */
	private static JsonNode sorted(JsonNode node) {
		if (node.isObject()) {
			var fields = new TreeMap<String, JsonNode>();
			node.propertyNames().forEach(name -> fields.put(name, sorted(node.get(name))));
			var object = JSON.createObjectNode();
			fields.forEach(object::set);
			return object;
		}
		if (node.isArray()) {
			var array = JSON.createArrayNode();
			node.forEach(each -> array.add(sorted(each)));
			return array;
		}
		return node;
	}
}

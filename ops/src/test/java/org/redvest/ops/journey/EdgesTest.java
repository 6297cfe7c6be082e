package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.privacy.Vault;
import org.springframework.context.ConfigurableApplicationContext;

/** What both edges of the running application have in common, whatever is asked of them. */
@RedvestTest
class EdgesTest {

	@Test
	void a_path_that_nobody_has_is_a_problem_in_the_language_of_whoever_asks(Api api) {
		var chinese = api.get("/api/no/such/path").is(404);
		assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(chinese.json().get("type").asString()).isEqualTo("urn:redvest:problem:request.path-unknown");
		assertThat(chinese.json().get("detail").asString()).isEqualTo("没有这个地址。");
		assertThat(api.with("Accept-Language", "en").get("/api/no/such/path").is(404).json().get("detail").asString())
				.isEqualTo("There is no such address.");
	}

	@Test
	void a_body_that_is_too_large_is_a_problem_before_anything_reads_it(Api api) {
		var answer = api.post("/api/volunteers", "\"" + "x".repeat(1 << 20) + "\"").is(413);
		assertThat(answer.json().get("code").asString()).isEqualTo("request.too-large");
		assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
	}

	@Test
	void the_description_of_the_api_has_no_inner_paths(Api api) {
		assertThat(api.get("/v3/api-docs").is(200).json().get("paths").propertyNames()).doesNotContain("/error");
	}

	@Test
	void the_page_of_the_api_is_there_and_sends_nobody_to_another_host(Api api) {
		var found = api.get("/swagger-ui.html");
		var page = found.status() == 302 ? api.get(found.header("Location")).is(200) : found.is(200);
		assertThat(page.body()).contains("swagger-ui").doesNotContainPattern("(?i)(src|href)=[\"'](https?:)?//");
		String scripts = api.get("/swagger-ui/swagger-initializer.js").is(200).body();
		assertThat(scripts).contains("/v3/api-docs").doesNotContainPattern("https?://(?!127\\.0\\.0\\.1|localhost)");
		var settings = api.get("/v3/api-docs/swagger-config").is(200).json();
		assertThat(settings.path("url").asString()).isEqualTo("/v3/api-docs");
		assertThat(settings.path("validatorUrl").asString()).isEmpty();
	}

	@Test
	void the_vault_opens_what_it_sealed_under_a_key_that_only_its_owner_may_read(ConfigurableApplicationContext context) throws Exception {
		var vault = context.getBean(Vault.class);
		assertThat(vault.open(vault.seal(new SubjectId(UUID.randomUUID()), Kind.NAME, "张三"))).contains("张三");
		var key = Path.of(context.getEnvironment().getRequiredProperty("redvest.home"), "master.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
	}
}

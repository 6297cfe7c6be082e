package org.redvest.kernel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatTest {

	private record Note(String type) {
	}

	private record Request(String serviceRequestId, @Nullable String statusNotes, boolean metadata, List<Note> notes) {
	}

	private static String written(Format format, Object body) {
		return new String(format.document("service_requests", body), UTF_8);
	}

	@Test
	void lists_are_elements_in_the_plural_around_their_items_in_the_singular() {
		assertThat(written(Format.XML, List.of(new Request("7", null, true, List.of(new Note("opened"), new Note("closed")))))).isEqualTo(
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><service_requests><request><service_request_id>7</service_request_id>"
						+ "<status_notes></status_notes><metadata>true</metadata><notes><note><type>opened</type></note>"
						+ "<note><type>closed</type></note></notes></request></service_requests>");
	}

	@Test
	void in_json_the_names_of_items_fall_away_and_what_is_not_there_is_null() {
		assertThat(written(Format.JSON, List.of(new Request("7", null, true, List.of(new Note("opened")))))).isEqualTo(
				"[{\"service_request_id\":\"7\",\"status_notes\":null,\"metadata\":true,\"notes\":[{\"type\":\"opened\"}]}]");
	}

	@Test
	void markup_is_text_and_what_xml_cannot_say_is_replaced() {
		assertThat(written(Format.XML, List.of(new Request("<a&b>\u0000\u000b龘\ud842\udfb7", null, false, List.of()))))
				.contains("<service_request_id>&lt;a&amp;b&gt;\ufffd\ufffd龘\ud842\udfb7</service_request_id>", "<notes></notes>");
	}

	@Test
	void a_path_without_a_format_is_answered_in_xml() {
		assertThat(Format.of("/api/open311/v2/requests.json")).isEqualTo(Format.JSON);
		assertThat(Format.of("/api/open311/v2/requests.xml")).isEqualTo(Format.XML);
		assertThat(Format.of("/api/open311/v2/requests")).isEqualTo(Format.XML);
	}
}

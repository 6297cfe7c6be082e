package org.redvest.kernel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** In which form an answer is given, as the end of the path says. */
public enum Format {
	/** What every server of GeoReport has. */
	XML(new MediaType("text", "xml", UTF_8)) {
		@Override
		byte[] write(String root, JsonNode body) {
			return XmlDocument.write(root, body);
		}
	},
	/** The same tree after the Spark convention: lists are arrays, and the names of their items fall away. */
	JSON(new MediaType("application", "json", UTF_8)) {
		@Override
		byte[] write(String root, JsonNode body) {
			return TREES.writeValueAsBytes(body);
		}
	};

	private static final JsonMapper TREES = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

	private final MediaType mediaType;

	Format(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	/** The format at the end of a path; XML where it ends in no other. */
	public static Format of(String path) {
		return path.endsWith("json") ? JSON : XML;
	}

	public MediaType mediaType() {
		return mediaType;
	}

	/**
	 * A document.
	 *
	 * @param root the name of its outermost element
	 * @param body records, whose components are fields in snake case, or a list of them
	 */
	public byte[] document(String root, Object body) {
		return write(root, TREES.valueToTree(body));
	}

	abstract byte[] write(String root, JsonNode body);
}

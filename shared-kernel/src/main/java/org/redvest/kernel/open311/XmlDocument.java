package org.redvest.kernel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** A tree as XML without namespaces: a list is an element named in the plural, each of its items one in the singular. */
final class XmlDocument {

	private static final XMLOutputFactory STREAMS = XMLOutputFactory.newDefaultFactory();
	private static final Map<String, String> SINGULAR = Map.of("service_requests", "request");
	/** What XML 1.0 cannot say in any way. */
	private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private XmlDocument() {
	}

	static byte[] write(String root, JsonNode body) {
		var bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = STREAMS.createXMLStreamWriter(bytes, UTF_8.name());
			xml.writeStartDocument(UTF_8.name(), "1.0");
			element(xml, root, body);
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return bytes.toByteArray();
	}

	private static void element(XMLStreamWriter xml, String name, JsonNode content) throws XMLStreamException {
		xml.writeStartElement(name);
		if (content.isArray()) {
			for (JsonNode each : content) {
				element(xml, singular(name), each);
			}
		} else if (content.isObject()) {
			for (Map.Entry<String, JsonNode> each : content.properties()) {
				element(xml, each.getKey(), each.getValue());
			}
		} else if (!content.isNull()) {
			xml.writeCharacters(UNSPEAKABLE.matcher(content.asString()).replaceAll("\uFFFD"));
		}
		xml.writeEndElement();
	}

	private static String singular(String list) {
		return SINGULAR.getOrDefault(list, list.substring(0, list.length() - 1));
	}
}

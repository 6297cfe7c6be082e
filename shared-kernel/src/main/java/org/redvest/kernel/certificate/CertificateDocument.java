package org.redvest.kernel.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redvest.kernel.ServiceHoursEvent.Category;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that stands on a certificate (证明内容; 民发〔2015〕149号): issued free of charge, for these services and no others.
 *
 * @param format how it is written; raised when a field comes or goes
 * @param minutes the sum over the services
 * @param salt random, so that nobody finds out the content by trying hashes
 */
public record CertificateDocument(int format, String number, LocalDate issuedOn, Issuer issuer, Holder holder, LocalDate from, LocalDate to,
		int minutes, List<Service> services, String salt) {

	/** Of today's. */
	public static final int FORMAT = 1;

	private static final JsonMapper CANONICAL = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	public CertificateDocument {
		services = List.copyOf(services);
	}

	/**
	 * Who issues it.
	 *
	 * @param unit the unit's code, {@code name} what it is called
	 * @param inCharge the account of the person in charge, {@code handler} of who issued it
	 * @param contact the office's telephone or address
	 */
	public record Issuer(String unit, String name, String inCharge, String handler, String contact) {
	}

	/** Whom it is about. @param document the kind of identity document, with its number */
	public record Holder(String name, String document, String documentNumber, String volunteerNumber) {
	}

	/** One service. @param organiser the unit that organised and recorded it */
	public record Service(LocalDate date, String activity, Category category, int minutes, String organiser) {
	}

	/** In canonical JSON: sorted names, no spaces, UTF-8. These bytes are hashed and signed. */
	public byte[] canonical() {
		return text().getBytes(UTF_8);
	}

	/** The same as text. */
	public String text() {
		return CANONICAL.writeValueAsString(CANONICAL.convertValue(this, Map.class));
	}

	/** Reads what {@link #text()} wrote. */
	public static CertificateDocument read(String text) {
		try {
			return CANONICAL.readValue(text, CertificateDocument.class);
		} catch (JacksonException e) {
			throw new IllegalArgumentException("not a certificate's content", e);
		}
	}
}

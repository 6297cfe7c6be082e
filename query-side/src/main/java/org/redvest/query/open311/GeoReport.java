package org.redvest.query.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Catalogue.MatterQuestion;
import org.redvest.kernel.Catalogue.Wording;

/** What GeoReport v2 answers, by its own names; the components are written in snake case. */
interface GeoReport {

	/** @param changeset when anything here changed last */
	record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {
	}

	record Endpoint(String specification, String url, String changeset, String type, List<String> formats) {
	}

	/** @param metadata whether there is a definition to ask for @param type always {@code realtime}: a report has its id at once */
	record Service(String serviceCode, String serviceName, String description, boolean metadata, String type, String keywords,
			String group) {

		static Service of(Matter matter, Locale locale) {
			return new Service(matter.code(), in(locale, matter.name()), in(locale, matter.description()), !matter.questions().isEmpty(),
					"realtime", String.join(", ", matter.keywords()), in(locale, matter.group()));
		}
	}

	record ServiceDefinition(String serviceCode, List<Attribute> attributes) {

		static ServiceDefinition of(Matter matter, Locale locale) {
			var attributes = new java.util.ArrayList<Attribute>();
			for (MatterQuestion each : matter.questions()) {
				attributes.add(Attribute.of(each, attributes.size() + 1, locale));
			}
			return new ServiceDefinition(matter.code(), attributes);
		}
	}

	/** @param variable always true: there is nothing that only informs @param values of a list, left out of the other kinds */
	record Attribute(boolean variable, String code, String datatype, boolean required, @Nullable String datatypeDescription, int order,
			String description, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Value> values) {

		static Attribute of(MatterQuestion question, int order, Locale locale) {
			return new Attribute(true, question.code(), question.kind().name().toLowerCase(Locale.ROOT), question.required(),
					question.hint() == null ? null : in(locale, question.hint()), order, in(locale, question.text()),
					question.choices().stream().map(each -> new Value(each.key(), in(locale, each.name()))).toList());
		}
	}

	record Value(String key, String name) {
	}

	/**
	 * A request; what nobody outside may know is null.
	 *
	 * @param notes its history, for whoever asked for extensions
	 */
	record Request(String serviceRequestId, String status, @Nullable String statusNotes, @Nullable String serviceName,
			@Nullable String serviceCode, @Nullable String description, @Nullable String agencyResponsible, @Nullable String serviceNotice,
			String requestedDatetime, String updatedDatetime, @Nullable String expectedDatetime, String address,
			@Nullable String addressId, @Nullable String zipcode, @Nullable BigDecimal lat,
			@JsonProperty("long") @Nullable BigDecimal longitude,
			@Nullable String mediaUrl, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<HistoryNote> notes) {
	}

	/** A step, as the history extension has it. */
	record HistoryNote(String datetime, String description, String type) {
	}

	record Token(String serviceRequestId, String token) {
	}

	private static String in(Locale locale, Wording wording) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? wording.en() : wording.zh();
	}
}

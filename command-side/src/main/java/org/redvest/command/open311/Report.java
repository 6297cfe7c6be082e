package org.redvest.command.open311;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.open311.Clients.Reporting;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.kernel.By;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.ServiceRequestEvent.Through;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * What a client reports, looked through before anything is sealed.
 *
 * @param words the description, or the name of the matter where there is none
 * @param media where the sender keeps something to look at
 */
record Report(Reporting from, Matter matter, RuleVersion catalogue, Place place, Person person, Answers answers, String words,
		@Nullable String media) {

	private static final int LONGEST_DESCRIPTION = 4_000;
	private static final int LONGEST_ADDRESS = 2_000;
	private static final Set<String> WEB = Set.of("http", "https");

	static Report of(Form form, Reporting from, InForce<CatalogueRules> catalogue) {
		String code = form.one("service_code");
		if (code == null) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.service-missing");
		}
		Matter matter = catalogue.rules().find(code).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "open311.service-unknown"));
		String description = form.one("description", LONGEST_DESCRIPTION);
		return new Report(from, matter, catalogue.version(), Place.of(form), Person.of(form), Answers.of(matter, form.attributes()),
				description == null ? matter.name().zh() : description, media(form));
	}

	private static @Nullable String media(Form form) {
		String written = form.one("media_url", LONGEST_ADDRESS);
		if (written != null && !isWebAddress(written)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.field-invalid", "media_url");
		}
		return written;
	}

	private static boolean isWebAddress(String written) {
		try {
			URI address = URI.create(written);
			return address.getScheme() != null && WEB.contains(address.getScheme()) && address.getHost() != null;
		} catch (IllegalArgumentException _) {
			return false;
		}
	}

	ReportThrough command(ServiceRequestId request, By by, RequestSeal seal) {
		var asked = new RegisterOnBehalf(request, from.area(), place.building(), person.reporter(request, from.client(), words, seal),
				seal.text(request, words), seal.address(request, place.words()), false, by);
		return new ReportThrough(request, asked, matter.classified(), through(request, seal), by);
	}

	private Through through(ServiceRequestId request, RequestSeal seal) {
		return new Through(from.client(), matter.code(), catalogue, answers.given(request, seal), seal.note(request, person.email()),
				seal.address(request, place.position()), seal.note(request, media));
	}
}

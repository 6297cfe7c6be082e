package org.redvest.command.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Asking.Idempotency;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.open311.Clients.Reporting;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.open311.Jurisdiction;
import org.redvest.kernel.open311.Open311Edge;
import org.redvest.kernel.privacy.MasterKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes reports from clients. GeoReport knows no key of a request, so the same form of the same client on the same day is the same
 * report, sent again because its answer was lost; a client that sends an {@code Idempotency-Key} is taken at its word.
 */
@Component
class Reports {

	private static final String LOCATION = Open311Edge.ROOT + "/v2/requests/{id}.";

	private final Jurisdiction jurisdiction;
	private final Clients clients;
	private final RuleBook rules;
	private final Notices notices;
	private final Commands commands;
	private final RequestSeal seal;
	private final MasterKey master;
	private final Clock clock;

	Reports(Jurisdiction jurisdiction, Clients clients, RuleBook rules, Notices notices, Commands commands, RequestSeal seal,
			MasterKey master, Clock clock) {
		this.jurisdiction = jurisdiction;
		this.clients = clients;
		this.rules = rules;
		this.notices = notices;
		this.commands = commands;
		this.seal = seal;
		this.master = master;
		this.clock = clock;
	}

	/** A form as it came. @param key the {@code Idempotency-Key} */
	record Sent(byte[] body, @Nullable String query, @Nullable String key) {
	}

	/** What the client is told. @param serviceNotice what is done about it next */
	record Reported(String serviceRequestId, @Nullable String serviceNotice) {
	}

	ResponseEntity<Reported> report(Sent sent, String format, Locale locale) {
		Form form = Form.of(sent.body, sent.query);
		var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
		Reporting from = clients.reporting(form.one("api_key"), LocalDate.ofInstant(at, WorkingDays.DISTRICT));
		jurisdiction.check(form.one("jurisdiction_id"));
		var by = new By(new Actor("open311:" + from.client(), Role.RESIDENT, from.area().value(), Channel.OPEN311), at);
		Report report = Report.of(form, from, rules.inForce(CatalogueRules.class, RuleBook.DEFAULT, by.day()));
		var asking = new Asking(by, null, idempotency(sent, by), null, Open311Edge.ROOT);
		var done = commands.create(() -> report.command(new ServiceRequestId(asking.newId()), by, seal), asking, LOCATION + format);
		Receipt receipt = Objects.requireNonNull(done.getBody());
		return ResponseEntity.status(done.getStatusCode()).headers(done.getHeaders())
				.body(new Reported(receipt.id(), notices.of(report.matter(), by.day(), locale)));
	}

	private Idempotency idempotency(Sent sent, By by) {
		byte[] client = by.actor().id().getBytes(UTF_8);
		byte[] query = String.valueOf(sent.query).getBytes(UTF_8);
		byte[] whole = master.requestDigest("open311".getBytes(UTF_8), client, query, sent.body);
		byte[] which = sent.key == null ? whole : sent.key.getBytes(UTF_8);
		String scope = sent.key == null ? by.day().toString() : "key";
		return Idempotency.of(master.requestDigest("open311-command".getBytes(UTF_8), client, scope.getBytes(UTF_8), which), whole);
	}
}

package org.redvest.query.open311;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.ClientEvent.ClientAdmitted;
import org.redvest.kernel.ClientEvent.ClientEnded;
import org.redvest.kernel.ClientEvent.ClientKeyReplaced;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleSetEvent.RuleSetEnacted;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleSetEvent.RuleSetRetired;
import org.redvest.kernel.Rules;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the open interface tells: requests with their notes, who may ask for his own, and the catalogues. */
@Component
final class Open311Projection implements Projection {

	static final String NAME = "open311";
	/** The catalogue that is served. */
	static final RuleSchemeId CATALOGUE = new RuleSchemeId(Rules.Kind.CATALOGUE, "default");

	private static final Table<RequestRow> REQUESTS = Table.of("request", RequestRow.class);
	private static final Table<Note> NOTES = Table.of("note", Note.class);
	private static final Table<ClientRow> CLIENTS = Table.of("client", ClientRow.class);
	private static final Table<CatalogueRow> CATALOGUES = Table.of("catalogue", CatalogueRow.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table request (
				  request_id uuid not null primary key, client uuid, status text not null, before_merge text, extended bool not null,
				  confidential bool not null, category text, area text not null, building uuid, unit text, matter text not null,
				  replacement text, address text, position text, media text, received_at timestamptz not null,
				  updated_at timestamptz not null, expected_at timestamptz, replies int4 not null
				);
				create table note (
				  request_id uuid not null, position int8 not null, at timestamptz not null, kind text not null, said text, text text,
				  reply int4 not null, primary key (request_id, position)
				);
				create table client (
				  client_id uuid not null primary key, title text not null, area text not null, key_number int4 not null,
				  until_day date not null, ended bool not null
				);
				create table catalogue (
				  version text not null primary key, from_day date, to_day date, rules text not null, changed_at timestamptz not null
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists request_received on request (received_at desc, request_id)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(ServiceRequestEvent.class, ClientEvent.class, RuleSetEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		foldRequests(batch.stream().filter(each -> each.event() instanceof ServiceRequestEvent).toList(), tables);
		foldClients(batch.stream().filter(each -> each.event() instanceof ClientEvent).toList(), tables);
		foldCatalogues(batch.stream().filter(each -> each.event() instanceof RuleSetEvent e && e.schemeId().equals(CATALOGUE)).toList(),
				tables);
	}

	private static void foldRequests(List<LoggedEvent> batch, Tables tables) {
		var ids = batch.stream().map(each -> ((ServiceRequestEvent) each.event()).requestId()).distinct().toList();
		Tables.State<RequestRow> requests = tables.state(REQUESTS, ids);
		Tables.State<Note> notes = tables.state(NOTES, ids);
		for (LoggedEvent logged : batch) {
			var event = (ServiceRequestEvent) logged.event();
			RequestRow before = requests.get(event.requestId());
			Note note = Note.of(event, logged, before == null ? 0 : before.replies());
			if (note != null) {
				notes.put(note);
			}
			requests.put(after(event, logged, requests, note));
			if (event instanceof TextRedacted e) {
				notes.group(e.requestId()).stream().filter(each -> each.isCoveredBy(e))
						.forEach(each -> notes.put(each.with(e.replacement())));
			}
		}
	}

	private static RequestRow after(ServiceRequestEvent event, LoggedEvent logged, Tables.State<RequestRow> requests,
			@Nullable Note note) {
		if (event instanceof RequestSubmitted e) {
			return RequestRow.of(e, logged.occurredAt());
		}
		if (event instanceof RequestRegisteredOnBehalf e) {
			return RequestRow.of(e, logged.occurredAt());
		}
		RequestRow before = requests.require(logged, event.requestId());
		return before.after(event, logged.occurredAt(), note == null ? before.replies() : Math.max(before.replies(), note.reply()));
	}

	private static void foldClients(List<LoggedEvent> batch, Tables tables) {
		Tables.State<ClientRow> clients = tables.state(CLIENTS,
				batch.stream().map(each -> ((ClientEvent) each.event()).clientId()).distinct().toList());
		for (LoggedEvent logged : batch) {
			clients.put(switch ((ClientEvent) logged.event()) {
				case ClientAdmitted e -> ClientRow.of(e);
				case ClientKeyReplaced e -> clients.require(logged, e.clientId()).with(e.key(), e.until());
				case ClientEnded e -> clients.require(logged, e.clientId()).over();
			});
		}
	}

	private static void foldCatalogues(List<LoggedEvent> batch, Tables tables) {
		Tables.State<CatalogueRow> catalogues = tables.state(CATALOGUES,
				batch.stream().map(each -> ((RuleSetEvent) each.event()).version()).distinct().toList());
		for (LoggedEvent logged : batch) {
			catalogues.put(switch ((RuleSetEvent) logged.event()) {
				case RuleSetPublished e -> new CatalogueRow(e.version(), null, null, JsonMapper.shared().writeValueAsString(e.rules()),
						logged.occurredAt());
				case RuleSetEnacted e -> new CatalogueRow(e.version(), e.from(), e.to(), catalogues.require(logged, e.version()).rules(),
						logged.occurredAt());
				case RuleSetRetired e -> {
					CatalogueRow before = catalogues.require(logged, e.version());
					yield new CatalogueRow(e.version(), before.fromDay(), e.to(), before.rules(), logged.occurredAt());
				}
			});
		}
	}
}

package org.redvest.command.open311;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.open311.ApiKey;
import org.redvest.kernel.open311.ApiKeys;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who holds a key. */
@Component
class Clients {

	private final StreamRepository<ClientState, Client> clients;
	private final ApiKeys keys;

	Clients(StreamRepository<ClientState, Client> clientRepository, ApiKeys keys) {
		this.clients = clientRepository;
		this.keys = keys;
	}

	/** A client that may report. @param area to which its reports belong where nothing more exact is known */
	record Reporting(ClientId client, AreaCode area) {
	}

	/** The client whose key this is, on a day on which it holds; refused with 403 otherwise. */
	Reporting reporting(@Nullable String apiKey, LocalDate day) {
		if (apiKey == null) {
			throw Problem.of(HttpStatus.FORBIDDEN, "open311.key-missing");
		}
		return keys.read(apiKey).flatMap(key -> state(key.client()).reportsFor(key.number(), day)
				.map(area -> new Reporting(key.client(), area))).orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "open311.key-invalid"));
	}

	/** The key of a client that holds now, to be handed to it. */
	String key(ClientId client) {
		return switch (state(client)) {
			case ClientState.Admitted admitted -> keys.write(new ApiKey(client, admitted.key()));
			case ClientState.Unknown _,ClientState.Ended _ -> throw Problem.of(HttpStatus.FORBIDDEN, "open311.key-invalid");
		};
	}

	private ClientState state(ClientId client) {
		return clients.peek(client.toString());
	}
}

package org.redvest.command.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.ConcurrencyException;
import org.redvest.command.Dispatcher;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.store.Ticket.Written;
import org.redvest.kernel.store.VersionMismatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way from an HTTP edge to the dispatcher and back: every edge method is one statement through here. */
@Component
public class Commands {

	private static final Pattern RECORD = Pattern.compile("/service-records/[0-9a-fA-F-]{36}(?=/)");

	private final Dispatcher dispatcher;

	Commands(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	/** Sends the command and answers 200 with {@code Location}, {@code ETag} and {@code Redvest-Position}. */
	public ResponseEntity<Receipt> send(Command command, Asking asking) {
		return sent(written(asking, (ticket, cause) -> dispatcher.dispatch(command, ticket, cause)), asking);
	}

	/** The same for a command in which something is sealed, which is not done again for a request that has its answer. */
	public ResponseEntity<Receipt> send(Supplier<Command> command, Asking asking) {
		return sent(written(asking, (ticket, cause) -> dispatcher.dispatch(command, ticket, cause)), asking);
	}

	private static ResponseEntity<Receipt> sent(Written written, Asking asking) {
		HttpHeaders headers = new HttpHeaders();
		resource(asking.path(), written.stream()).map(URI::create).ifPresent(headers::setLocation);
		return answer(HttpStatus.OK, written, headers);
	}

	/** What a request was about: its path as far as it names the stream, or the service record in it. */
	static Optional<String> resource(String path, String stream) {
		String key = "/" + stream.substring(stream.indexOf(':') + 1).replace(':', '/');
		int at = path.indexOf(key);
		if (at < 0) {
			return Optional.empty();
		}
		int end = at + key.length();
		var record = RECORD.matcher(path).region(end, path.length());
		return Optional.of(path.substring(0, record.lookingAt() ? record.end() : end));
	}

	/** Sends the command and answers 201 with {@code Location}; {@code {id}} in the location stands for the new stream. */
	public ResponseEntity<Receipt> create(Command command, Asking asking, String location) {
		return created(written(asking, (ticket, cause) -> dispatcher.dispatch(command, ticket, cause)), location);
	}

	/** The same for a command in which something is sealed, as in {@link #send(Supplier, Asking)}. */
	public ResponseEntity<Receipt> create(Supplier<Command> command, Asking asking, String location) {
		return created(written(asking, (ticket, cause) -> dispatcher.dispatch(command, ticket, cause)), location);
	}

	private static ResponseEntity<Receipt> created(Written written, String location) {
		HttpHeaders headers = new HttpHeaders();
		headers.setLocation(URI.create(location.replace("{id}", written.stream())));
		return answer(HttpStatus.CREATED, written, headers);
	}

	private static Written written(Asking asking, BiFunction<Ticket, Dispatcher.Cause, Written> dispatch) {
		var key = asking.idempotency();
		var identity = key == null ? null : new Ticket.Identity(key.commandId(), key.requestHash(), "http");
		try {
			return dispatch.apply(Ticket.of(identity, asking.expectedVersion()), new Dispatcher.Cause(asking.correlation(), null));
		} catch (ConcurrencyException grown) {
			throw asking.expectedVersion() == null ? grown : new VersionMismatch(asking.expectedVersion(), asking.expectedVersion() + 1);
		}
	}

	private static ResponseEntity<Receipt> answer(HttpStatus status, Written written, HttpHeaders headers) {
		headers.setETag("\"" + written.version() + "\"");
		headers.set("Redvest-Position", Long.toString(written.position()));
		return new ResponseEntity<>(new Receipt(written.stream(), written.version(), written.position()), headers, status);
	}
}

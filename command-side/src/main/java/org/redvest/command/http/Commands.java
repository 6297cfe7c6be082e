package org.redvest.command.http;

import org.redvest.kernel.Command;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way from an HTTP edge to the command gateway and back: every edge method is one statement through here. */
@Component
public class Commands {

	/** Sends the command and answers 200 with {@code ETag} and {@code Redvest-Position}. */
	public ResponseEntity<Receipt> send(Command command, Asking asking) {
		throw new UnsupportedOperationException();
	}

	/** Sends the command and answers 201 with {@code Location}; {@code {id}} in the location stands for the new stream. */
	public ResponseEntity<Receipt> create(Command command, Asking asking, String location) {
		throw new UnsupportedOperationException();
	}
}

package org.redvest.command.open311;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;

/**
 * Who reported it to the client, as far as the client says. The device is not kept: nothing is done with it.
 *
 * @param account by which the client knows him; only a digest of it is kept
 */
record Person(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String account) {

	private static final Pattern PHONE = Pattern.compile("[+()0-9 -]{5,24}");
	private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
	private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
	private static final int LONGEST_NAME = 30;
	private static final int LONGEST_ACCOUNT = 200;

	static Person of(Form form) {
		return new Person(name(form.one("first_name", LONGEST_NAME), form.one("last_name", LONGEST_NAME)), form.one("phone", PHONE),
				form.one("email", EMAIL), form.one("account_id", LONGEST_ACCOUNT));
	}

	/** The family name goes first in Chinese, and last elsewhere. */
	private static @Nullable String name(@Nullable String first, @Nullable String last) {
		boolean chinese = last != null && HAN.matcher(last).matches();
		String name = (chinese ? Stream.of(last, first == null ? "" : first) : Stream.of(first, last)).filter(each -> each != null)
				.collect(Collectors.joining(chinese ? "" : " "));
		return name.isEmpty() ? null : name;
	}

	Reporter reporter(ServiceRequestId request, ClientId client, String words, RequestSeal seal) {
		return seal.reporter(request, name, phone, known(client), words);
	}

	private @Nullable String known(ClientId client) {
		if (email != null) {
			return "mailto:" + email.toLowerCase(Locale.ROOT);
		}
		return account == null ? null : client + ":" + account;
	}
}

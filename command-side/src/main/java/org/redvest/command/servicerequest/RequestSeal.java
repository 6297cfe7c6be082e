package org.redvest.command.servicerequest;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.privacy.Vault;

/** Seals what people say in and about a request, for whoever makes its commands: the HTTP edge, the importer, the loader. */
public final class RequestSeal {

	private final Vault vault;

	public RequestSeal(Vault vault) {
		this.vault = vault;
	}

	/** Words, under the key of the request. */
	public Sealed text(ServiceRequestId request, String words) {
		return vault.seal(SubjectId.of(request), Kind.TEXT, words);
	}

	/** Words that need not be there. */
	public @Nullable Sealed note(ServiceRequestId request, @Nullable String words) {
		return words == null || words.isBlank() ? null : text(request, words);
	}

	/** The exact place, which need not be there. */
	public @Nullable Sealed address(ServiceRequestId request, @Nullable String address) {
		return address == null || address.isBlank() ? null : vault.seal(SubjectId.of(request), Kind.ADDRESS, address);
	}

	/**
	 * Who asks.
	 *
	 * @param account of a requester who asks by himself; he is recognised by it where he gives no phone
	 * @param matter his words, by which the same person's same matter is recognised
	 * @param anonymous he wants not to be known; a contact given all the same is then refused by the decision
	 */
	public Reporter reporter(ServiceRequestId request, @Nullable String account, @Nullable String name, @Nullable String phone,
			String matter, boolean anonymous) {
		PersonKey person = anonymous ? null : phone != null ? person(phone) : account != null ? accountKey(account) : null;
		return new Reporter(account, sealed(request, Kind.NAME, name), sealed(request, Kind.PHONE, phone), person,
				person == null ? null : matter(person, matter), anonymous);
	}

	/**
	 * Whoever reported it to a program; the name is kept where he can be reached as well.
	 *
	 * @param known by which the program knows him again, where he left no phone; null for nobody in particular
	 */
	public Reporter reporter(ServiceRequestId request, @Nullable String name, @Nullable String phone, @Nullable String known,
			String matter) {
		if (phone == null && known == null) {
			return Reporter.nobody();
		}
		PersonKey person = phone == null ? accountKey(String.valueOf(known)) : person(phone);
		return new Reporter(null, sealed(request, Kind.NAME, name), sealed(request, Kind.PHONE, phone), person, matter(person, matter),
				false);
	}

	/** Where a household wants to be told about its opinion, which may become a request; null where it left no phone. */
	public @Nullable Contact contact(OpinionId opinion, @Nullable String phone, String matter) {
		if (phone == null) {
			return null;
		}
		PersonKey person = person(phone);
		return new Contact(vault.seal(SubjectId.of(opinion), Kind.PHONE, phone), person, matter(person, matter));
	}

	/** By which a caller is recognised as the requester. */
	public PersonKey person(String phone) {
		return new PersonKey(vault.blindIndex(Kind.PHONE, phone));
	}

	/** Somebody who joins a request, with a key of his own. */
	public Subscriber subscriber(SubjectId subject, @Nullable String account, @Nullable String name, @Nullable String phone) {
		return new Subscriber(subject, null, account, name == null ? null : vault.seal(subject, Kind.NAME, name),
				phone == null ? null : vault.seal(subject, Kind.PHONE, phone));
	}

	private PersonKey accountKey(String account) {
		return new PersonKey(vault.blindIndex(Kind.TEXT, "account:" + account));
	}

	private PersonKey matter(PersonKey person, String words) {
		String letters = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		return new PersonKey(vault.blindIndex(Kind.TEXT, "matter:" + person + ":" + letters));
	}

	private @Nullable Sealed sealed(ServiceRequestId request, Kind kind, @Nullable String clear) {
		return clear == null || clear.isBlank() ? null : vault.seal(SubjectId.of(request), kind, clear);
	}
}

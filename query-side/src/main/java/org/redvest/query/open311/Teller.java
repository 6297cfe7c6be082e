package org.redvest.query.open311;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.privacy.Masking;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.query.open311.Found.Step;
import org.redvest.query.open311.GeoReport.HistoryNote;
import org.redvest.query.open311.GeoReport.Request;
import org.redvest.query.open311.GeoReport.Service;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells of requests in the words of GeoReport, in the language of whoever asked; what is sealed is opened for this answer alone. */
@Component
final class Teller {

	private final Vault vault;
	private final MessageSource messages;

	Teller(Vault vault, MessageSource messages) {
		this.vault = vault;
		this.messages = messages;
	}

	/** @param withNotes whether the history is told as well */
	List<Request> tell(List<Found> found, Offer offer, boolean withNotes, Locale locale) {
		Map<Sealed, String> opened = opened(found.stream().flatMap(Found::sealed).distinct().toList(), locale);
		return found.stream().map(each -> request(each, offer, withNotes, opened, locale)).toList();
	}

	private Map<Sealed, String> opened(List<Sealed> sealed, Locale locale) {
		List<Optional<String>> clear = vault.openAll(sealed);
		var opened = new HashMap<Sealed, String>();
		for (int i = 0; i < sealed.size(); i++) {
			opened.put(sealed.get(i), clear.get(i).orElseGet(() -> Masking.erased(locale)));
		}
		return opened;
	}

	private Request request(Found found, Offer offer, boolean withNotes, Map<Sealed, String> opened, Locale locale) {
		String category = found.category();
		String name = category == null
				? null
				: offer.find(category).map((Matter each) -> Service.of(each, locale).serviceName()).orElse(category);
		String address = text(found.address(), opened);
		String[] position = found.position() == null ? new String[0] : String.valueOf(text(found.position(), opened)).split(",");
		List<HistoryNote> notes = found.steps().stream().map(each -> note(each, opened, locale)).toList();
		return new Request(found.id().toString(), RequestRow.isClosed(found.status()) ? "closed" : "open",
				notes.isEmpty() ? null : notes.getLast().description(), name, category, text(found.description(), opened), found.unit(),
				null, W3cTime.write(found.receivedAt()), W3cTime.write(found.updatedAt()), W3cTime.writeIfKnown(found.expectedAt()),
				address == null ? area(found.area(), locale) : address, found.building() == null ? null : found.building().toString(),
				null, degrees(position, 0), degrees(position, 1), text(found.media(), opened), withNotes ? notes : null);
	}

	private HistoryNote note(Step step, Map<Sealed, String> opened, Locale locale) {
		String said = step.said();
		Object words = said != null && step.kind().saysCode() ? sentence(step.kind().words(said), locale) : said;
		String description = sentence(step.kind().sentence(), locale, String.valueOf(words));
		String text = text(step.text(), opened);
		return new HistoryNote(W3cTime.write(step.at()), text == null ? description : description + " " + text, step.kind().type());
	}

	private String area(String code, Locale locale) {
		return sentence(switch (new AreaCode(code).level()) {
			case DISTRICT -> "open311.area-district";
			case TOWNSHIP -> "open311.area-township";
			case COMMUNITY -> "open311.area-community";
		}, locale, code);
	}

	private String sentence(String code, Locale locale, Object... arguments) {
		return messages.getMessage(code, arguments, locale);
	}

	private static @Nullable String text(@Nullable Sealed sealed, Map<Sealed, String> opened) {
		return sealed == null ? null : opened.get(sealed);
	}

	/** One of the two coordinates; nothing where they were erased. */
	private static @Nullable BigDecimal degrees(String[] position, int which) {
		return position.length == 2 ? new BigDecimal(position[which]) : null;
	}
}

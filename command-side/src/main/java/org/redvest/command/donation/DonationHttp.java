package org.redvest.command.donation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.donation.DonationCommand.CorrectGoods;
import org.redvest.command.donation.DonationCommand.CorrectMoney;
import org.redvest.command.donation.DonationCommand.IssueReceipt;
import org.redvest.command.donation.DonationCommand.PledgeDonation;
import org.redvest.command.donation.DonationCommand.ReceiveGoods;
import org.redvest.command.donation.DonationCommand.ReceiveMoney;
import org.redvest.command.donation.DonationCommand.SignAgreement;
import org.redvest.command.donation.DonationCommand.ValueGoods;
import org.redvest.command.donation.DonationCommand.VoidEntry;
import org.redvest.command.donation.DonationCommand.WaiveReceipt;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.DonationEvent.Agreement;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.ValueEvidence;
import org.redvest.kernel.DonationEvent.Waiver;
import org.redvest.kernel.DonationEvent.WaiverGround;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Donations over HTTP, from the pledge to the receipt. Who gives is sealed here under the donation's own key. */
@RestController
@RequestMapping("/api/donations")
@Tag(name = "Donations 捐赠")
class DonationHttp {

	static final String PHONE = "[+()0-9 -]{5,24}";

	private final Commands commands;
	private final Vault vault;

	DonationHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** @param unit what they are counted in, such as 台 */
	record Article(@NotNull GoodsKind kind, @NotBlank @Size(max = 60) String name, @Min(1) int quantity,
			@NotBlank @Size(max = 10) String unit) {

		Goods goods() {
			return new Goods(kind, PublicText.checked("name", name), quantity, PublicText.checked("unit", unit));
		}
	}

	/**
	 * @param body the code of whoever receives it
	 * @param name of the donor; left out for one who stays unknown
	 * @param contact the donor's phone
	 * @param anonymous never to be named in public
	 * @param wish what the donor says about its use
	 * @param fen how much money is promised
	 */
	record Pledge(@NotNull UnitCode body, @NotNull Purpose purpose, @NotNull Raising raising, @NotNull DonorKind kind,
			@Size(max = 100) @Nullable String name, @Pattern(regexp = PHONE) @Nullable String contact, boolean anonymous,
			@Size(max = 2000) @Nullable String wish, @Min(0) long fen, @Size(max = 100) @Nullable List<@Valid @NotNull Article> goods) {

		PledgeDonation command(Vault vault, Asking asking) {
			var id = new DonationId(asking.newId());
			return new PledgeDonation(id, body, purpose,
					new Donor(kind, sealed(vault, id, Kind.NAME, name), sealed(vault, id, Kind.PHONE, contact), anonymous), raising,
					sealed(vault, id, Kind.TEXT, wish),
					new Promise(fen, Objects.requireNonNullElse(goods, List.<Article>of()).stream().map(Article::goods).toList()),
					asking.by());
		}
	}

	static @Nullable Sealed sealed(Vault vault, DonationId donation, Kind kind, @Nullable String clear) {
		return clear == null || clear.isBlank() ? null : vault.seal(SubjectId.of(donation), kind, clear);
	}

	@Operation(summary = "登记捐赠意向")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> pledge(@RequestBody @Valid Pledge request, Asking asking) {
		return commands.create(() -> request.command(vault, asking), asking, "/api/donations/{id}");
	}

	/** @param deliverBy the last day for handing it over, if one was agreed */
	record Signing(@NotNull Evidence document, @NotNull LocalDate signedOn, @Nullable LocalDate deliverBy) {
	}

	@Operation(summary = "签订捐赠协议")
	@PostMapping("/{id}/agreement")
	ResponseEntity<Receipt> sign(@PathVariable UUID id, @RequestBody @Valid Signing request, Asking asking) {
		return commands.send(new SignAgreement(new DonationId(id), new Agreement(request.document, request.signedOn, request.deliverBy),
				asking.by()), asking);
	}

	/** @param entry names it, so that it can be sent twice */
	record Payment(@NotNull UUID entry, long fen, @NotNull PaymentWay way, @NotNull Evidence voucher) {
	}

	@Operation(summary = "接收款项（单位：分）")
	@PostMapping("/{id}/money")
	ResponseEntity<Receipt> receive(@PathVariable UUID id, @RequestBody @Valid Payment request, Asking asking) {
		return commands.send(new ReceiveMoney(new DonationId(id), new EntryId(request.entry),
				new Money(request.fen, request.way, request.voucher), asking.by()), asking);
	}

	/** @param list the reference of the list by which they were registered */
	record Arrival(@NotNull UUID entry, @NotNull @Valid Article goods, @NotNull Evidence list) {
	}

	@Operation(summary = "接收物资")
	@PostMapping("/{id}/goods")
	ResponseEntity<Receipt> receive(@PathVariable UUID id, @RequestBody @Valid Arrival request, Asking asking) {
		return commands.send(new ReceiveGoods(new DonationId(id), new EntryId(request.entry), request.goods.goods(), request.list,
				asking.by()), asking);
	}

	/** @param fen what all the goods of the entry are worth together */
	record Worth(long fen, @NotNull ValueEvidence by, @NotNull Evidence document) {

		Valuation valuation() {
			return new Valuation(fen, by, document);
		}
	}

	@Operation(summary = "验收并估值")
	@PostMapping("/{id}/goods/{entry}/value")
	ResponseEntity<Receipt> value(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody @Valid Worth request, Asking asking) {
		return commands.send(new ValueGoods(new DonationId(id), new EntryId(entry), request.valuation(), asking.by()), asking);
	}

	record Issue(@NotNull Evidence number) {
	}

	@Operation(summary = "开具捐赠票据")
	@PostMapping("/{id}/receipt")
	ResponseEntity<Receipt> issue(@PathVariable UUID id, @RequestBody @Valid Issue request, Asking asking) {
		return commands.send(new IssueReceipt(new DonationId(id), request.number, asking.by()), asking);
	}

	/** @param document where the donor said so in writing */
	record Renunciation(@NotNull WaiverGround ground, @Nullable Evidence document) {
	}

	@Operation(summary = "记录不开具票据")
	@PostMapping("/{id}/receipt-waiver")
	ResponseEntity<Receipt> waive(@PathVariable UUID id, @RequestBody @Valid Renunciation request, Asking asking) {
		return commands.send(new WaiveReceipt(new DonationId(id), new Waiver(request.ground, request.document), asking.by()), asking);
	}

	record MoneyCorrection(long fen, @NotNull PaymentWay way, @NotNull Evidence voucher, @NotNull CorrectionReason reason) {
	}

	@Operation(summary = "更正款项")
	@PostMapping("/{id}/money/{entry}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody @Valid MoneyCorrection request,
			Asking asking) {
		return commands.send(new CorrectMoney(new DonationId(id), new EntryId(entry),
				new Money(request.fen, request.way, request.voucher), request.reason, asking.by()), asking);
	}

	/** @param value left out where it stays what it is */
	record GoodsCorrection(@NotNull @Valid Article goods, @Valid @Nullable Worth value, @NotNull CorrectionReason reason) {
	}

	@Operation(summary = "更正物资")
	@PostMapping("/{id}/goods/{entry}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody @Valid GoodsCorrection request,
			Asking asking) {
		return commands.send(new CorrectGoods(new DonationId(id), new EntryId(entry), request.goods.goods(),
				request.value == null ? null : request.value.valuation(), request.reason, asking.by()), asking);
	}

	record Striking(@NotNull CorrectionReason reason) {
	}

	@Operation(summary = "作废一笔款项或物资")
	@PostMapping("/{id}/entries/{entry}/void")
	ResponseEntity<Receipt> strike(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody @Valid Striking request, Asking asking) {
		return commands.send(new VoidEntry(new DonationId(id), new EntryId(entry), request.reason, asking.by()), asking);
	}
}

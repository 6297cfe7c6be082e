package org.redvest.command.donation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.donation.DonationCommand.AcknowledgeByRecipient;
import org.redvest.command.donation.DonationCommand.AllocateDonation;
import org.redvest.command.donation.DonationCommand.ChangePurpose;
import org.redvest.command.donation.DonationCommand.DeliverDonation;
import org.redvest.command.donation.DonationCommand.PublishDonation;
import org.redvest.command.donation.DonationCommand.ReleaseAllocation;
import org.redvest.command.donation.DonationCommand.ReturnDonation;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.DonationEvent.Consent;
import org.redvest.kernel.DonationEvent.Handover;
import org.redvest.kernel.DonationEvent.Items;
import org.redvest.kernel.DonationEvent.Party;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.ReturnReason;
import org.redvest.kernel.DonationEvent.Share;
import org.redvest.kernel.DonationEvent.SignatureForm;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a donation that is booked, over HTTP. What is written about it is sealed here under the donation's own key. */
@RestController
@RequestMapping("/api/donations/{id}")
@Tag(name = "Donations 捐赠")
class HandingOnHttp {

	private final Commands commands;
	private final Vault vault;

	HandingOnHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	record Count(@NotNull UUID entry, @Min(1) int quantity) {
	}

	/** @param fen of the money */
	record Slice(@Min(0) long fen, @Size(max = 100) @Nullable List<@Valid @NotNull Count> goods) {

		Share share() {
			return new Share(fen, Objects.requireNonNullElse(goods, List.<Count>of()).stream()
					.map(each -> new Items(new EntryId(each.entry), each.quantity)).toList());
		}
	}

	/** @param allocation names it, so that it can be sent twice */
	record Assignment(@NotNull UUID allocation, @NotNull UnitCode beneficiary, @NotNull @Valid Slice share) {
	}

	@Operation(summary = "分配")
	@PostMapping("/allocations")
	ResponseEntity<Receipt> allocate(@PathVariable UUID id, @RequestBody @Valid Assignment request, Asking asking) {
		return commands.send(new AllocateDonation(new DonationId(id), new EntryId(request.allocation), request.beneficiary,
				request.share.share(), asking.by()), asking);
	}

	@Operation(summary = "撤回未交付的分配")
	@PostMapping("/allocations/{allocation}/release")
	ResponseEntity<Receipt> release(@PathVariable UUID id, @PathVariable UUID allocation, Asking asking) {
		return commands.send(new ReleaseAllocation(new DonationId(id), new EntryId(allocation), asking.by()), asking);
	}

	/**
	 * @param delivery names it, so that it can be sent twice
	 * @param document the paper of the handover
	 * @param signatures who signed it how: GIVER, BODY and RECEIVER
	 */
	record Delivery(@NotNull UUID delivery, @NotNull @Valid Slice share, @NotNull Evidence document,
			@NotNull Map<Party, @NotNull SignatureForm> signatures) {
	}

	@Operation(summary = "交付，捐赠人、受赠人、受益人三方签字")
	@PostMapping("/allocations/{allocation}/deliveries")
	ResponseEntity<Receipt> deliver(@PathVariable UUID id, @PathVariable UUID allocation, @RequestBody @Valid Delivery request,
			Asking asking) {
		return commands.send(new DeliverDonation(new DonationId(id), new EntryId(request.delivery), new EntryId(allocation),
				request.share.share(), new Handover(request.document, request.signatures), asking.by()), asking);
	}

	@Operation(summary = "受益人确认收到")
	@PostMapping("/deliveries/{delivery}/acknowledgement")
	ResponseEntity<Receipt> acknowledge(@PathVariable UUID id, @PathVariable UUID delivery, Asking asking) {
		return commands.send(new AcknowledgeByRecipient(new DonationId(id), new EntryId(delivery), asking.by()), asking);
	}

	/** @param document where the donor's consent stands; without it the change is refused */
	record Repurposing(@NotNull Purpose purpose, @Size(max = 2000) @Nullable String wish, @Nullable ConsentForm form,
			@Nullable Evidence document) {

		ChangePurpose command(DonationId donation, Vault vault, Asking asking) {
			return new ChangePurpose(donation, purpose, DonationHttp.sealed(vault, donation, Kind.TEXT, wish),
					form == null || document == null ? null : new Consent(form, document), asking.by());
		}
	}

	@Operation(summary = "变更用途，须经捐赠人同意")
	@PostMapping("/purpose")
	ResponseEntity<Receipt> change(@PathVariable UUID id, @RequestBody @Valid Repurposing request, Asking asking) {
		return commands.send(() -> request.command(new DonationId(id), vault, asking), asking);
	}

	/** @param namesDonor whether the donor is to be named; never an anonymous one */
	record Announcement(boolean namesDonor) {
	}

	@Operation(summary = "公示")
	@PostMapping("/publication")
	ResponseEntity<Receipt> publish(@PathVariable UUID id, @RequestBody @Valid Announcement request, Asking asking) {
		return commands.send(new PublishDonation(new DonationId(id), request.namesDonor, asking.by()), asking);
	}

	/** @param voucher the paper that shows that it went back */
	record Restitution(@NotNull @Valid Slice share, @NotNull ReturnReason reason, @NotNull Evidence voucher,
			@Size(max = 2000) @Nullable String note) {

		ReturnDonation command(DonationId donation, Vault vault, Asking asking) {
			return new ReturnDonation(donation, share.share(), reason, voucher, DonationHttp.sealed(vault, donation, Kind.TEXT, note),
					asking.by());
		}
	}

	@Operation(summary = "退回")
	@PostMapping("/return")
	ResponseEntity<Receipt> giveBack(@PathVariable UUID id, @RequestBody @Valid Restitution request, Asking asking) {
		return commands.send(() -> request.command(new DonationId(id), vault, asking), asking);
	}
}

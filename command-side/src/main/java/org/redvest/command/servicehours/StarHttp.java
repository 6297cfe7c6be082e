package org.redvest.command.servicehours;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideStarObjection;
import org.redvest.command.servicehours.ServiceHoursCommand.DowngradeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ObjectToStar;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RejectStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RevokeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RunAnnualReview;
import org.redvest.command.servicehours.ServiceHoursHttp.Words;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Star certification over HTTP (星级认证); the scheme of the district is {@code default}. */
@RestController
@RequestMapping("/api/volunteers/{id}/stars/{scheme}")
class StarHttp {

	private final Commands commands;
	private final Vault vault;

	StarHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** @param cutOff the last service date that counts */
	record CutOff(@NotNull LocalDate cutOff) {
	}

	/** @param list the list's name; no personal data */
	record Listing(@NotNull @Pattern(regexp = "[\\p{L}\\p{N}_. -]{1,60}") String list) {
	}

	/** @param words in words */
	record Reason(@NotNull StarReason reason, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Reason";
		}
	}

	/** @param upheld whether the objection is right */
	record Decision(boolean upheld, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Decision";
		}
	}

	/** @param level the new level, lower than the current one */
	record Lowering(@Min(1) @Max(5) int level, @NotNull StarReason reason, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Lowering";
		}
	}

	@Operation(summary = "申请星级认定")
	@PostMapping("/apply")
	ResponseEntity<Receipt> apply(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody CutOff body,
			Asking asking) {
		return commands.send(new ApplyForStar(ledger(id), scheme, body.cutOff, asking.by()), asking);
	}

	@PostMapping("/review")
	ResponseEntity<Receipt> review(@PathVariable UUID id, @PathVariable String scheme, Asking asking) {
		return commands.send(new ReviewStar(ledger(id), scheme, asking.by()), asking);
	}

	@PostMapping("/publish")
	ResponseEntity<Receipt> publish(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Listing body,
			Asking asking) {
		return commands.send(new PublishStarList(ledger(id), scheme, body.list, asking.by()), asking);
	}

	@PostMapping("/object")
	ResponseEntity<Receipt> object(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Reason body,
			Asking asking) {
		return commands.send(() -> new ObjectToStar(ledger(id), scheme, body.reason, seal(id, body.words), asking.by()), asking);
	}

	@PostMapping("/decide-objection")
	ResponseEntity<Receipt> decideObjection(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Decision body,
			Asking asking) {
		return commands.send(() -> new DecideStarObjection(ledger(id), scheme, body.upheld, seal(id, body.words), asking.by()), asking);
	}

	@Operation(summary = "授予星级")
	@PostMapping("/award")
	ResponseEntity<Receipt> award(@PathVariable UUID id, @PathVariable String scheme, Asking asking) {
		return commands.send(new AwardStar(ledger(id), scheme, asking.by()), asking);
	}

	@PostMapping("/reject")
	ResponseEntity<Receipt> reject(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Reason body,
			Asking asking) {
		return commands.send(() -> new RejectStar(ledger(id), scheme, body.reason, seal(id, body.words), asking.by()), asking);
	}

	@PostMapping("/downgrade")
	ResponseEntity<Receipt> downgrade(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Lowering body,
			Asking asking) {
		return commands.send(() -> new DowngradeStar(ledger(id), scheme, body.level, body.reason, seal(id, body.words), asking.by()),
				asking);
	}

	@PostMapping("/revoke")
	ResponseEntity<Receipt> revoke(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody Reason body,
			Asking asking) {
		return commands.send(() -> new RevokeStar(ledger(id), scheme, body.reason, seal(id, body.words), asking.by()), asking);
	}

	@PostMapping("/annual-review")
	ResponseEntity<Receipt> annualReview(@PathVariable UUID id, @PathVariable String scheme, @Valid @RequestBody CutOff body,
			Asking asking) {
		return commands.send(new RunAnnualReview(ledger(id), scheme, body.cutOff, asking.by()), asking);
	}

	private static LedgerId ledger(UUID volunteer) {
		return new LedgerId(new VolunteerId(volunteer));
	}

	private @Nullable Sealed seal(UUID volunteer, @Nullable String clear) {
		return new Words(vault, SubjectId.of(new VolunteerId(volunteer))).seal(clear);
	}
}

package org.redvest.command.points;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.RewardReferral;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent.AdjustmentReason;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Points accounts over HTTP. What is written about an adjustment is sealed here under the volunteer's key. */
@RestController
@RequestMapping("/api/volunteers/{id}/points")
@Tag(name = "Points 积分")
class PointsHttp {

	private final Commands commands;
	private final Vault vault;

	PointsHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** @param item what is given for them, by its code */
	record Redeeming(@NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String item, @Min(1) int points) {

		RedeemPoints command(UUID volunteer, Asking asking) {
			return new RedeemPoints(account(volunteer), new EntryId(asking.newId()), item, points, asking.by());
		}
	}

	@Operation(summary = "兑换积分，不可撤回")
	@PostMapping("/redemptions")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> redeem(@PathVariable UUID id, @RequestBody @Valid Redeeming request, Asking asking) {
		return commands.create(request.command(id, asking), asking, "/api/points/volunteers/" + id);
	}

	/** @param points given where there are more than none, taken where there are fewer */
	record Adjusting(int points, @NotNull AdjustmentReason reason, @NotBlank @Size(max = 2000) String note) {

		AdjustPoints command(UUID volunteer, Vault vault, Asking asking) {
			return new AdjustPoints(account(volunteer), new EntryId(asking.newId()), points, reason,
					vault.seal(SubjectId.of(new VolunteerId(volunteer)), Sealed.Kind.TEXT, note), asking.by());
		}
	}

	@Operation(summary = "管理员调整积分")
	@PostMapping("/adjustments")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> adjust(@PathVariable UUID id, @RequestBody @Valid Adjusting request, Asking asking) {
		return commands.create(() -> request.command(id, vault, asking), asking, "/api/points/volunteers/" + id);
	}

	record Referral(@NotNull UUID volunteerId) {
	}

	@Operation(summary = "奖励推荐他人注册")
	@PostMapping("/referrals")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> reward(@PathVariable UUID id, @RequestBody @Valid Referral request, Asking asking) {
		return commands.create(new RewardReferral(account(id), new VolunteerId(request.volunteerId), asking.by()), asking,
				"/api/points/volunteers/" + id);
	}

	/** @param on what may be redeemed until the day before at the latest expires */
	record Expiry(@NotNull LocalDate on) {
	}

	@Operation(summary = "到期积分作废")
	@PostMapping("/expiry")
	ResponseEntity<Receipt> expire(@PathVariable UUID id, @RequestBody @Valid Expiry request, Asking asking) {
		return commands.send(new ExpirePoints(account(id), request.on, asking.by()), asking);
	}

	private static PointsAccountId account(UUID volunteer) {
		return new PointsAccountId(new VolunteerId(volunteer));
	}
}

package org.redvest.command.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.redvest.command.activity.ActivityCommand.AcceptSignUp;
import org.redvest.command.activity.ActivityCommand.DeclineSignUp;
import org.redvest.command.activity.ActivityCommand.MarkAbsent;
import org.redvest.command.activity.ActivityCommand.SignUp;
import org.redvest.command.activity.ActivityCommand.WaitlistSignUp;
import org.redvest.command.activity.ActivityCommand.WithdrawSignUp;
import org.redvest.command.activity.ActivityRequest.Absence;
import org.redvest.command.activity.ActivityRequest.Decline;
import org.redvest.command.activity.ActivityRequest.Showing;
import org.redvest.command.activity.ActivityRequest.SigningUp;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.VolunteerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who take part, over HTTP: their places and their presence. */
@RestController
@RequestMapping("/api/activities/{id}/participants")
@Tag(name = "Activity participants 活动参加者")
class ActivityParticipantHttp {

	private final Commands commands;

	ActivityParticipantHttp(Commands commands) {
		this.commands = commands;
	}

	@Operation(summary = "报名")
	@PostMapping
	ResponseEntity<Receipt> signUp(@PathVariable UUID id, @RequestBody @Valid SigningUp request, Asking asking) {
		return commands.send(new SignUp(new ActivityId(id), new VolunteerId(request.volunteerId()), asking.by()), asking);
	}

	@Operation(summary = "录用")
	@PostMapping("/{volunteer}/acceptance")
	ResponseEntity<Receipt> accept(@PathVariable UUID id, @PathVariable UUID volunteer, Asking asking) {
		return commands.send(new AcceptSignUp(new ActivityId(id), new VolunteerId(volunteer), asking.by()), asking);
	}

	@Operation(summary = "不录用")
	@PostMapping("/{volunteer}/decline")
	ResponseEntity<Receipt> decline(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Decline request,
			Asking asking) {
		return commands.send(new DeclineSignUp(new ActivityId(id), new VolunteerId(volunteer), request.reason(), asking.by()), asking);
	}

	@Operation(summary = "列为候补")
	@PostMapping("/{volunteer}/waiting")
	ResponseEntity<Receipt> waitlist(@PathVariable UUID id, @PathVariable UUID volunteer, Asking asking) {
		return commands.send(new WaitlistSignUp(new ActivityId(id), new VolunteerId(volunteer), asking.by()), asking);
	}

	@Operation(summary = "取消报名")
	@PostMapping("/{volunteer}/withdrawal")
	ResponseEntity<Receipt> withdraw(@PathVariable UUID id, @PathVariable UUID volunteer, Asking asking) {
		return commands.send(new WithdrawSignUp(new ActivityId(id), new VolunteerId(volunteer), asking.by()), asking);
	}

	@Operation(summary = "签到")
	@PostMapping("/{volunteer}/check-in")
	ResponseEntity<Receipt> checkIn(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Showing request,
			Asking asking) {
		return commands.send(request.in(id, volunteer, asking), asking);
	}

	@Operation(summary = "签退")
	@PostMapping("/{volunteer}/check-out")
	ResponseEntity<Receipt> checkOut(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Showing request,
			Asking asking) {
		return commands.send(request.out(id, volunteer, asking), asking);
	}

	@Operation(summary = "记为缺席")
	@PostMapping("/{volunteer}/absence")
	ResponseEntity<Receipt> absent(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Absence request,
			Asking asking) {
		return commands.send(new MarkAbsent(new ActivityId(id), new VolunteerId(volunteer), request.kind(), asking.by()), asking);
	}
}

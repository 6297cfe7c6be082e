package org.redvest.command.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.redvest.command.activity.ActivityCommand.ApproveActivity;
import org.redvest.command.activity.ActivityCommand.CancelActivity;
import org.redvest.command.activity.ActivityCommand.ChangeActivity;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.EndActivity;
import org.redvest.command.activity.ActivityCommand.OpenRecruitment;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.activity.ActivityCommand.RejectActivity;
import org.redvest.command.activity.ActivityCommand.SettleActivity;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.command.activity.ActivityRequest.ActivityPlan;
import org.redvest.command.activity.ActivityRequest.ActivityRating;
import org.redvest.command.activity.ActivityRequest.Cancellation;
import org.redvest.command.activity.ActivityRequest.HandingOut;
import org.redvest.command.activity.ActivityRequest.Insurance;
import org.redvest.command.activity.ActivityRequest.MaterialsCorrection;
import org.redvest.command.activity.ActivityRequest.Rejection;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities over HTTP, from the draft to the settlement. What a volunteer writes about one is sealed here under his key. */
@RestController
@RequestMapping("/api/activities")
@Tag(name = "Activities 志愿服务活动")
class ActivityHttp {

	private final Commands commands;
	private final Vault vault;

	ActivityHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	@Operation(summary = "起草活动")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> draft(@RequestBody @Valid ActivityPlan request, Asking asking) {
		return commands.create(new DraftActivity(new ActivityId(asking.newId()), request.plan(), asking.by()), asking,
				"/api/activities/{id}");
	}

	@Operation(summary = "提交审核")
	@PostMapping("/{id}/submission")
	ResponseEntity<Receipt> submit(@PathVariable UUID id, Asking asking) {
		return commands.send(new SubmitActivity(new ActivityId(id), asking.by()), asking);
	}

	@Operation(summary = "批准")
	@PostMapping("/{id}/approval")
	ResponseEntity<Receipt> approve(@PathVariable UUID id, Asking asking) {
		return commands.send(new ApproveActivity(new ActivityId(id), asking.by()), asking);
	}

	@Operation(summary = "退回")
	@PostMapping("/{id}/rejection")
	ResponseEntity<Receipt> reject(@PathVariable UUID id, @RequestBody @Valid Rejection request, Asking asking) {
		return commands.send(new RejectActivity(new ActivityId(id), request.reason(), asking.by()), asking);
	}

	@Operation(summary = "变更：草稿可全改，批准后只可改时间、地点、人数与文字")
	@PostMapping("/{id}/plan")
	ResponseEntity<Receipt> change(@PathVariable UUID id, @RequestBody @Valid ActivityPlan request, Asking asking) {
		return commands.send(new ChangeActivity(new ActivityId(id), request.plan(), asking.by()), asking);
	}

	@Operation(summary = "发布招募")
	@PostMapping("/{id}/recruitment")
	ResponseEntity<Receipt> open(@PathVariable UUID id, Asking asking) {
		return commands.send(new OpenRecruitment(new ActivityId(id), asking.by()), asking);
	}

	@Operation(summary = "登记保险")
	@PostMapping("/{id}/insurances")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> insure(@PathVariable UUID id, @RequestBody @Valid Insurance request, Asking asking) {
		return entered(asking, insurance -> request.command(id, insurance, asking), "/api/activities/{id}/insurances/");
	}

	@Operation(summary = "登记发放资料")
	@PostMapping("/{id}/materials")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> handOut(@PathVariable UUID id, @RequestBody @Valid HandingOut request, Asking asking) {
		return entered(asking, handout -> new RecordMaterials(new ActivityId(id), new EntryId(handout), request.material(),
				request.quantity(), asking.by()), "/api/activities/{id}/materials/");
	}

	@Operation(summary = "更正发放资料数量")
	@PostMapping("/{id}/materials/{handout}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @PathVariable UUID handout, @RequestBody @Valid MaterialsCorrection request,
			Asking asking) {
		return commands.send(new CorrectMaterials(new ActivityId(id), new EntryId(handout), request.quantity(), asking.by()), asking);
	}

	@Operation(summary = "结束")
	@PostMapping("/{id}/end")
	ResponseEntity<Receipt> end(@PathVariable UUID id, Asking asking) {
		return commands.send(new EndActivity(new ActivityId(id), asking.by()), asking);
	}

	@Operation(summary = "结项，此后服务记入各人时长")
	@PostMapping("/{id}/settlement")
	ResponseEntity<Receipt> settle(@PathVariable UUID id, Asking asking) {
		return commands.send(new SettleActivity(new ActivityId(id), asking.by()), asking);
	}

	@Operation(summary = "取消")
	@PostMapping("/{id}/cancellation")
	ResponseEntity<Receipt> cancel(@PathVariable UUID id, @RequestBody @Valid Cancellation request, Asking asking) {
		return commands.send(new CancelActivity(new ActivityId(id), request.reason(), asking.by()), asking);
	}

	@Operation(summary = "评价：服务对象，或参加的志愿者")
	@PostMapping("/{id}/ratings")
	ResponseEntity<Receipt> rate(@PathVariable UUID id, @RequestBody @Valid ActivityRating request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	/** Enters something new of the activity, under an id of its own. */
	private ResponseEntity<Receipt> entered(Asking asking, Function<UUID, ActivityCommand> command, String location) {
		UUID entry = asking.newId();
		return commands.create(command.apply(entry), asking, location + entry);
	}
}

package org.redvest.command.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redvest.command.PublicText;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.command.campaign.CampaignCommand.StartCampaign;
import org.redvest.command.campaign.CampaignCommand.SumUpCampaign;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Door-knocking campaigns over HTTP; what happens at their doors, {@link CanvassHttp}. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns 敲门行动")
class CampaignHttp {

	private final Commands commands;

	CampaignHttp(Commands commands) {
		this.commands = commands;
	}

	/**
	 * @param area code of the district, township or community in which it takes place
	 * @param until the last day of the period
	 * @param unit the organ or organisation that answers for it
	 */
	record Planning(@NotBlank @Size(max = 60) String title, @NotNull AreaCode area, @NotNull LocalDate from, @NotNull LocalDate until,
			@NotNull UnitCode unit) {

		PlanCampaign command(Asking asking) {
			return new PlanCampaign(new CampaignId(asking.newId()), PublicText.checked("title", title), area, from, until, unit,
					asking.by());
		}
	}

	@Operation(summary = "筹备敲门行动")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> plan(@RequestBody @Valid Planning request, Asking asking) {
		return commands.create(request.command(asking), asking, "/api/campaigns/{id}");
	}

	/** @param code by which it is counted, such as {@code anti-fraud} */
	record Spoken(@NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 60) String title) {

		Topic topic() {
			return new Topic(code, PublicText.checked("title", title));
		}
	}

	/** @param topics all of them */
	record Topics(@NotEmpty @Size(max = 50) List<@Valid @NotNull Spoken> topics) {

		DefineTopics command(UUID id, Asking asking) {
			return new DefineTopics(new CampaignId(id), topics.stream().map(Spoken::topic).toList(), asking.by());
		}
	}

	@Operation(summary = "确定宣传主题")
	@PostMapping("/{id}/topics")
	ResponseEntity<Receipt> define(@PathVariable UUID id, @RequestBody @Valid Topics request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	/** @param reporting by household, or by building alone; fixed from here on */
	record Start(@NotNull ReportingLevel reporting) {
	}

	@Operation(summary = "启动，确定按户或按楼栋上报")
	@PostMapping("/{id}/start")
	ResponseEntity<Receipt> start(@PathVariable UUID id, @RequestBody @Valid Start request, Asking asking) {
		return commands.send(new StartCampaign(new CampaignId(id), request.reporting, asking.by()), asking);
	}

	@Operation(summary = "结束")
	@PostMapping("/{id}/end")
	ResponseEntity<Receipt> end(@PathVariable UUID id, Asking asking) {
		return commands.send(new EndCampaign(new CampaignId(id), asking.by()), asking);
	}

	/** @param report where the report of the campaign is kept, such as {@code doc/2022-7} */
	record Summary(@NotNull Evidence report) {
	}

	@Operation(summary = "总结")
	@PostMapping("/{id}/summary")
	ResponseEntity<Receipt> sumUp(@PathVariable UUID id, @RequestBody @Valid Summary request, Asking asking) {
		return commands.send(new SumUpCampaign(new CampaignId(id), request.report, asking.by()), asking);
	}
}

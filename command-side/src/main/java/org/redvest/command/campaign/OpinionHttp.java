package org.redvest.command.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.CanvassEvent.VoidReason;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.VisitId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opinions collected at the doors, over HTTP. What was said is sealed here as the words of the request that may come of it. */
@RestController
@RequestMapping("/api/canvasses/{campaign}/{building}/opinions")
@Tag(name = "Opinions 民情意见")
class OpinionHttp {

	private final Commands commands;
	private final RequestSeal seal;

	OpinionHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	/**
	 * @param id chosen by the caller, or null
	 * @param visit at which it was said; left out where it came otherwise
	 * @param topics codes of the campaign's topics that it is about; none where it is about something else
	 * @param phone where the household wants to be told; nobody has to leave one
	 */
	record Words(@Nullable UUID id, @Nullable UUID visit, @Size(max = 50) @Nullable List<@NotNull @Size(max = 40) String> topics,
			@NotBlank @Size(max = 4000) String matter, @Pattern(regexp = "[+()0-9 -]{5,24}") @Nullable String phone) {

		CollectOpinion command(CanvassId canvass, OpinionId opinion, RequestSeal seal, Asking asking) {
			return new CollectOpinion(canvass, opinion, visit == null ? null : new VisitId(visit), topics == null ? List.of() : topics,
					seal.text(opinion.request(), matter), seal.contact(opinion, phone, matter), asking.by());
		}
	}

	@Operation(summary = "收集意见")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> collect(@PathVariable UUID campaign, @PathVariable UUID building, @RequestBody @Valid Words request,
			Asking asking) {
		CanvassId canvass = CanvassHttp.id(campaign, building);
		var opinion = new OpinionId(request.id == null ? asking.newId() : request.id);
		return commands.create(() -> request.command(canvass, opinion, seal, asking), asking,
				CanvassHttp.path(canvass) + "/opinions/" + opinion);
	}

	record Voiding(@NotNull VoidReason reason) {
	}

	@Operation(summary = "意见作废")
	@PostMapping("/{opinion}/voiding")
	ResponseEntity<Receipt> voided(@PathVariable UUID campaign, @PathVariable UUID building, @PathVariable UUID opinion,
			@RequestBody @Valid Voiding request, Asking asking) {
		return commands.send(
				new VoidOpinion(CanvassHttp.id(campaign, building), new OpinionId(opinion), request.reason, asking.by()), asking);
	}

	@Operation(summary = "意见转诉求工单，工单编号即意见编号")
	@PostMapping("/{opinion}/case")
	ResponseEntity<Receipt> raise(@PathVariable UUID campaign, @PathVariable UUID building, @PathVariable UUID opinion, Asking asking) {
		return commands.send(new RaiseCaseFromOpinion(CanvassHttp.id(campaign, building), new OpinionId(opinion), asking.by()), asking);
	}

	record Telling(@NotNull ContactMeans means) {
	}

	@Operation(summary = "告知住户办理结果")
	@PostMapping("/{opinion}/telling")
	ResponseEntity<Receipt> tell(@PathVariable UUID campaign, @PathVariable UUID building, @PathVariable UUID opinion,
			@RequestBody @Valid Telling request, Asking asking) {
		return commands.send(
				new TellHousehold(CanvassHttp.id(campaign, building), new OpinionId(opinion), request.means, asking.by()), asking);
	}
}

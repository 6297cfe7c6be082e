package org.redvest.command.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CorrectMaterials;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.command.campaign.CanvassCommand.ReviseVisit;
import org.redvest.command.campaign.CanvassCommand.TallyVisits;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A campaign at the doors of one building over HTTP: who goes, and how it went. What was said there, {@link OpinionHttp}. */
@RestController
@RequestMapping("/api/canvasses/{campaign}/{building}")
@Tag(name = "Canvasses 入户走访")
class CanvassHttp {

	private final Commands commands;

	CanvassHttp(Commands commands) {
		this.commands = commands;
	}

	static CanvassId id(UUID campaign, UUID building) {
		return new CanvassId(new CampaignId(campaign), new BuildingId(building));
	}

	static String path(CanvassId canvass) {
		return "/api/canvasses/" + canvass.campaign() + "/" + canvass.building();
	}

	record Assigning(@NotEmpty @Size(max = 50) List<@NotNull UUID> visitors) {

		AssignBuilding command(CanvassId canvass, Asking asking) {
			return new AssignBuilding(canvass, visitors.stream().map(VolunteerId::new).toList(), asking.by());
		}
	}

	@Operation(summary = "分派楼栋，或另派走访人员")
	@PostMapping("/assignment")
	ResponseEntity<Receipt> assign(@PathVariable UUID campaign, @PathVariable UUID building, @RequestBody @Valid Assigning request,
			Asking asking) {
		return commands.send(request.command(id(campaign, building), asking), asking);
	}

	/**
	 * @param id chosen by the caller, or null
	 * @param household the number of its unit, such as {@code 2-1103}; never a name
	 * @param visitor who went
	 */
	record Knock(@Nullable UUID id, @NotNull HouseholdNumber household, @NotNull VisitResult result, @NotNull UUID visitor) {

		RecordVisit command(CanvassId canvass, Asking asking) {
			return new RecordVisit(canvass, new VisitId(id == null ? asking.newId() : id), household, result, new VolunteerId(visitor),
					asking.by());
		}
	}

	@Operation(summary = "登记走访")
	@PostMapping("/visits")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> knock(@PathVariable UUID campaign, @PathVariable UUID building, @RequestBody @Valid Knock request,
			Asking asking) {
		CanvassId canvass = id(campaign, building);
		RecordVisit command = request.command(canvass, asking);
		return commands.create(command, asking, path(canvass) + "/visits/" + command.visit());
	}

	record Revision(@NotNull HouseholdNumber household, @NotNull VisitResult result) {
	}

	@Operation(summary = "更正走访登记")
	@PostMapping("/visits/{visit}/revision")
	ResponseEntity<Receipt> revise(@PathVariable UUID campaign, @PathVariable UUID building, @PathVariable UUID visit,
			@RequestBody @Valid Revision request, Asking asking) {
		return commands.send(new ReviseVisit(id(campaign, building), new VisitId(visit), request.household, request.result, asking.by()),
				asking);
	}

	/** Households of the building by the best result that each had so far. @param id chosen by the caller, or null */
	record Count(@Nullable UUID id, @Min(0) @Max(10_000) int contacted, @Min(0) @Max(10_000) int notHome, @Min(0) @Max(10_000) int refused,
			@Min(0) @Max(10_000) int vacant, @Min(0) @Max(10_000) int notFound, @NotNull UUID visitor) {

		TallyVisits command(CanvassId canvass, Asking asking) {
			return new TallyVisits(canvass, new VisitId(id == null ? asking.newId() : id),
					new Tally(contacted, notHome, refused, vacant, notFound), new VolunteerId(visitor), asking.by());
		}
	}

	@Operation(summary = "按楼栋汇总走访")
	@PostMapping("/tallies")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> tally(@PathVariable UUID campaign, @PathVariable UUID building, @RequestBody @Valid Count request,
			Asking asking) {
		CanvassId canvass = id(campaign, building);
		TallyVisits command = request.command(canvass, asking);
		return commands.create(command, asking, path(canvass) + "/tallies/" + command.visit());
	}

	/** @param id chosen by the caller, or null */
	record Handing(@Nullable UUID id, @NotNull Material material, @Min(1) @Max(100_000) int quantity) {

		HandOutMaterials command(CanvassId canvass, Asking asking) {
			return new HandOutMaterials(canvass, new EntryId(id == null ? asking.newId() : id), material, quantity, asking.by());
		}
	}

	@Operation(summary = "发放资料")
	@PostMapping("/materials")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> handOut(@PathVariable UUID campaign, @PathVariable UUID building, @RequestBody @Valid Handing request,
			Asking asking) {
		CanvassId canvass = id(campaign, building);
		HandOutMaterials command = request.command(canvass, asking);
		return commands.create(command, asking, path(canvass) + "/materials/" + command.handout());
	}

	/** @param quantity 0 where nothing was handed out */
	record Handed(@NotNull Material material, @Min(0) @Max(100_000) int quantity) {
	}

	@Operation(summary = "更正发放资料")
	@PostMapping("/materials/{handout}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID campaign, @PathVariable UUID building, @PathVariable UUID handout,
			@RequestBody @Valid Handed request, Asking asking) {
		return commands.send(new CorrectMaterials(id(campaign, building), new EntryId(handout), request.material, request.quantity,
				asking.by()), asking);
	}

	@Operation(summary = "结束分派")
	@PostMapping("/closing")
	ResponseEntity<Receipt> close(@PathVariable UUID campaign, @PathVariable UUID building, Asking asking) {
		return commands.send(new CloseAssignment(id(campaign, building), asking.by()), asking);
	}
}

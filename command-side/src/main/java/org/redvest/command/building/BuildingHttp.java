package org.redvest.command.building;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Buildings over HTTP. */
@RestController
@RequestMapping("/api/buildings")
@Tag(name = "Buildings 楼栋(屋场)")
class BuildingHttp {

	private final Commands commands;

	BuildingHttp(Commands commands) {
		this.commands = commands;
	}

	record Registration(@NotNull BuildingKind kind, @NotBlank @Size(max = 40) String code,
			@Pattern(regexp = "\\d{12}") @NotNull String community,
			@NotBlank @Size(max = 80) String name, @Min(1) @Max(200) @Nullable Integer floors, @NotNull @Min(0) Integer households) {

		RegisterBuilding command(Asking asking) {
			return new RegisterBuilding(new BuildingId(asking.newId()), kind, code, new AreaCode(community),
					PublicText.checked("name", name), floors, households, List.of(), asking.by());
		}
	}

	@Operation(summary = "登记楼栋（屋场）")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> register(@RequestBody @Valid Registration request, Asking asking) {
		return commands.create(request.command(asking), asking, "/api/buildings/{id}");
	}

	record Correction(@NotNull BuildingKind kind, @NotBlank @Size(max = 40) String code,
			@Pattern(regexp = "\\d{12}") @NotNull String community,
			@NotBlank @Size(max = 80) String name, @Min(1) @Max(200) @Nullable Integer floors) {

		CorrectBuilding command(UUID id, Asking asking) {
			return new CorrectBuilding(new BuildingId(id), kind, code, new AreaCode(community),
					PublicText.checked("name", name), floors, asking.by());
		}
	}

	@Operation(summary = "更正楼栋登记")
	@PostMapping("/{id}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @RequestBody @Valid Correction request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	record Households(@NotNull @Min(0) Integer households) {
	}

	@Operation(summary = "更新户数")
	@PostMapping("/{id}/households")
	ResponseEntity<Receipt> count(@PathVariable UUID id, @RequestBody @Valid Households request, Asking asking) {
		return commands.send(new UpdateHouseholdCount(new BuildingId(id), request.households, asking.by()), asking);
	}

	/** @param id chosen by the caller, or null */
	record Part(@Nullable UUID id, @NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 80) String name,
			@Min(1) @Max(200) @Nullable Integer floors, @NotNull @Min(0) Integer households) {

		Successor successor(UUID split, int n) {
			return new Successor(new BuildingId(id != null ? id : numbered(split, n)), code, PublicText.checked("name", name), floors,
					households);
		}

		private static UUID numbered(UUID split, int n) {
			return UUID.nameUUIDFromBytes((split + "/" + n).getBytes(StandardCharsets.UTF_8));
		}
	}

	record Split(@NotEmpty @Size(max = 50) List<@Valid @NotNull Part> successors) {

		SplitBuilding command(UUID id, Asking asking) {
			UUID split = asking.newId();
			return new SplitBuilding(new BuildingId(id),
					IntStream.range(0, successors.size()).mapToObj(n -> successors.get(n).successor(split, n)).toList(), asking.by());
		}
	}

	@Operation(summary = "拆分楼栋")
	@PostMapping("/{id}/split")
	ResponseEntity<Receipt> split(@PathVariable UUID id, @RequestBody @Valid Split request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	record Merger(@NotEmpty @Size(max = 50) List<@NotNull UUID> absorbed) {

		MergeBuildings command(UUID id, Asking asking) {
			return new MergeBuildings(new BuildingId(id), absorbed.stream().map(BuildingId::new).toList(), asking.by());
		}
	}

	@Operation(summary = "合并楼栋")
	@PostMapping("/{id}/merger")
	ResponseEntity<Receipt> merge(@PathVariable UUID id, @RequestBody @Valid Merger request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	record Retirement(@NotNull RetirementReason reason) {
	}

	@Operation(summary = "注销楼栋")
	@PostMapping("/{id}/retirement")
	ResponseEntity<Receipt> retire(@PathVariable UUID id, @RequestBody @Valid Retirement request, Asking asking) {
		return commands.send(new RetireBuilding(new BuildingId(id), request.reason, null, asking.by()), asking);
	}
}

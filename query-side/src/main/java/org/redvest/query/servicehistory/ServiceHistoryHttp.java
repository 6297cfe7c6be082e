package org.redvest.query.servicehistory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service history over HTTP; there are four kinds of it. */
@RestController
@RequestMapping("/api/service-history")
class ServiceHistoryHttp {

	private final RequestHistoryQuery requests;
	private final VolunteerHistoryQuery volunteers;
	private final BuildingHistoryQuery buildings;
	private final TeamHistoryQuery teams;

	ServiceHistoryHttp(RequestHistoryQuery requests, VolunteerHistoryQuery volunteers, BuildingHistoryQuery buildings,
			TeamHistoryQuery teams) {
		this.requests = requests;
		this.volunteers = volunteers;
		this.buildings = buildings;
		this.teams = teams;
	}

	@Operation(summary = "一件诉求的办理过程：步骤、时限、办理结果与回访")
	@GetMapping("/requests/{id}")
	ResponseEntity<RequestHistory> request(@Parameter(description = "工单编号。The request's id.") @PathVariable UUID id,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(requests.of(id, limit, cursor, asked));
	}

	@Operation(summary = "一件诉求的办理过程（同 /requests/{id}）")
	@GetMapping("/service-requests/{id}")
	ResponseEntity<RequestHistory> serviceRequest(@Parameter(description = "工单编号。The request's id.") @PathVariable UUID id,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(requests.of(id, limit, cursor, asked));
	}

	@Operation(summary = "一名志愿者的服务记录、时长与星级")
	@GetMapping("/volunteers/{id}")
	ResponseEntity<VolunteerHistory> volunteer(@Parameter(description = "志愿者标识。The volunteer's id.") @PathVariable UUID id,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(volunteers.of(id, limit, cursor, asked));
	}

	@Operation(summary = "一栋楼的历任楼栋长、巡查、沿革与空缺")
	@GetMapping("/buildings/{id}")
	ResponseEntity<BuildingHistory> building(@Parameter(description = "楼栋标识。The building's id.") @PathVariable UUID id,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(buildings.of(id, limit, cursor, asked));
	}

	@Operation(summary = "一支队伍的历任负责人与沿革")
	@GetMapping("/teams/{id}")
	ResponseEntity<TeamHistory> team(@Parameter(description = "队伍标识。The team's id.") @PathVariable UUID id,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(teams.of(id, limit, cursor, asked));
	}
}

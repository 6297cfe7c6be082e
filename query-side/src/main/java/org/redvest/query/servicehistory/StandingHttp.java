package org.redvest.query.servicehistory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a thing stands, at the {@code Location} that a command on it answers with. */
@RestController
class StandingHttp {

	private final RequestHistoryQuery requests;
	private final VolunteerHistoryQuery volunteers;
	private final BuildingHistoryQuery buildings;
	private final TeamHistoryQuery teams;

	StandingHttp(RequestHistoryQuery requests, VolunteerHistoryQuery volunteers, BuildingHistoryQuery buildings,
			TeamHistoryQuery teams) {
		this.requests = requests;
		this.volunteers = volunteers;
		this.buildings = buildings;
		this.teams = teams;
	}

	@Operation(summary = "一名志愿者的现状")
	@GetMapping("/api/volunteers/{id}")
	ResponseEntity<VolunteerNow> volunteer(@Parameter(description = "志愿者标识。The volunteer's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(VolunteerNow.of(volunteers.of(id, 1, null, asked)));
	}

	@Operation(summary = "一条服务记录的现状")
	@GetMapping("/api/volunteers/{id}/service-records/{record}")
	ResponseEntity<RecordNow> record(@Parameter(description = "志愿者标识。The volunteer's id.") @PathVariable UUID id,
			@Parameter(description = "服务记录标识。The record's id.") @PathVariable UUID record, Reading asked) {
		return Replies.of(volunteers.record(id, record, asked));
	}

	@Operation(summary = "一栋楼的现状")
	@GetMapping("/api/buildings/{id}")
	ResponseEntity<BuildingNow> building(@Parameter(description = "楼栋标识。The building's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(BuildingNow.of(buildings.of(id, 1, null, asked)));
	}

	@Operation(summary = "一件诉求的现状")
	@GetMapping("/api/service-requests/{id}")
	ResponseEntity<RequestNow> request(@Parameter(description = "工单编号。The request's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(RequestNow.of(requests.of(id, 1, null, asked)));
	}

	@Operation(summary = "一支队伍的现状")
	@GetMapping("/api/teams/{id}")
	ResponseEntity<TeamNow> team(@Parameter(description = "队伍标识。The team's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(TeamNow.of(teams.of(id, 1, null, asked)));
	}

	@Operation(summary = "一名志愿者在一支队伍中的队员身份")
	@GetMapping("/api/teams/{id}/members/{volunteer}")
	ResponseEntity<MembershipNow> membership(@Parameter(description = "队伍标识。The team's id.") @PathVariable UUID id,
			@Parameter(description = "志愿者标识。The volunteer's id.") @PathVariable UUID volunteer, Reading asked) {
		return Replies.of(volunteers.membership(id, volunteer, asked));
	}
}

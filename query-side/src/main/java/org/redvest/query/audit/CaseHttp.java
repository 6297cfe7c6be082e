package org.redvest.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

/** Cases over HTTP, for auditors. */
@RestController
@RequestMapping("/api/audit/cases")
class CaseHttp {

	private final CaseQuery cases;

	CaseHttp(CaseQuery cases) {
		this.cases = cases;
	}

	@Operation(summary = "一个案卷的全部历史，及任一时刻的状态")
	@GetMapping("/{id}")
	ResponseEntity<CaseHistory> history(
			@Parameter(description = "志愿者、楼栋、诉求或队伍的标识，或任一事件流的标识。The id of a volunteer, building, request or team, or of any stream.") @PathVariable @Size(max = 128) String id,
			@Parameter(description = "时刻或日志位置，缺省为现在。An instant or a log position; now unless given.") @RequestParam(required = false) @Nullable String at,
			@Parameter(description = "与此时刻的状态相比较。The moment with which the state is compared.") @RequestParam(required = false) @Nullable String from,
			@Parameter(description = "时刻按记录时间还是发生时间。Whether an instant is one of recording or of occurrence.") @RequestParam(defaultValue = "RECORDED") Moment.By clock,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(cases.of(id, at, from, clock, limit, cursor, asked));
	}
}

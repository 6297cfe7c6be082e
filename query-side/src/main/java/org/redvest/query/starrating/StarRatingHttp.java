package org.redvest.query.starrating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Star ratings over HTTP. */
@RestController
@RequestMapping("/api/star-ratings")
class StarRatingHttp {

	private static final String AREA = "居住区域代码：6位区县、9位镇街、12位社区。The area of residence, by its code.";
	private static final String SCHEME = "星级评定方案。The scheme of certification.";
	private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

	private final StarRatingQuery ratings;
	private final StarVolunteerList volunteers;

	StarRatingHttp(StarRatingQuery ratings, StarVolunteerList volunteers) {
		this.ratings = ratings;
		this.volunteers = volunteers;
	}

	@Operation(summary = "各星级注册志愿者人数及占比")
	@GetMapping
	ResponseEntity<StarRatings> ratings(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = SCHEME) @RequestParam(defaultValue = "default") @Pattern(regexp = CODE) String scheme, Reading asked) {
		return Replies.of(ratings.ratings(asOf, area, scheme, asked));
	}

	@Operation(summary = "某星级的志愿者，0 为尚无星级")
	@GetMapping("/{level}/volunteers")
	ResponseEntity<StarVolunteers> volunteers(
			@Parameter(description = "星级，0 至 5。The level, 0 for no star.") @PathVariable @Min(0) @Max(StarRatingQuery.HIGHEST) int level,
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = SCHEME) @RequestParam(defaultValue = "default") @Pattern(regexp = CODE) String scheme,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(volunteers.volunteers(level, asOf, area, scheme, null, limit, cursor, asked));
	}

	@Operation(summary = "全部注册志愿者")
	@GetMapping("/volunteers")
	ResponseEntity<StarVolunteers> registered(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = AREA) @RequestParam(required = false) @Nullable AreaCode area,
			@Parameter(description = "镇街是否已知，缺省两者。Whether the township is known; both unless given.") @RequestParam(required = false) @Nullable Boolean placed,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(volunteers.volunteers(null, asOf, area, "default", placed, limit, cursor, asked));
	}
}

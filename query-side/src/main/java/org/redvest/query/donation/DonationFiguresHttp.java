package org.redvest.query.donation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.UnitCode;
import org.redvest.query.donation.DonationQuery.Which;
import org.redvest.query.figure.Days;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Donations over HTTP: their sums, what stands under them, and how one of them stands. */
@RestController
class DonationFiguresHttp {

	private static final String SINCE = "起始日，缺省为艺术童伴启动之日。The first day that is counted; the launch of the art companions unless given.";
	private static final String LAUNCH = "2020-12-31";

	private final DonationQuery donations;

	DonationFiguresHttp(DonationQuery donations) {
		this.donations = donations;
	}

	/** Parts of what was received. */
	enum Of {
		MONEY, GOODS, CLOTHING, OTHER_GOODS
	}

	@Operation(summary = "接收捐赠总额：款项与物资，已交付比例")
	@GetMapping("/api/donations")
	ResponseEntity<Donations> donations(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = SINCE) @RequestParam(defaultValue = LAUNCH) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
			@Parameter(description = "受赠单位。The receiving body.") @RequestParam(required = false) @Nullable UnitCode body,
			@Parameter(description = "用途。The purpose.") @RequestParam(required = false) @Nullable Purpose purpose, Reading asked) {
		return Replies.of(donations.donations(which(asOf, since, body, purpose, asked), asked));
	}

	@Operation(summary = "总额之下的每一笔接收、退回或交付")
	@GetMapping("/api/donations/movements")
	ResponseEntity<DonationMovements> movements(
			@Parameter(description = Days.AS_OF) @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			@Parameter(description = SINCE) @RequestParam(defaultValue = LAUNCH) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
			@Parameter(description = "受赠单位。The receiving body.") @RequestParam(required = false) @Nullable UnitCode body,
			@Parameter(description = "用途。The purpose.") @RequestParam(required = false) @Nullable Purpose purpose,
			@Parameter(description = "其中哪一部分，缺省全部。Which part; all unless given.") @RequestParam(required = false) @Nullable Of of,
			@Parameter(description = "true 已交付，缺省为接收和退回。What was delivered; what was received and returned unless given.") @RequestParam(defaultValue = "false") boolean delivered,
			@Parameter(description = Cursor.LIMIT) @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MOST) int limit,
			@Parameter(description = Cursor.CURSOR) @RequestParam(required = false) @Nullable String cursor, Reading asked) {
		return Replies.of(donations.movements(which(asOf, since, body, purpose, asked), of == null ? null : of.name(), delivered, limit,
				cursor, asked));
	}

	@Operation(summary = "一笔捐赠的现状")
	@GetMapping("/api/donations/{id}")
	ResponseEntity<DonationNow> donation(@Parameter(description = "捐赠标识。The donation's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(donations.of(id, asked));
	}

	@Operation(summary = "一个单位的受赠资格")
	@GetMapping("/api/donees/{unit}")
	ResponseEntity<DoneeNow> donee(@Parameter(description = "单位代码。The body's code.") @PathVariable UnitCode unit, Reading asked) {
		return Replies.of(donations.donee(unit.value(), asked));
	}

	private static Which which(@Nullable LocalDate asOf, LocalDate since, @Nullable UnitCode body, @Nullable Purpose purpose,
			Reading asked) {
		return new Which(since, asked.on(asOf), body == null ? null : body.value(), purpose);
	}
}

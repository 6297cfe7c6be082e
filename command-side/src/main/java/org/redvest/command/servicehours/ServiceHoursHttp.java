package org.redvest.command.servicehours;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicehours.ServiceHoursCommand.AcceptRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.ApproveLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.BackfillService;
import org.redvest.command.servicehours.ServiceHoursCommand.ConfirmService;
import org.redvest.command.servicehours.ServiceHoursCommand.CorrectHours;
import org.redvest.command.servicehours.ServiceHoursCommand.CreditHours;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideDispute;
import org.redvest.command.servicehours.ServiceHoursCommand.DenyRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.DisputeRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.EvaluateService;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishService;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.command.servicehours.ServiceHoursCommand.RefuseLongDay;
import org.redvest.command.servicehours.ServiceHoursCommand.TransferInRecord;
import org.redvest.command.servicehours.ServiceHoursCommand.VoidRecord;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Command;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.ServiceHoursEvent.BackfillReason;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.DisputeGround;
import org.redvest.kernel.ServiceHoursEvent.DisputeOutcome;
import org.redvest.kernel.ServiceHoursEvent.Side;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Service records over HTTP (服务记录). Bodies with words in the clear do not show them in their {@code toString}. */
@RestController
@RequestMapping("/api/volunteers/{id}/service-records")
class ServiceHoursHttp {

	private static final String CODE = "[A-Za-z0-9][A-Za-z0-9:_.-]{0,63}";
	private static final String AREA = "\\d{6}(\\d{3}(\\d{3})?)?";

	private final Commands commands;
	private final Vault vault;

	ServiceHoursHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/**
	 * What was done.
	 *
	 * @param minutes minutes of service; travel and breaks are left out
	 * @param organiser the code of the organising unit
	 * @param inCharge the account of the person in charge
	 * @param area the code of the area, 6, 9 or 12 digits
	 * @param details place, recipient and content in words
	 */
	record WorkBody(@NotNull Instant start, @NotNull Instant end, @Min(1) @Max(1440) int minutes,
			@NotBlank @Size(max = 100) String activity, @NotNull Category category, @NotNull @Pattern(regexp = CODE) String organiser,
			@NotNull @Pattern(regexp = CODE) String inCharge, @Nullable @Pattern(regexp = AREA) String area,
			@Nullable @Size(max = 4000) String details) {

		Work work(Capture capture, Words words) {
			return Work.of(start, end, minutes, PublicText.checked("activity", activity), category, new UnitCode(organiser), inCharge,
					capture,
					area == null ? null : new AreaCode(area), words.seal(details));
		}

		@Override
		public String toString() {
			return "WorkBody";
		}
	}

	/** @param capture how the hours were captured, which decides the evidence grade */
	record Recording(@NotNull @Valid WorkBody work, @NotNull Capture capture) {

		@Override
		public String toString() {
			return "Recording";
		}
	}

	/** @param reason why it was not recorded in time */
	record Backfilling(@NotNull @Valid WorkBody work, @NotNull BackfillReason reason) {

		@Override
		public String toString() {
			return "Backfilling";
		}
	}

	/**
	 * @param origin the code of the organisation or system that recorded it
	 * @param originNumber the record's number there
	 * @param consentedOn when the volunteer consented
	 */
	record Transfer(@NotNull @Valid WorkBody work, @NotNull @Pattern(regexp = CODE) String origin,
			@NotBlank @Size(max = 100) String originNumber, @NotNull LocalDate consentedOn) {

		@Override
		public String toString() {
			return "Transfer";
		}
	}

	/** @param words what the volunteer says to it */
	record Denial(@Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Denial";
		}
	}

	/** @param words what is objected */
	record Objection(@NotNull DisputeGround ground, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Objection";
		}
	}

	/** @param words the reasons */
	record Decision(@NotNull DisputeOutcome outcome, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Decision";
		}
	}

	/** @param work what stands in the record's place */
	record Correction(@NotNull @Valid WorkBody work, @NotNull Capture capture, @NotNull CorrectionReason reason,
			@Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Correction";
		}
	}

	/** @param words the reasons */
	record Voiding(@NotNull VoidReason reason, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Voiding";
		}
	}

	/** @param score 1 to 5 */
	record Evaluation(@NotNull Side side, @Min(1) @Max(5) int score, @Nullable @Size(max = 4000) String words) {

		@Override
		public String toString() {
			return "Evaluation";
		}
	}

	@Operation(summary = "记录一次服务")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> record(@PathVariable UUID id, @Valid @RequestBody Recording body, Asking asking) {
		return create(id, record -> new RecordService(ledger(id), record, body.work.work(body.capture, words(id)), asking.by()), asking);
	}

	@Operation(summary = "补录一次服务")
	@PostMapping("/backfilled")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> backfill(@PathVariable UUID id, @Valid @RequestBody Backfilling body, Asking asking) {
		return create(id, record -> new BackfillService(ledger(id), record, body.work.work(Capture.BACKFILL, words(id)), body.reason,
				asking.by()), asking);
	}

	@Operation(summary = "转入外部服务记录")
	@PostMapping("/transferred-in")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> transferIn(@PathVariable UUID id, @Valid @RequestBody Transfer body, Asking asking) {
		return create(id, record -> new TransferInRecord(ledger(id), record, body.work.work(Capture.TRANSFER, words(id)),
				new UnitCode(body.origin), PublicText.checked("originNumber", body.originNumber), body.consentedOn, asking.by()), asking);
	}

	@Operation(summary = "确认服务记录")
	@PostMapping("/{record}/confirm")
	ResponseEntity<Receipt> confirm(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new ConfirmService(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	@PostMapping("/{record}/approve-long-day")
	ResponseEntity<Receipt> approveLongDay(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new ApproveLongDay(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	@PostMapping("/{record}/refuse-long-day")
	ResponseEntity<Receipt> refuseLongDay(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new RefuseLongDay(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	@Operation(summary = "公示服务记录")
	@PostMapping("/{record}/publish")
	ResponseEntity<Receipt> publish(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new PublishService(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	@Operation(summary = "志愿者认可记录")
	@PostMapping("/{record}/accept")
	ResponseEntity<Receipt> accept(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new AcceptRecord(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	@Operation(summary = "志愿者否认记录")
	@PostMapping("/{record}/deny")
	ResponseEntity<Receipt> deny(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Denial body, Asking asking) {
		return commands.send(() -> new DenyRecord(ledger(id), new ServiceRecordId(record), words(id).seal(body.words), asking.by()),
				asking);
	}

	@Operation(summary = "对记录提出异议")
	@PostMapping("/{record}/dispute")
	ResponseEntity<Receipt> dispute(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Objection body,
			Asking asking) {
		return commands.send(
				() -> new DisputeRecord(ledger(id), new ServiceRecordId(record), body.ground, words(id).seal(body.words), asking.by()),
				asking);
	}

	@Operation(summary = "裁定异议")
	@PostMapping("/{record}/decide-dispute")
	ResponseEntity<Receipt> decideDispute(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Decision body,
			Asking asking) {
		return commands.send(
				() -> new DecideDispute(ledger(id), new ServiceRecordId(record), body.outcome, words(id).seal(body.words), asking.by()),
				asking);
	}

	@Operation(summary = "计入服务时长")
	@PostMapping("/{record}/credit")
	ResponseEntity<Receipt> credit(@PathVariable UUID id, @PathVariable UUID record, Asking asking) {
		return commands.send(new CreditHours(ledger(id), new ServiceRecordId(record), asking.by()), asking);
	}

	/** The record that takes the place is named in {@code Location}. */
	@Operation(summary = "更正已计入的时长")
	@PostMapping("/{record}/correct")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Correction body,
			Asking asking) {
		return create(id, replacement -> new CorrectHours(ledger(id), new ServiceRecordId(record), replacement,
				body.work.work(body.capture, words(id)), body.reason, words(id).seal(body.words), asking.by()), asking);
	}

	@Operation(summary = "撤销服务记录")
	@PostMapping("/{record}/void")
	ResponseEntity<Receipt> voidRecord(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Voiding body,
			Asking asking) {
		return commands.send(
				() -> new VoidRecord(ledger(id), new ServiceRecordId(record), body.reason, words(id).seal(body.words), asking.by()),
				asking);
	}

	@Operation(summary = "评价服务")
	@PostMapping("/{record}/evaluate")
	ResponseEntity<Receipt> evaluate(@PathVariable UUID id, @PathVariable UUID record, @Valid @RequestBody Evaluation body,
			Asking asking) {
		return commands.send(() -> new EvaluateService(ledger(id), new ServiceRecordId(record), body.side, body.score,
				words(id).seal(body.words), asking.by()), asking);
	}

	private static LedgerId ledger(UUID volunteer) {
		return new LedgerId(new VolunteerId(volunteer));
	}

	private ResponseEntity<Receipt> create(UUID volunteer, Function<ServiceRecordId, Command> command, Asking asking) {
		ServiceRecordId created = new ServiceRecordId(asking.newId());
		return commands.create(() -> command.apply(created), asking, "/api/volunteers/" + volunteer + "/service-records/" + created);
	}

	private Words words(UUID volunteer) {
		return new Words(vault, SubjectId.of(new VolunteerId(volunteer)));
	}

	/** Seals words under the volunteer. */
	record Words(Vault vault, SubjectId subject) {

		@Nullable
		Sealed seal(@Nullable String clear) {
			return clear == null || clear.isBlank() ? null : vault.seal(subject, Sealed.Kind.TEXT, clear);
		}
	}
}

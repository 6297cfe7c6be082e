package org.redvest.command.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.Shown;
import org.redvest.command.http.Asking;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.CancellationReason;
import org.redvest.kernel.ActivityEvent.DeclineReason;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.RejectionReason;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.Position;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/** What apps send about activities; a plan is public, and somebody's place and words are kept from every log. */
sealed interface ActivityRequest {

	/** A code of an account, as {@link org.redvest.kernel.Actor} takes it. */
	String CODE = "[A-Za-z0-9][A-Za-z0-9:_.-]{0,63}";

	record PositionBody(@DecimalMin("-90") @DecimalMax("90") double latitude, @DecimalMin("-180") @DecimalMax("180") double longitude)
			implements
				ActivityRequest {

		Position position() {
			return new Position(latitude, longitude);
		}

		@Override
		public String toString() {
			return "PositionBody";
		}
	}

	/**
	 * A plan (招募公告).
	 *
	 * @param position where it is, for check-ins by position; left out where there are none
	 * @param youngest the youngest age band that may take part; adults unless said otherwise
	 * @param qualifications what everybody needs who takes part
	 * @param withMinors whether it is done with minors
	 */
	record ActivityPlan(@NotBlank @Size(max = 100) String title, @NotBlank @Size(max = 2000) String content, @NotNull ActivityType type,
			@NotNull Category category, @NotNull UnitCode organiser, @Nullable UUID team, @NotNull @Pattern(regexp = CODE) String inCharge,
			@NotNull AreaCode area, @NotBlank @Size(max = 200) String place, @Nullable @Valid PositionBody position,
			@NotNull Instant start, @NotNull Instant end, @NotNull Admission admission, @Min(1) @Max(1_000_000) int capacity,
			@NotNull RiskLevel riskLevel, @NotNull @Size(max = 2000) String risk, @Nullable AgeBand youngest,
			@Nullable @Size(max = 20) List<@NotNull Qualification> qualifications, boolean withMinors) implements ActivityRequest {

		Plan plan() {
			return new Plan(PublicText.checked("title", title), PublicText.checked("content", content), type, category, organiser,
					team == null ? null : new TeamId(team), inCharge,
					new Site(area, PublicText.checked("place", place), position == null ? null : position.position()), start, end,
					admission,
					capacity, new Risk(riskLevel, PublicText.checked("risk", risk)),
					new Demands(youngest == null ? AgeBand.ADULT : youngest, qualifications == null ? Set.of() : Set.copyOf(qualifications),
							withMinors));
		}
	}

	record Rejection(@NotNull RejectionReason reason) implements ActivityRequest {
	}

	record Cancellation(@NotNull CancellationReason reason) implements ActivityRequest {
	}

	record SigningUp(@NotNull UUID volunteerId) implements ActivityRequest {
	}

	record Decline(@NotNull DeclineReason reason) implements ActivityRequest {
	}

	record Absence(@NotNull AbsenceKind kind) implements ActivityRequest {
	}

	/**
	 * @param capture how it is proved, which decides the evidence grade
	 * @param position exactly where the volunteer is; compared with the site and not kept
	 * @param witness the account on the organiser's side; left out, whoever takes the attendance
	 * @param evidence the reference of a sheet or photo that is kept elsewhere
	 */
	record Showing(@NotNull Capture capture, @Nullable @Valid PositionBody position, @Nullable @Pattern(regexp = CODE) String witness,
			@Nullable Evidence evidence) implements ActivityRequest {

		CheckIn in(UUID activity, UUID volunteer, Asking asking) {
			return new CheckIn(new ActivityId(activity), new VolunteerId(volunteer), shown(), asking.by());
		}

		CheckOut out(UUID activity, UUID volunteer, Asking asking) {
			return new CheckOut(new ActivityId(activity), new VolunteerId(volunteer), shown(), asking.by());
		}

		private Shown shown() {
			return new Shown(capture, position == null ? null : position.position(), witness, evidence);
		}

		@Override
		public String toString() {
			return "Showing";
		}
	}

	/** @param policy the policy's number @param from the first day of cover @param until the last one */
	record Insurance(@NotNull UnitCode insurer, @NotNull Evidence policy, @Min(1) int persons, @NotNull LocalDate from,
			@NotNull LocalDate until) implements ActivityRequest {

		RecordInsurance command(UUID activity, UUID insurance, Asking asking) {
			return new RecordInsurance(new ActivityId(activity), new EntryId(insurance), insurer, policy, persons, from, until,
					asking.by());
		}
	}

	record HandingOut(@NotNull Material material, @Min(1) @Max(10_000_000) int quantity) implements ActivityRequest {
	}

	record MaterialsCorrection(@Min(0) @Max(10_000_000) int quantity) implements ActivityRequest {
	}

	/** @param volunteerId who took part and rates it; left out where somebody rates it whom it was for, who adds no words */
	record ActivityRating(@Nullable UUID volunteerId, @Min(1) @Max(5) int stars, @Nullable @Size(max = 2000) String words)
			implements
				ActivityRequest {

		RateActivity command(UUID activity, Vault vault, Asking asking) {
			VolunteerId volunteer = volunteerId == null ? null : new VolunteerId(volunteerId);
			return new RateActivity(new ActivityId(activity), volunteer, stars, sealed(volunteer, vault), asking.by());
		}

		private @Nullable Sealed sealed(@Nullable VolunteerId volunteer, Vault vault) {
			if (words != null && volunteer == null) {
				throw Refused.invalid("activity.words-of-nobody");
			}
			return words == null || volunteer == null ? null : vault.seal(SubjectId.of(volunteer), Sealed.Kind.TEXT, words);
		}

		@Override
		public String toString() {
			return "ActivityRating";
		}
	}
}

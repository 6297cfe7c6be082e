package org.redvest.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.command.activity.ActivityCommand.AcceptSignUp;
import org.redvest.command.activity.ActivityCommand.DeclineSignUp;
import org.redvest.command.activity.ActivityCommand.SignUp;
import org.redvest.command.activity.ActivityCommand.SignUpCommand;
import org.redvest.command.activity.ActivityCommand.WaitlistSignUp;
import org.redvest.command.activity.ActivityCommand.WithdrawSignUp;
import org.redvest.command.activity.Participant.Status;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.SignUpDeclined;
import org.redvest.kernel.ActivityEvent.SignUpWaitlisted;
import org.redvest.kernel.ActivityEvent.SignUpWithdrawn;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerId;

/**
 * Who gets a place: no more than there are, the others wait, and whoever has waited longest moves up when one falls free.
 *
 * @param standing that of the volunteer whom it is about
 * @param on the day on which he would serve first
 */
record Places(Course course, Standing standing, LocalDate on) {

	List<ActivityEvent> decide(SignUpCommand c) {
		return switch (c) {
			case SignUp s -> signUp(s);
			case AcceptSignUp s -> accept(s);
			case DeclineSignUp s -> decline(s);
			case WaitlistSignUp s -> waitlist(s);
			case WithdrawSignUp s -> withdraw(s);
		};
	}

	private List<ActivityEvent> signUp(SignUp c) {
		Acting.demandFor(c.volunteerId(), c.by(), course.plan().organiser());
		Status status = course.roster().find(c.volunteerId()).map(Participant::status).orElse(Status.WITHDRAWN);
		return switch (status) {
			case SIGNED_UP, ACCEPTED, WAITLISTED, ABSENT -> List.of();
			case DECLINED -> throw Refused.conflict("activity.sign-up-declined");
			case WITHDRAWN -> {
				course.demandNotOver(c.by().at());
				fit();
				yield signedUp(c.volunteerId());
			}
		};
	}

	private List<ActivityEvent> signedUp(VolunteerId volunteer) {
		var signedUp = new VolunteerSignedUp(course.id(), volunteer);
		return switch (course.plan().admission()) {
			case REVIEWED -> List.of(signedUp);
			case OPEN -> List.of(signedUp, course.free() > 0
					? new SignUpAccepted(course.id(), volunteer)
					: new SignUpWaitlisted(course.id(), volunteer));
		};
	}

	private List<ActivityEvent> accept(AcceptSignUp c) {
		return switch (participant(c).status()) {
			case ACCEPTED, ABSENT -> List.of();
			case WITHDRAWN -> throw Refused.conflict("activity.not-signed-up");
			case SIGNED_UP, WAITLISTED, DECLINED -> {
				if (course.free() < 1) {
					throw Refused.conflict("activity.full", course.plan().capacity());
				}
				fit();
				yield List.of(new SignUpAccepted(course.id(), c.volunteerId()));
			}
		};
	}

	private List<ActivityEvent> decline(DeclineSignUp c) {
		var declined = new SignUpDeclined(course.id(), c.volunteerId(), c.reason());
		Participant participant = participant(c);
		return switch (participant.status()) {
			case DECLINED, WITHDRAWN -> List.of();
			case SIGNED_UP, WAITLISTED -> List.of(declined);
			case ACCEPTED, ABSENT -> freed(participant, declined);
		};
	}

	private List<ActivityEvent> waitlist(WaitlistSignUp c) {
		return switch (participant(c).status()) {
			case WAITLISTED -> List.of();
			case SIGNED_UP, DECLINED -> List.of(new SignUpWaitlisted(course.id(), c.volunteerId()));
			case ACCEPTED, ABSENT -> throw Refused.conflict("activity.has-a-place");
			case WITHDRAWN -> throw Refused.conflict("activity.not-signed-up");
		};
	}

	private List<ActivityEvent> withdraw(WithdrawSignUp c) {
		Acting.demandFor(c.volunteerId(), c.by(), course.plan().organiser());
		var withdrawn = new SignUpWithdrawn(course.id(), c.volunteerId());
		Participant participant = signedUp(c);
		return switch (participant.status()) {
			case DECLINED, WITHDRAWN -> List.of();
			case SIGNED_UP, WAITLISTED -> List.of(withdrawn);
			case ACCEPTED, ABSENT -> freed(participant, withdrawn);
		};
	}

	/** A place falls free, and whoever has waited longest has it. */
	private List<ActivityEvent> freed(Participant leaving, ActivityEvent left) {
		if (leaving.attended()) {
			throw Refused.conflict("activity.has-attended");
		}
		return Stream.concat(Stream.of(left), course.movedUp(course.free() + 1)).toList();
	}

	private void fit() {
		Fitness.demand(course.plan().demands(), standing, on);
	}

	/** Somebody about whom the organiser decides, who is not that organiser. */
	private Participant participant(SignUpCommand c) {
		Acting.RUNNING.demandOther(c.by(), course.plan().organiser(), c.volunteerId().toString());
		return signedUp(c);
	}

	private Participant signedUp(SignUpCommand c) {
		return course.roster().find(c.volunteerId()).orElseThrow(() -> Refused.conflict("activity.not-signed-up"));
	}
}

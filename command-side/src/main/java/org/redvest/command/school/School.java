package org.redvest.command.school;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.school.SchoolCommand.AssignTeacher;
import org.redvest.command.school.SchoolCommand.CancelSession;
import org.redvest.command.school.SchoolCommand.CloseSchool;
import org.redvest.command.school.SchoolCommand.CorrectSchool;
import org.redvest.command.school.SchoolCommand.EndPairing;
import org.redvest.command.school.SchoolCommand.FormInterestGroup;
import org.redvest.command.school.SchoolCommand.HoldSession;
import org.redvest.command.school.SchoolCommand.NameDemonstrationSite;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.command.school.SchoolCommand.PlanSession;
import org.redvest.command.school.SchoolCommand.RecordAttendance;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Shell;

/** The shell around {@link SchoolState}: looks up how teachers stand, and applies what is decided. */
@Aggregate(repository = "schoolRepository")
class School implements Shell<SchoolState> {

	@AggregateIdentifier
	private SchoolId id;
	private SchoolState state = new SchoolState.Unregistered();

	@CommandHandler
	void handle(RegisterSchool c) {
		decide(c);
	}

	@CommandHandler
	void handle(CorrectSchool c) {
		decide(c);
	}

	@CommandHandler
	void handle(CloseSchool c) {
		decide(c);
	}

	@CommandHandler
	void handle(PairSchool c) {
		decide(c);
	}

	@CommandHandler
	void handle(EndPairing c) {
		decide(c);
	}

	@CommandHandler
	void handle(FormInterestGroup c) {
		decide(c);
	}

	@CommandHandler
	void handle(AssignTeacher c, Standings standings) {
		decide(c, Map.of(c.volunteerId(), standings.of(c.volunteerId(), c.day())));
	}

	@CommandHandler
	void handle(ReleaseTeacher c) {
		decide(c);
	}

	@CommandHandler
	void handle(PlanSession c) {
		decide(c);
	}

	@CommandHandler
	void handle(HoldSession c, Standings standings) {
		decide(c, c.lesson().teachers().stream()
				.collect(toUnmodifiableMap(Function.identity(), each -> standings.of(each, c.lesson().on()))));
	}

	@CommandHandler
	void handle(CancelSession c) {
		decide(c);
	}

	@CommandHandler
	void handle(RecordAttendance c) {
		decide(c);
	}

	@CommandHandler
	void handle(NameDemonstrationSite c) {
		decide(c);
	}

	private void decide(SchoolCommand c) {
		decide(c, Map.of());
	}

	private void decide(SchoolCommand c, Map<VolunteerId, Standing> standings) {
		state.decide(c, standings).forEach(each -> apply(each));
	}

	@EventSourcingHandler
	void on(SchoolEvent e) {
		id = e.schoolId();
		state = state.evolve(e);
	}

	@Override
	public SchoolState state() {
		return state;
	}

	@Override
	public void restore(String stream, SchoolState known) {
		id = new SchoolId(UUID.fromString(stream));
		state = known;
	}
}

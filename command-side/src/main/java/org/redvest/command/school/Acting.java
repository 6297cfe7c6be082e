package org.redvest.command.school;

import java.util.EnumSet;
import java.util.Set;
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
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;

/** In which roles one may do what at a school. */
enum Acting {

	/** Keeps the list of schools and who stands by them. */
	KEEPING(EnumSet.of(Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Runs the lessons; policies release teachers. */
	TEACHING(EnumSet.of(Role.ORGANISER, Role.RECORDER, Role.COMMUNITY, Role.TOWNSHIP, Role.HANDLER, Role.UNIT_LEADER, Role.AUTHORITY,
			Role.SYSTEM));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(SchoolCommand command) {
		switch (command) {
			case RegisterSchool _,CorrectSchool _,CloseSchool _,PairSchool _,EndPairing _,NameDemonstrationSite _ ->
				KEEPING.demand(command.by());
			case AssignTeacher c -> {
				TEACHING.demand(c.by());
				if (c.by().actor().id().equals(c.volunteerId().toString())) {
					throw Refused.forbidden("school.own-case");
				}
			}
			case FormInterestGroup _,ReleaseTeacher _,PlanSession _,HoldSession _,CancelSession _,RecordAttendance _ ->
				TEACHING.demand(command.by());
		}
	}

	/** Refuses whoever acts in another role. */
	private void demand(By by) {
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("school.wrong-role", by.actor().role());
		}
	}
}

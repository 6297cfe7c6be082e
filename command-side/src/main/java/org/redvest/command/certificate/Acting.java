package org.redvest.command.certificate;

import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.certificate.CertificateCommand.DeclineCertificate;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.PublishCertificate;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Refused;

/** In which roles one may do what to a certificate; for which unit, the certificate itself knows. */
enum Acting {

	/** Asks for one: the volunteer, his guardian, or an office for him. */
	REQUESTING(EnumSet.of(Role.VOLUNTEER, Role.GUARDIAN, Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Publicises, issues, declines and revokes for a unit. */
	ISSUING(EnumSet.of(Role.ORGANISER, Role.COMMUNITY, Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY)),
	/** Follows what the ledger of hours and other certificates say. */
	FOLLOWING(EnumSet.of(Role.SYSTEM));

	private final Set<Role> roles;

	Acting(Set<Role> roles) {
		this.roles = roles;
	}

	static void demand(CertificateCommand command) {
		Actor actor = command.by().actor();
		switch (command) {
			case RequestCertificate c -> {
				REQUESTING.demandRole(actor);
				if (actor.role() == Role.VOLUNTEER && !actor.id().equals(c.volunteerId().toString())) {
					throw Refused.forbidden("certificate.wrong-role", actor.role());
				}
			}
			case DeclineCertificate _ -> REQUESTING.demandRole(actor);
			case PublishCertificate _,IssueCertificate _,RevokeCertificate _ -> ISSUING.demandRole(actor);
			case SupersedeCertificate _,RevokeForRecord _ -> FOLLOWING.demandRole(actor);
		}
	}

	/** Whether somebody is the one for whom it was asked, and not an office. */
	static boolean isHolder(DeclineCertificate c, Application application) {
		return c.by().actor().id().equals(application.volunteerId().toString());
	}

	private void demandRole(Actor actor) {
		if (!roles.contains(actor.role())) {
			throw Refused.forbidden("certificate.wrong-role", actor.role());
		}
	}
}

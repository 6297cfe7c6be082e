package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a data subject (个人信息主体): the person whose key seals a value and whose erasure destroys it (PIPL art. 47). */
public record SubjectId(@JsonValue UUID value) {

	/** The volunteer as a data subject. */
	public static SubjectId of(VolunteerId volunteer) {
		return new SubjectId(volunteer.value());
	}

	/** The person who made a request, as a data subject of that request. */
	public static SubjectId of(ServiceRequestId request) {
		return new SubjectId(request.value());
	}

	/** Whoever said an opinion, as a data subject; the same as of the request that is raised from it. */
	public static SubjectId of(OpinionId opinion) {
		return new SubjectId(opinion.value());
	}

	/** The donor, as a data subject of the donation. */
	public static SubjectId of(DonationId donation) {
		return new SubjectId(donation.value());
	}

	/** Whoever is spoken of in a hazard's case, which is that of its request as well. */
	public static SubjectId of(HazardId hazard) {
		return new SubjectId(hazard.value());
	}

	@Override
	public String toString() {
		return value.toString();
	}
}

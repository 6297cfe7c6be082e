package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;

import java.util.UUID;
import org.redvest.ops.journey.Api;

/**
 * A history in which everything happens at least once, asked for over HTTP, with words and particulars of people wherever any
 * are taken. The tests that use it check that it really does leave nothing out.
 */
final class Everything {

	private final Clear people;
	private final String community;
	private final Asker resident;
	private final Asker office;
	private final Asker township;
	private final Asker authority;
	private String volunteer = "";
	private String building = "";
	private String team = "";
	private String activity = "";
	private String request = "";
	private String canvass = "";
	private String donation = "";
	private String school = "";
	private String hazard = "";
	private String certificate = "";

	Everything(Api api, Clear people, String community) {
		this.people = people;
		this.community = community;
		Asker somebody = new Asker(api, 0);
		resident = somebody.as("u-" + UUID.randomUUID(), "RESIDENT", community);
		office = somebody.as("u-office", "COMMUNITY", community);
		township = somebody.as("u-township", "TOWNSHIP", community.substring(0, 9));
		authority = somebody.as("u-authority", "AUTHORITY", community.substring(0, 6));
	}

	Everything happens() {
		volunteer = new VolunteerLife(this, people, community).happens();
		building = new BuildingLife(this, people, community).happens();
		team = new TeamLife(this, people, community).happens();
		activity = new ActivityLife(this, people, community).happens();
		String star = new HoursLife(this, people, community).happens();
		request = new RequestLife(this, people, community).happens(building);
		canvass = new CampaignLife(this, people, community).happens();
		donation = new DonationLife(this, people, community).happens();
		school = new SchoolLife(this, people, community).happens();
		hazard = new HazardLife(this, people, community).happens(building);
		new RefusalLife(this, community).happens();
		new ClockLife(this, people, community).happens(building, star);
		new Open311Life(this, people).happens();
		bases();
		certificate = new PointsLife(this, people, community).happens();
		return this;
	}

	/** A confirmed volunteer. */
	String confirmed(String number) {
		String at = resident.create("/api/volunteers", "name", people.name(), "documentNumber", number, "phone", people.phone(),
				"residence", community);
		resident.ask(at + "/confirmation", "notice", "privacy/2022-1");
		return at;
	}

	Asker resident() {
		return resident;
	}

	Asker office() {
		return office;
	}

	Asker township() {
		return township;
	}

	Asker authority() {
		return authority;
	}

	private void bases() {
		String base = "/api/reference-bases/households/t-" + UUID.randomUUID();
		Asker keeper = authority.on(1);
		keeper.create(base, "value", 1_000, "source", "统计公报", "asOf", date(0), "from", date(0));
		keeper.create("/api/reference-bases/rural-schools/t-" + UUID.randomUUID(), "value", 12, "source", "教育局台账", "asOf", date(0), "from",
				date(0));
		keeper.ask(base + "/1/correct", "value", 1_010, "source", "统计公报", "asOf", date(0), "from", date(0));
		keeper.create(base, "value", 1_100, "source", "普查", "asOf", date(1), "from", date(1));
		keeper.ask(base + "/1/withdraw");
	}

	/** The volunteer with everything in the file. */
	String volunteer() {
		return volunteer;
	}

	/** The building that has seen most. */
	String building() {
		return building;
	}

	/** The team that has seen most. */
	String team() {
		return team;
	}

	/** The activity that went all the way. */
	String activity() {
		return activity;
	}

	/** The request with the longest course. */
	String request() {
		return request;
	}

	/** The doors at which most was said, by the id of their stream. */
	String canvass() {
		return canvass;
	}

	/** Waits until a case's history has an event. */
	void happened(String stream, String event) {
		eventually(event, () -> office.api().get("/api/audit/cases/" + stream + "?limit=200").body().contains(event));
	}

	/** The donation that has seen most. */
	String donation() {
		return donation;
	}

	/** The school that has seen most. */
	String school() {
		return school;
	}

	/** The hazard that has seen most. */
	String hazard() {
		return hazard;
	}

	/** The certificate that has seen most; its holder's points have as well. */
	String certificate() {
		return certificate;
	}
}

package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestAccepted;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.RequestTakenUp;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/** A request for tests: broken pavement, which the housing department reports as repaired. */
public record Requests(Vault vault) {

	public static final ServiceRequestId ID = new ServiceRequestId(new UUID(4, 1));
	public static final RuleVersion RULE = new RuleVersion("request/default/0");
	public static final Instant DUE = Instant.parse("2022-03-04T10:00:00Z");
	public static final Heading HEADING = new Heading(new AreaCode("430408001001"), null, null, null);
	public static final Heading LED = HEADING
			.with(new Classified(RequestType.HELP, "city.road", ServiceLevel.values()[0])).ledBy("dept-housing");

	public Sealed sealed(Sealed.Kind kind, String clear) {
		return vault.seal(SubjectId.of(ID), kind, clear);
	}

	public RequestSubmitted submitted(boolean confidential) {
		return new RequestSubmitted(ID, HEADING, Instant.parse("2022-03-01T01:00:00Z"),
				new Reporter("u-77", sealed(Sealed.Kind.NAME, "欧阳修"), sealed(Sealed.Kind.PHONE, "13812345678"), new PersonKey("p-key"),
						new PersonKey("m-key"), false),
				sealed(Sealed.Kind.TEXT, "红湘北路人行道破损"), null, confidential, false);
	}

	public static RequestAccepted accepted() {
		return new RequestAccepted(ID, HEADING, null);
	}

	public static RequestDispatched dispatched() {
		return new RequestDispatched(ID, LED, false, Instant.parse("2022-03-01T05:00:00Z"), Instant.parse("2022-03-02T05:00:00Z"), RULE,
				List.of());
	}

	public static DeadlineSet due() {
		return new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, DUE, DeadlineCause.DISPATCHED, RULE, List.of());
	}

	public static RequestTakenUp takenUp() {
		return new RequestTakenUp(ID, LED);
	}

	public OutcomeReported reported() {
		return new OutcomeReported(ID, LED, Outcome.SOLVED, sealed(Sealed.Kind.TEXT, "已修复"), DUE, 0, 1);
	}

	public static FollowUpRecorded followedUp(Solved solved) {
		return new FollowUpRecorded(ID, LED, new Answers(true, true, solved, Satisfaction.DISSATISFIED), 1, Outcome.SOLVED, DUE, null);
	}
}

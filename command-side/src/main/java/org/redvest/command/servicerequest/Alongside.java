package org.redvest.command.servicerequest;

import java.util.List;
import org.redvest.command.MediaForm;
import org.redvest.command.servicerequest.Briefing.Sighting;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.Case.Passage;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.LinkToBuilding;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.SideCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Merged;
import org.redvest.command.servicerequest.ServiceRequestState.Open;
import org.redvest.command.servicerequest.ServiceRequestState.Over;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.BuildingLinked;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.MediaAttached;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterTold;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestReminded;
import org.redvest.kernel.ServiceRequestEvent.RequestSupervised;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestEvent.SupervisionRaised;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;

/** What runs beside the course: several reporters of one matter, reminders, supervision (催办、督办), protection. */
final class Alongside {

	private Alongside() {
	}

	static List<ServiceRequestEvent> decide(Known known, SideCommand command, Briefing briefing) {
		return switch (command) {
			case AttachMedia c -> attach(known, c);
			case LinkToBuilding c -> link(known, c, briefing);
			case MergeInto c -> merge(known, c, briefing);
			case Unmerge c -> unmerge(known, c);
			case Subscribe c -> subscribe(known, c);
			case Unsubscribe c -> unsubscribe(known, c);
			case TellReporter c -> tell(known, c);
			case Remind c -> remind(known, c);
			case Supervise c -> supervise(known, c);
			case RaiseLevel c -> raise(known, c);
			case MakeConfidential c -> makeConfidential(known, c);
			case LiftConfidentiality c -> liftConfidentiality(known, c);
			case RedactText c -> redact(known, c);
		};
	}

	private static List<ServiceRequestEvent> attach(Known known, AttachMedia c) {
		Case facts = going(known).facts();
		if (!Who.isRequester(facts, c.by()) && !Who.isCentre(c.by()) && !Who.isHandling(facts, c.by())) {
			throw Refused.forbidden("request.not-for-role", c.by().actor().role().name());
		}
		if (!MediaForm.isKept(c.media())) {
			throw Refused.invalid("request.media-unreadable");
		}
		return facts.writings().media().contains(c.media().sha256())
				? List.of()
				: List.of(new MediaAttached(facts.id(), facts.heading(), c.media()));
	}

	/** The building stands in the township of the request; from then on its community is the request's. */
	private static List<ServiceRequestEvent> link(Known known, LinkToBuilding c, Briefing briefing) {
		Case facts = going(known).facts();
		if (!Who.isCentre(c.by())) {
			Who.handling(facts, c.by());
		}
		AreaCode area = facts.heading().area();
		AreaCode around = area.level() == AreaCode.Level.COMMUNITY ? new AreaCode(area.value().substring(0, 9)) : area;
		if (!briefing.place(c.building(), around).equals(c.community())) {
			throw Refused.conflict("request.building-elsewhere", c.community().value());
		}
		Heading heading = facts.heading().at(c.community(), c.building());
		return heading.equals(facts.heading()) ? List.of() : List.of(new BuildingLinked(facts.id(), heading));
	}

	private static List<ServiceRequestEvent> merge(Known known, MergeInto c, Briefing briefing) {
		Who.centre(c.by());
		if (known instanceof Merged merged && merged.into().equals(c.into())) {
			return List.of();
		}
		if (!(known instanceof Open open)) {
			throw Refused.conflict("request.not-open");
		}
		if (c.into().equals(c.requestId())) {
			throw Refused.invalid("request.merge-into-itself");
		}
		Sighting target = briefing.other().orElseThrow(() -> Refused.notFound("request.merge-target-unknown"));
		if (target.standing() != Standing.LIVE) {
			throw Refused.conflict("request.merge-target-over");
		}
		return List.of(new RequestMerged(open.facts().id(), open.facts().heading(), c.into(), open.facts().reporters()));
	}

	private static List<ServiceRequestEvent> unmerge(Known known, Unmerge c) {
		Who.centre(c.by());
		if (!(known instanceof Merged merged)) {
			throw Refused.conflict("request.not-merged");
		}
		return List.of(new RequestUnmerged(merged.facts().id(), merged.facts().heading(), merged.into(), merged.facts().reporters()));
	}

	/** In every phase: whoever reported it is told how it ended, even where it ended before. */
	private static List<ServiceRequestEvent> subscribe(Known known, Subscribe c) {
		Case facts = known.facts();
		return c.subscriber().equals(facts.subscriber(c.subscriber().subject()))
				? List.of()
				: List.of(new ReporterSubscribed(facts.id(), facts.heading(), c.subscriber(),
						known instanceof Merged merged ? merged.into() : null));
	}

	private static List<ServiceRequestEvent> unsubscribe(Known known, Unsubscribe c) {
		Case facts = known.facts();
		Subscriber subscriber = facts.subscriber(c.subscriber());
		if (subscriber == null) {
			return List.of();
		}
		if (!c.by().actor().id().equals(subscriber.account())) {
			Who.centre(c.by());
		}
		return List.of(new ReporterUnsubscribed(facts.id(), facts.heading(), c.subscriber(),
				known instanceof Merged merged ? merged.into() : null));
	}

	private static List<ServiceRequestEvent> tell(Known known, TellReporter c) {
		Who.onBehalf(c.by());
		Case facts = known.facts();
		if (known instanceof Open || known instanceof Merged) {
			throw Refused.conflict("request.nothing-to-tell");
		}
		if (facts.subscriber(c.subscriber()) == null) {
			throw Refused.notFound("request.subscriber-unknown");
		}
		return facts.company().told().contains(c.subscriber())
				? List.of()
				: List.of(new ReporterTold(facts.id(), facts.heading(), c.subscriber(), c.means()));
	}

	private static List<ServiceRequestEvent> remind(Known known, Remind c) {
		Case facts = going(known).facts();
		if (!Who.isRequester(facts, c.by())) {
			Who.centre(c.by());
		}
		return List.of(new RequestReminded(facts.id(), facts.heading(), facts.attention().reminders() + 1, c.note()));
	}

	private static List<ServiceRequestEvent> supervise(Known known, Supervise c) {
		Who.supervision(c.by());
		Case facts = going(known).facts();
		return facts.attention().supervision() > 0
				? List.of()
				: List.of(new RequestSupervised(facts.id(), facts.heading(), c.reason(), 1));
	}

	private static List<ServiceRequestEvent> raise(Known known, RaiseLevel c) {
		Who.supervision(c.by());
		Case facts = going(known).facts();
		int level = facts.attention().supervision();
		if (level == 0) {
			throw Refused.conflict("request.not-supervised");
		}
		if (level == RequestCodes.HIGHEST_SUPERVISION) {
			throw Refused.conflict("request.supervision-highest");
		}
		return List.of(new SupervisionRaised(facts.id(), facts.heading(), c.reason(), level + 1));
	}

	private static List<ServiceRequestEvent> makeConfidential(Known known, MakeConfidential c) {
		Case facts = known.facts();
		if (!Who.isRequester(facts, c.by())) {
			Who.centre(c.by());
		}
		return facts.attention().confidential() ? List.of() : List.of(new RequestMadeConfidential(facts.id(), facts.heading()));
	}

	private static List<ServiceRequestEvent> liftConfidentiality(Known known, LiftConfidentiality c) {
		Case facts = known.facts();
		Role role = c.by().actor().role();
		Who.outside(facts, c.by(), "request.own-confidentiality");
		if (role == Role.HANDLER || role == Role.UNIT_LEADER) {
			throw Refused.forbidden("request.own-confidentiality");
		}
		if (!Who.isRequester(facts, c.by())) {
			Who.supervision(c.by());
		}
		return facts.attention().confidential() ? List.of(new ConfidentialityLifted(facts.id(), facts.heading(), c.reason())) : List.of();
	}

	private static List<ServiceRequestEvent> redact(Known known, RedactText c) {
		Who.centre(c.by());
		Case facts = known.facts();
		if (c.occurrence() < 1 || c.occurrence() > facts.texts(c.text())) {
			throw Refused.notFound("request.text-unknown", c.text().name(), c.occurrence());
		}
		return facts.writings().redacted().contains(new Passage(c.text(), c.occurrence()))
				? List.of()
				: List.of(new TextRedacted(facts.id(), facts.heading(), c.text(), c.occurrence(), c.replacement(), c.reason()));
	}

	private static Known going(Known known) {
		return switch (known) {
			case Open _,Answered _ -> known;
			case Over _ -> throw Refused.conflict("request.over");
		};
	}
}

package org.redvest.command.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.campaign.CanvassCommand.CaseCommand;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.FollowCase;
import org.redvest.command.campaign.CanvassCommand.RaiseCaseFromOpinion;
import org.redvest.command.campaign.CanvassCommand.ReopenCase;
import org.redvest.command.campaign.CanvassCommand.TellHousehold;
import org.redvest.command.campaign.CanvassCommand.UnfollowCase;
import org.redvest.command.campaign.CanvassCommand.VoidOpinion;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.CaseEnded;
import org.redvest.kernel.CanvassEvent.CaseFollowed;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.CaseReopened;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.CanvassEvent.HouseholdTold;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassEvent.OpinionVoided;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.privacy.Sealed;

/** An opinion, and what became of it: noted, a case raised, the case ended, the household told. */
record Opinion(OpinionId opinion, AreaCode community, @Nullable VisitId visit, List<String> topics, Sealed matter,
		@Nullable Contact contact, Course course) {

	/** How far it has come. */
	sealed interface Course {

		/** There is a case. */
		sealed interface WithCase extends Course {

			/** The opinion's own request, and those into which it was merged in turn; the last one goes on with it. */
			List<ServiceRequestId> trail();

			default boolean isWith(ServiceRequestId request) {
				return trail().getLast().equals(request);
			}
		}

		record Noted() implements Course {
		}

		record Voided() implements Course {
		}

		record Raised(List<ServiceRequestId> trail) implements WithCase {

			/** Further along the trail, or back to where it came from. */
			static Raised at(List<ServiceRequestId> trail, ServiceRequestId request) {
				return new Raised(trail.contains(request)
						? List.copyOf(trail.subList(0, trail.indexOf(request) + 1))
						: Stream.concat(trail.stream(), Stream.of(request)).toList());
			}
		}

		/** 待告知 */
		record Over(List<ServiceRequestId> trail, CaseEnd end) implements WithCase {
		}

		/** 已告知 */
		record Told(List<ServiceRequestId> trail) implements WithCase {
		}
	}

	static Opinion of(OpinionCollected e) {
		return new Opinion(e.opinion(), e.community(), e.visit(), e.topics(), e.matter(), e.contact(), new Course.Noted());
	}

	/** Whether it was collected so, whatever became of it. */
	boolean wasCollectedAs(OpinionCollected e) {
		return of(e).equals(at(new Course.Noted()));
	}

	List<OpinionVoided> decide(VoidOpinion c) {
		return switch (course) {
			case Course.Noted _ -> List.of(new OpinionVoided(c.canvassId(), community, opinion, c.reason()));
			case Course.Voided _ -> List.of();
			case Course.WithCase _ -> throw Refused.conflict("canvass.case-raised");
		};
	}

	/** @param now the community of the building, if it is still in use */
	List<CaseRaised> decide(RaiseCaseFromOpinion c, Optional<AreaCode> now) {
		return switch (course) {
			case Course.Noted _ -> List.of(new CaseRaised(c.canvassId(), now.orElse(community), opinion, opinion.request(),
					now.isPresent() ? c.canvassId().building() : null, matter, contact));
			case Course.Voided _ -> throw Refused.conflict("canvass.opinion-voided");
			case Course.WithCase _ -> List.of();
		};
	}

	List<HouseholdTold> decide(TellHousehold c) {
		return switch (course) {
			case Course.Noted _,Course.Raised _ -> throw Refused.conflict("canvass.nothing-to-tell");
			case Course.Voided _ -> throw Refused.conflict("canvass.opinion-voided");
			case Course.Over over ->
				List.of(new HouseholdTold(c.canvassId(), community, opinion, over.trail().getLast(), over.end(), c.means()));
			case Course.Told _ -> List.of();
		};
	}

	List<? extends CanvassEvent> decide(CaseCommand command) {
		if (!(course instanceof Course.WithCase known)) {
			throw Refused.conflict("canvass.case-unknown");
		}
		return switch (command) {
			case FollowCase c -> follow(known, c);
			case UnfollowCase c -> unfollow(known, c);
			case EndCase c -> end(known, c);
			case ReopenCase c -> reopen(known, c);
		};
	}

	private List<CaseFollowed> follow(Course.WithCase known, FollowCase c) {
		if (known.isWith(c.into())) {
			return List.of();
		}
		demandWith(known, c.request());
		return List.of(new CaseFollowed(c.canvassId(), community, opinion, c.request(), c.into()));
	}

	/** Of those who went on with the other request only those leave it who came with this one. */
	private List<CaseFollowed> unfollow(Course.WithCase known, UnfollowCase c) {
		boolean came = known.isWith(c.from()) && !known.isWith(c.request()) && known.trail().contains(c.request());
		return came ? List.of(new CaseFollowed(c.canvassId(), community, opinion, c.from(), c.request())) : List.of();
	}

	private List<CaseEnded> end(Course.WithCase known, EndCase c) {
		demandWith(known, c.request());
		return switch (known) {
			case Course.Raised _ -> List.of(new CaseEnded(c.canvassId(), community, opinion, c.request(), c.end()));
			case Course.Over _,Course.Told _ -> List.of();
		};
	}

	private List<CaseReopened> reopen(Course.WithCase known, ReopenCase c) {
		demandWith(known, c.request());
		return switch (known) {
			case Course.Raised _ -> List.of();
			case Course.Over _,Course.Told _ -> List.of(new CaseReopened(c.canvassId(), community, opinion, c.request()));
		};
	}

	private static void demandWith(Course.WithCase known, ServiceRequestId request) {
		if (!known.isWith(request)) {
			throw Refused.conflict("canvass.case-elsewhere");
		}
	}

	Opinion voided() {
		return at(new Course.Voided());
	}

	Opinion raised(ServiceRequestId request) {
		return at(new Course.Raised(List.of(request)));
	}

	Opinion followed(ServiceRequestId request) {
		return at(Course.Raised.at(lived().trail(), request));
	}

	Opinion ended(CaseEnd end) {
		return at(new Course.Over(lived().trail(), end));
	}

	Opinion reopened() {
		return at(new Course.Raised(lived().trail()));
	}

	Opinion told() {
		return at(new Course.Told(lived().trail()));
	}

	private Opinion at(Course next) {
		return new Opinion(opinion, community, visit, topics, matter, contact, next);
	}

	private Course.WithCase lived() {
		if (course instanceof Course.WithCase known) {
			return known;
		}
		throw new IllegalStateException("a history that cannot be: a case wanted, but it is " + course);
	}
}

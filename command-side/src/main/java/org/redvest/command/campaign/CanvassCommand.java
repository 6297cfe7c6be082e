package org.redvest.command.campaign;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassEvent.VoidReason;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a campaign at the doors of one building. */
public sealed interface CanvassCommand extends Command {

	CanvassId canvassId();

	/** Who goes to the doors of a building, or goes there from now on (分派楼栋). */
	record AssignBuilding(@TargetAggregateIdentifier CanvassId canvassId, List<VolunteerId> visitors, By by) implements CanvassCommand {

		public AssignBuilding {
			visitors = List.copyOf(visitors);
		}
	}

	/** 登记走访 */
	record RecordVisit(@TargetAggregateIdentifier CanvassId canvassId, VisitId visit, HouseholdNumber household, VisitResult result,
			VolunteerId visitor, By by) implements CanvassCommand {
	}

	/** 更正走访登记 */
	record ReviseVisit(@TargetAggregateIdentifier CanvassId canvassId, VisitId visit, HouseholdNumber household, VisitResult result, By by)
			implements
				CanvassCommand {
	}

	/** 按楼栋汇总走访, in the place of the tally before. */
	record TallyVisits(@TargetAggregateIdentifier CanvassId canvassId, VisitId visit, Tally tally, VolunteerId visitor, By by)
			implements
				CanvassCommand {
	}

	/** 收集意见. @param visit at which it was said; null where it came otherwise */
	record CollectOpinion(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, @Nullable VisitId visit, List<String> topics,
			Sealed matter, @Nullable Contact contact, By by) implements CanvassCommand {

		public CollectOpinion {
			topics = List.copyOf(topics);
		}
	}

	/** 意见作废 */
	record VoidOpinion(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, VoidReason reason, By by)
			implements
				CanvassCommand {
	}

	/** 意见转诉求工单 */
	record RaiseCaseFromOpinion(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, By by) implements CanvassCommand {
	}

	/** 告知住户 */
	record TellHousehold(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, ContactMeans means, By by)
			implements
				CanvassCommand {
	}

	/** 发放资料 */
	record HandOutMaterials(@TargetAggregateIdentifier CanvassId canvassId, EntryId handout, Material material, int quantity, By by)
			implements
				CanvassCommand {
	}

	/** 更正发放资料. @param quantity 0 where nothing was handed out */
	record CorrectMaterials(@TargetAggregateIdentifier CanvassId canvassId, EntryId handout, Material material, int quantity, By by)
			implements
				CanvassCommand {
	}

	/** 结束分派 */
	record CloseAssignment(@TargetAggregateIdentifier CanvassId canvassId, By by) implements CanvassCommand {
	}

	/** What becomes of the case that was raised from an opinion; asked for by policies. */
	sealed interface CaseCommand extends CanvassCommand {

		OpinionId opinion();
	}

	/** The case was merged. @param into the request that goes on with it */
	record FollowCase(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, ServiceRequestId request, ServiceRequestId into,
			By by) implements CaseCommand {
	}

	/** The case was taken out of another again. @param request the one that goes on alone */
	record UnfollowCase(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, ServiceRequestId from, ServiceRequestId request,
			By by) implements CaseCommand {
	}

	record EndCase(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, ServiceRequestId request, CaseEnd end, By by)
			implements
				CaseCommand {
	}

	record ReopenCase(@TargetAggregateIdentifier CanvassId canvassId, OpinionId opinion, ServiceRequestId request, By by)
			implements
				CaseCommand {
	}
}

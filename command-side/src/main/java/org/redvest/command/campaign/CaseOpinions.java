package org.redvest.command.campaign;

import java.util.List;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.ServiceRequestId;

/** Which opinions a service request goes on with at this moment, as the log's claims say. Known without anything personal. */
public interface CaseOpinions {

	List<CaseOpinion> of(ServiceRequestId request);

	/** An opinion, and where it was collected. */
	record CaseOpinion(CanvassId canvass, OpinionId opinion) {
	}
}

package org.redvest.query.starrating;

import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.projection.Key;

/**
 * By what a volunteer is shown in a list. The row goes when the person is erased; what remains is counted only.
 *
 * @param name sealed; opened and masked only when it is shown
 * @param restricted whether processing is restricted to storage (PIPL art. 47), so that the name is not opened
 */
record Person(@Key VolunteerId volunteerId, VolunteerNumber number, Sealed name, boolean restricted) {
}

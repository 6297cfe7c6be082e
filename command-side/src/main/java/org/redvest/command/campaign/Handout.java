package org.redvest.command.campaign;

import org.redvest.kernel.Material;

/** How many of what were handed out. */
record Handout(Material material, int quantity) {
}

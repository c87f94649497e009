package org.dino4j.engine.feed;

import java.util.List;
import org.dino4j.api.data.Image;

/**
 * One sample's place in a batch, filled.
 *
 * @param id name of the sample that was read
 * @param views its views, as the policy's input spec says
 * @param unreadable samples that had to be passed over to get to it
 */
record Slot(String id, List<Image> views, List<Unreadable> unreadable) {}

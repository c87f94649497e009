package org.dino4j.engine.feed;

import java.util.List;

/**
 * Who sits at one place of a batch.
 *
 * @param id name of the sample that was read
 * @param unreadable samples that had to be passed over to get to it
 */
record Slot(String id, List<Unreadable> unreadable) {}

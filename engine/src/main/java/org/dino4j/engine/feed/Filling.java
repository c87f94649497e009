package org.dino4j.engine.feed;

import org.dino4j.api.data.Views;

/** What goes into one place of a batch. */
record Filling(Slot slot, Views views) {}

package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Changes of a part of a recipe as they were written, not yet read: they mean something only over
 * the recipe that they change.
 */
public record JsonChanges(ObjectNode json) {}

package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value read from JSON, and its JSON with all defaults written out; a missing node where an
 * option stays left out.
 */
public record Bound(Object value, JsonNode resolved) {}

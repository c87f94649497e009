package org.dino4j.data.source;

import java.util.OptionalInt;

/** A file of a set, by its path from the set's folder, and its class. */
record PictureFile(String id, OptionalInt label) {}

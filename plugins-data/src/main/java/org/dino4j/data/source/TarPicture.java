package org.dino4j.data.source;

import java.util.OptionalInt;

/** A picture in one of several archives. */
record TarPicture(int shard, TarEntry entry, OptionalInt label) {}

package org.dino4j.recipes.reference;

/**
 * One line of a table of options.
 *
 * @param name path inside the record: {@code global.count}, {@code losses[].weight}
 * @param fallback JSON of the default, or {@code required}
 */
record FieldRow(String name, String type, String fallback, String meaning) {}

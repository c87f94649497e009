package org.dino4j.api.plugin;

/**
 * One entry of a plugin: where a recipe asks for a {@code kind} and says {@code type}, an {@code
 * implementation} is made from {@code options}. Where an options record is itself the part (a
 * schedule), both are the same class.
 *
 * @param kind the interface, for example {@code Backbone}
 * @param type the name in a recipe, for example {@code vit}
 * @param options a record, the whole configuration of the part
 * @param implementation has an {@code @Inject} constructor that takes the options
 */
public record Component(
    Class<?> kind, String type, Class<? extends Record> options, Class<?> implementation) {}

package org.dino4j.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a part's interface or on an options record: where a recipe gives a bare number or text
 * instead of an object, it is read as the field {@link #field()} of the part {@link #type()}.
 * {@code 0.1} for a schedule means {@code {"type": "constant", "value": 0.1}}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shorthand {
  /** The part's type name; empty on an options record, which needs none. */
  String type() default "";

  String field();
}

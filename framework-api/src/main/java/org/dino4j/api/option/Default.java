package org.dino4j.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The JSON that stands for an option that a recipe leaves out, for example {@code @Default("0.1")},
 * {@code @Default("\"mlp\"")}, {@code @Default("{\"type\": \"adamw\"}")}. A component without it is
 * required, unless its type is {@link java.util.Optional}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  String value();
}

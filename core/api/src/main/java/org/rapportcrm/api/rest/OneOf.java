package org.rapportcrm.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameter or field that is a text, or a list of texts: the fixed words that it can be. They
 * are the {@code enum} of the OpenAPI document. What is sent is checked by whoever reads it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface OneOf {

  /**
   * The enum whose constants are the words: what its method {@code word()} says, or without one the
   * constants' names in lower case.
   */
  Class<? extends Enum<?>>[] value() default {};

  /** The words, where no enum has exactly these. */
  String[] words() default {};
}

package org.rapportcrm.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in a sentence what a REST method, parameter or field is, for the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD
})
public @interface Doc {
  /** The sentence. */
  String value();

  /** What a successful answer holds, where the method's return type does not say it. */
  Class<?> returns() default Void.class;

  /** Status of a successful answer. */
  int status() default 200;
}

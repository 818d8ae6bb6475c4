package org.rapportcrm.app.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a record's field whose shape is decided while the program runs: the schema of this name comes
 * from a {@link LiveSchemas} each time the document is drawn. On a method's {@code UriInfo}: each
 * field of that schema is a filter in the address.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface Live {

  /** The schema's name. */
  String value();

  /** What the names of the filters begin with. */
  String prefix() default "";
}

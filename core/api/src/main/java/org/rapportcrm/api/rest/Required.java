package org.rapportcrm.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the OpenAPI document that a query parameter or header must be sent; the method itself
 * refuses its absence. On a field of a record that is a body, its absence, and {@code null}, are
 * refused before the method is called; of a {@link Patch} it may be left out all the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Required {}

package org.rapportcrm.api.hook;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an observer that must not miss an event: {@code void on(@Observes @Reliable
 * PurchasesRecorded e)}.
 *
 * <p>Core events are observed with plain {@code @Observes}: after the commit, each observer in its
 * own transaction, a failure recorded and not repeated. With this mark the event is written to an
 * outbox in the very transaction that caused it, one row for each observer of an active plugin; it
 * is delivered after the commit, again after a failure or a kill, and the row vanishes in the
 * observer's own transaction. So what the observer does in the database happens exactly once.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Reliable {

  /** The mark as a value. */
  final class Literal extends AnnotationLiteral<Reliable> implements Reliable {
    private static final long serialVersionUID = 1L;

    /** The only value there is. */
    public static final Literal INSTANCE = new Literal();

    private Literal() {}
  }
}

package org.rapportcrm.app.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.app.security.Acting;

/**
 * Does the work of a request with an {@code Idempotency-Key} once. The key is taken, the work done
 * and the answer kept in one transaction: after a kill either all of it is there or nothing, so the
 * same request sent again either gets the first answer or does the work anew. Only answers below
 * 400 are kept; what was refused can be corrected under the same key.
 */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header. */
  public static final String HEADER = "Idempotency-Key";

  private static final Logger LOG = System.getLogger(IdempotencyFilter.class.getName());
  private static final String TAKEN = IdempotencyFilter.class.getName();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LONGEST = 200;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  @Inject private IdempotencyStore store;
  @Inject private Acting acting;

  private record Taken(long user, String key, SpooledBody body) {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      refuse(request, 400, "rest.key", HEADER, LONGEST);
      return;
    }
    SpooledBody body = SpooledBody.of(request);
    request.setEntityStream(body.stream());
    take(request, new Taken(acting.id().orElse(0L), key, body));
    if (request.getProperty(TAKEN) == null) {
      body.delete();
    }
  }

  private void take(ContainerRequestContext request, Taken wish) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<IdempotencyStore.Answer> answer = store.find(wish.user(), wish.key());
      if (answer.isPresent()) {
        answerAgain(request, answer.get(), wish.body().hash());
        return;
      }
      if (begin(wish)) {
        request.setProperty(TAKEN, wish);
        return;
      }
      if (System.nanoTime() > until) {
        refuse(request, 409, "rest.key.busy", HEADER);
        return;
      }
    }
  }

  /** Begins the transaction of the work; not so while another request holds the key. */
  private boolean begin(Taken wish) {
    try {
      transaction.begin();
      store.reserve(wish.user(), wish.key(), wish.body().hash());
      return true;
    } catch (SqlException e) {
      rollback();
      pause();
      return false;
    } catch (Exception e) {
      rollback();
      throw new IllegalStateException("No transaction could begin", e);
    }
  }

  private static void answerAgain(
      ContainerRequestContext request, IdempotencyStore.Answer answer, String hash) {
    if (!answer.requestHash().equals(hash)) {
      refuse(request, 422, "rest.key.used", HEADER);
      return;
    }
    Response.ResponseBuilder again =
        Response.status(answer.status()).header("Idempotency-Replayed", "true");
    if (answer.body() != null) {
      again.type("application/json").entity(answer.body());
    }
    if (answer.location() != null) {
      again.header(HttpHeaders.LOCATION, answer.location());
    }
    request.abortWith(again.build());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(TAKEN) instanceof Taken taken)) {
      return;
    }
    request.removeProperty(TAKEN);
    taken.body().delete();
    try {
      if (response.getStatus() >= 400) {
        rollback();
        return;
      }
      if (transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
        throw new RollbackException("Something in it failed, and the answer says that it did not");
      }
      if (transaction.getStatus() != Status.STATUS_ACTIVE) {
        return;
      }
      store.keep(
          taken.user(),
          taken.key(),
          response.getStatus(),
          json(response.getEntity()),
          response.getHeaderString(HttpHeaders.LOCATION));
      transaction.commit();
    } catch (Exception e) {
      rollback();
      LOG.log(Level.ERROR, "The work of a request could not be committed", e);
      Problem problem = Problems.of(e).orElseGet(() -> Problem.of(500, "rest.lost"));
      response.setStatus(problem.status());
      response.getHeaders().remove(HttpHeaders.LOCATION);
      response.setEntity(problem, null, MediaType.valueOf(Problem.MEDIA_TYPE));
    }
  }

  private static String json(Object entity) {
    if (entity == null) {
      return null;
    }
    return entity instanceof String || entity instanceof JsonValue
        ? entity.toString()
        : JsonText.of(entity);
  }

  private void rollback() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new IllegalStateException("The transaction could not be rolled back", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted"));
    }
  }

  private static void refuse(
      ContainerRequestContext request, int status, String key, Object... arguments) {
    Problem problem = Problem.of(status, Part.of(HEADER, key, arguments));
    request.abortWith(Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build());
  }
}

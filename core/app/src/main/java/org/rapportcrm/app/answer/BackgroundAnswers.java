package org.rapportcrm.app.answer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.rapportcrm.api.page.SlowAnswer;
import org.rapportcrm.api.page.SlowAnswers;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Works answers out on two threads of this node and keeps them in its memory: each once for all who
 * see the same. A node that starts begins with none.
 */
@ApplicationScoped
public class BackgroundAnswers implements SlowAnswers {

  private static final int AT_ONCE = 2;
  private static final int MOST_KEPT = 500;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Clock clock;
  @Inject private Acting acting;

  private final Map<Key, Answering> answers = new ConcurrentHashMap<>();
  private ExecutorService workers;

  /** What was asked, and what those who asked it see. */
  private record Key(Object question, List<Visible> seen) {}

  /** For the container. */
  protected BackgroundAnswers() {}

  /** With threads of the caller's, who ends them. */
  BackgroundAnswers(Clock clock, Acting acting, ExecutorService workers) {
    this.clock = clock;
    this.acting = acting;
    this.workers = workers;
  }

  @PostConstruct
  void start() {
    workers = Executors.newFixedThreadPool(AT_ONCE, threads);
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  @Override
  public <T> SlowAnswer<T> ask(Object question, Supplier<T> work) {
    Identity asking = acting.identity();
    if (answers.size() >= MOST_KEPT) {
      answers.clear();
    }
    return answers
        .computeIfAbsent(key(question), any -> new Answering(clock))
        .ask(() -> Acting.as(asking, work::get), workers);
  }

  @Override
  public void again(Object question) {
    Answering known = answers.get(key(question));
    if (known != null) {
      known.again();
    }
  }

  private static Key key(Object question) {
    Sight sight = Acting.sight();
    return new Key(question, Arrays.stream(RecordKind.values()).map(sight::of).toList());
  }
}

package org.rapportcrm.app.data;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Answers that a large database takes long for and that many ask for at once. One of those who ask
 * works an answer out; the others get the one before, or wait where there was none. Without this, a
 * count that was forgotten would be counted by everybody at the same moment.
 *
 * @param <K> what is asked; with {@code equals}
 * @param <V> the answer; it must not change afterwards
 */
public final class SharedAnswers<K, V> {

  private final long freshNanos;
  private final int most;
  private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();

  private static final class Answer<V> {
    private final ReentrantLock working = new ReentrantLock();
    private volatile Known<V> known;
  }

  private record Known<V>(V value, long at) {}

  /**
   * Nothing is known yet.
   *
   * @param fresh how old an answer may be before it is worked out anew
   * @param most how many answers are kept; one more forgets them all
   */
  public SharedAnswers(Duration fresh, int most) {
    this.freshNanos = fresh.toNanos();
    this.most = most;
  }

  /**
   * The answer.
   *
   * @param work works it out, on the caller's thread; what it throws is thrown, and who asks next
   *     tries again
   */
  public V get(K key, Supplier<V> work) {
    if (answers.size() >= most && !answers.containsKey(key)) {
      answers.clear();
    }
    Answer<V> answer = answers.computeIfAbsent(key, any -> new Answer<>());
    Known<V> known = answer.known;
    if (isFresh(known)) {
      return known.value();
    }
    if (known == null) {
      answer.working.lock();
    } else if (!answer.working.tryLock()) {
      return known.value();
    }
    try {
      known = answer.known;
      if (!isFresh(known)) {
        known = new Known<>(work.get(), System.nanoTime());
        answer.known = known;
      }
      return known.value();
    } finally {
      answer.working.unlock();
    }
  }

  /** Forgets all answers: whoever asks next waits for a new one. */
  public void forget() {
    answers.clear();
  }

  private boolean isFresh(Known<V> known) {
    return known != null && System.nanoTime() - known.at() < freshNanos;
  }
}

package org.rapportcrm.app.plugin.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.hook.Filter;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.guard.Outcome;
import org.rapportcrm.app.plugin.hook.FilterRun.Result;
import org.rapportcrm.app.plugin.hook.FilterRun.Step;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Lets the filters of all active plugins look at a value before the core goes on with it. */
@ApplicationScoped
public class Filters {

  private static final Logger LOG = System.getLogger(Filters.class.getName());

  @Inject @Any private Instance<Filter<?>> filters;
  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private FilterTraces traces;
  @Inject private Clock clock;

  /** What is installed does not change while the application runs. */
  private final Map<Class<?>, Point<?>> points = new ConcurrentHashMap<>();

  /**
   * A filter in its place.
   *
   * @param plugin whose it is
   */
  public record Placed<F>(String plugin, F filter, Class<?> type) {}

  /** A point's filters in the order in which they run. */
  private record Point<F>(List<Placed<F>> filters, List<String> cycle) {}

  /**
   * The value that the filters of a point make of this one.
   *
   * @param point the interface of the point
   */
  public <T, F extends Filter<T>> T apply(Class<F> point, T value) {
    return run(point, value, new ArrayList<>());
  }

  /** The same; each filter's step is added to the list. */
  public <T, F extends Filter<T>> T run(Class<F> point, T value, List<Step> steps) {
    Point<F> found = point(point);
    T current = value;
    for (Placed<F> placed : found.filters()) {
      if (registry.isActive(placed.plugin())) {
        Step step = step(placed, current);
        steps.add(step);
        if (step.result() == Result.CHANGED) {
          @SuppressWarnings("unchecked")
          T changed = (T) step.value();
          current = changed;
        }
      }
    }
    if (!steps.isEmpty()) {
      traces.add(new FilterRun(point.getSimpleName(), clock.instant(), steps, found.cycle()));
    }
    return current;
  }

  /** The filters of a point in the order in which they run, active or not. */
  public <F extends Filter<?>> List<Placed<F>> inOrder(Class<F> point) {
    return point(point).filters();
  }

  /** Ids of plugins whose wishes about the order of a point contradict each other. */
  public <F extends Filter<?>> List<String> cycle(Class<F> point) {
    return point(point).cycle();
  }

  @SuppressWarnings("unchecked")
  private <F extends Filter<?>> Point<F> point(Class<F> type) {
    Point<?> known = points.get(type);
    if (known == null) {
      known = ordered(installed(type));
      points.putIfAbsent(type, known);
    }
    return (Point<F>) known;
  }

  private <T, F extends Filter<T>> Step step(Placed<F> placed, T current) {
    long since = System.nanoTime();
    Outcome<T> outcome =
        guard.within(
            placed.plugin(),
            Kind.FILTER,
            placed.type().getName(),
            () -> {
              T answer = placed.filter().apply(current);
              if (answer == null) {
                throw new IllegalStateException("The filter gave back nothing");
              }
              return answer;
            });
    Duration time = Duration.ofNanos(System.nanoTime() - since);
    Result result = Result.FAILED;
    if (outcome.late()) {
      result = Result.LATE;
    } else if (outcome.ok()) {
      result = outcome.value().equals(current) ? Result.KEPT : Result.CHANGED;
    }
    return new Step(
        placed.plugin(),
        placed.type().getSimpleName(),
        result,
        time,
        result == Result.CHANGED ? outcome.value() : current);
  }

  private <F extends Filter<?>> Point<F> ordered(List<Placed<F>> found) {
    List<FilterOrder.Wish> wishes = found.stream().map(this::wish).toList();
    FilterOrder order = FilterOrder.of(wishes);
    if (!order.cycle().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Filters of {0} want to run before each other; they run in the order of installation",
          String.join(", ", order.cycle()));
    }
    return new Point<>(order.order().stream().map(found::get).toList(), order.cycle());
  }

  /** Asked through the guard as well: these methods are the plugin's. */
  private <F extends Filter<?>> FilterOrder.Wish wish(Placed<F> placed) {
    return guard
        .within(
            placed.plugin(),
            Kind.FILTER,
            placed.type().getName() + "#order",
            () ->
                new FilterOrder.Wish(
                    placed.plugin(),
                    List.copyOf(placed.filter().before()),
                    List.copyOf(placed.filter().after())))
        .answer()
        .orElseGet(() -> new FilterOrder.Wish(placed.plugin(), List.of(), List.of()));
  }

  private <F extends Filter<?>> List<Placed<F>> installed(Class<F> point) {
    List<String> order = installed.manifests().stream().map(Manifest::id).toList();
    List<Placed<F>> found = new ArrayList<>();
    for (Instance.Handle<F> handle : filters.select(point).handles()) {
      Class<?> type = handle.getBean().getBeanClass();
      String owner = installed.ownerOf(type).map(Manifest::id).orElse(PluginRegistry.CORE);
      guard
          .within(owner, Kind.FILTER, type.getName() + "#new", handle::get)
          .answer()
          .ifPresent(filter -> found.add(new Placed<>(owner, filter, type)));
    }
    found.sort(
        Comparator.comparingInt((Placed<F> one) -> order.indexOf(one.plugin()))
            .thenComparing(one -> one.type().getName()));
    return found;
  }
}

package org.rapportcrm.app.pluginset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.app.pluginset.SetChange.Kind;
import org.rapportcrm.app.pluginset.SetFile.Member;

/**
 * What applying a set would do to this installation. Pure. The file names the whole set: what it
 * does not name is switched off, and its data kept. Of settings it names those that it wants;
 * others stay, because sites have their own.
 *
 * @param changes in the order in which they are done
 * @param jars the members whose jars have to be put in place
 * @param notes what is otherwise and stays so, in words
 * @param secrets what was set where the file comes from and is to be set here by hand, such as
 *     {@code visits/key}
 */
public record SetDifference(
    List<SetChange> changes, List<Member> jars, List<String> notes, List<String> secrets) {

  static SetDifference between(SetFile here, SetFile wanted) {
    List<SetChange> changes = new ArrayList<>();
    List<Member> jars = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Member member : wanted.plugins()) {
      Optional<Member> own = here.find(member.id());
      if (own.isPresent() && own.get().bundled() && member.bundled()) {
        noteOfBundled(own.get(), member).ifPresent(notes::add);
      } else if (own.isEmpty() || !own.get().sha256().equals(member.sha256())) {
        changes.add(ofJar(own.orElse(null), member));
        jars.add(member);
      }
    }
    states(here, wanted, changes);
    if (wanted.theme() != null && !wanted.theme().equals(here.theme())) {
      changes.add(new SetChange(Kind.THEME, wanted.theme(), here.theme(), wanted.theme()));
    }
    wanted.settings().forEach((owner, values) -> settings(owner, values, here, changes));
    return new SetDifference(
        List.copyOf(changes), List.copyOf(jars), List.copyOf(notes), secrets(here, wanted));
  }

  private static List<String> secrets(SetFile here, SetFile wanted) {
    return wanted.secrets().entrySet().stream()
        .flatMap(
            own ->
                own.getValue().stream()
                    .filter(
                        name ->
                            !here.secrets().getOrDefault(own.getKey(), List.of()).contains(name))
                    .map(name -> own.getKey() + "/" + name))
        .toList();
  }

  /** The settings to change, by owner and name; a value of {@code null} is the default. */
  Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> byOwner = new LinkedHashMap<>();
    for (SetChange change : changes) {
      if (change.kind() == Kind.SETTING) {
        String[] about = change.about().split("/", 2);
        byOwner.computeIfAbsent(about[0], any -> new LinkedHashMap<>()).put(about[1], change.to());
      }
    }
    return byOwner;
  }

  /** The plugins to switch on or off. */
  List<String> of(Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).map(SetChange::about).toList();
  }

  /* Bundled plugins come and go with Rapport itself. */
  private static Optional<String> noteOfBundled(Member own, Member member) {
    return own.version().equals(member.version())
        ? Optional.empty()
        : Optional.of(
            "%s comes with Rapport: %s here, %s in the file"
                .formatted(own.id(), own.version(), member.version()));
  }

  private static SetChange ofJar(Member own, Member wanted) {
    if (own == null) {
      return new SetChange(Kind.INSTALL, wanted.id(), null, wanted.version());
    }
    int order = Versions.compare(wanted.version(), own.version());
    Kind kind = order > 0 ? Kind.UPGRADE : order < 0 ? Kind.DOWNGRADE : Kind.REPLACE;
    return new SetChange(kind, wanted.id(), own.version(), wanted.version());
  }

  private static void states(SetFile here, SetFile wanted, List<SetChange> changes) {
    for (Member member : wanted.plugins()) {
      boolean isOn = here.find(member.id()).map(Member::active).orElse(false);
      if (member.active() && !isOn) {
        changes.add(new SetChange(Kind.ACTIVATE, member.id(), "inactive", "active"));
      }
    }
    for (Member own : here.plugins()) {
      boolean isWanted = wanted.find(own.id()).map(Member::active).orElse(false);
      if (own.active() && !isWanted) {
        changes.add(new SetChange(Kind.DEACTIVATE, own.id(), "active", "inactive"));
      }
    }
  }

  private static void settings(
      String owner, Map<String, String> values, SetFile here, List<SetChange> changes) {
    Map<String, String> own = here.settings().getOrDefault(owner, Map.of());
    values.forEach(
        (name, value) -> {
          if (!Objects.equals(own.get(name), value)) {
            changes.add(new SetChange(Kind.SETTING, owner + "/" + name, own.get(name), value));
          }
        });
  }
}

package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.pluginset.SetFile.Member;

/** Writes the set of this installation, says what another would change, and applies it. */
@ApplicationScoped
public class Sets {

  private static final int UNPROCESSABLE = 422;

  @Inject private CurrentSet current;
  @Inject private SetCheck check;
  @Inject private JarShelf shelf;
  @Inject private SetSwitch states;
  @Inject private SetJars jars;

  /** The set of this installation as a file. */
  public String write() {
    return SetJson.of(current.read());
  }

  /**
   * What a set would change; does nothing.
   *
   * @throws ProblemException when it is no set
   */
  public SetPlan plan(String file) {
    return plan(SetReader.read(file));
  }

  SetPlan plan(SetFile wanted) {
    SetDifference difference = SetDifference.between(current.read(), wanted);
    List<Path> found = new ArrayList<>();
    List<Member> missing = new ArrayList<>();
    for (Member member : difference.jars()) {
      Optional<Path> jar = shelf.find(member.sha256());
      jar.ifPresentOrElse(found::add, () -> missing.add(member));
    }
    return new SetPlan(
        wanted,
        difference,
        List.copyOf(found),
        List.copyOf(missing),
        shelf.folders().stream().map(Path::toString).toList());
  }

  /**
   * Applies a set in one change: either all of it or nothing. Where jars are put in place, the
   * application is composed anew and the rest is done by the new one.
   *
   * @return whether it is all done; else the change is under way
   * @throws ProblemException when something does not fit; nothing is changed then
   */
  public boolean apply(SetPlan plan) {
    List<Part> errors = new ArrayList<>();
    plan.missing().forEach(member -> errors.add(missing(member, plan.lookedIn())));
    errors.addAll(check.errors(plan));
    if (!errors.isEmpty()) {
      throw new KeyedProblem(UNPROCESSABLE, Words.of("pluginset.refused"), errors);
    }
    if (plan.jars().isEmpty()) {
      states.apply(plan.difference());
      return true;
    }
    jars.change(plan);
    return false;
  }

  private static Part missing(Member member, List<String> lookedIn) {
    return Part.of(
        "plugins." + member.id(),
        "pluginset.refused.jar",
        member.id(),
        member.version(),
        member.sha256(),
        String.join(", ", lookedIn));
  }
}

package org.rapportcrm.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.doctor.Diagnosis;
import org.rapportcrm.launcher.doctor.Doctor;
import org.rapportcrm.launcher.start.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapport doctor}. */
@Command(
    name = "doctor",
    description = "Says what is wrong with this installation, and what to do about it.")
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private HomeOption home;

  @Option(names = "--port", paramLabel = "PORT", description = "The port it would listen on.")
  private Integer port;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv(), home.folder(), port, false, false);
    List<Diagnosis> found = Doctor.examine(settings, Dist.ofThisLauncher());
    for (Diagnosis diagnosis : found) {
      System.out.printf(
          "%-5s %s: %s%n",
          diagnosis.good() ? "good" : "WRONG", diagnosis.about(), diagnosis.sentence());
    }
    return found.stream().allMatch(Diagnosis::good) ? 0 : 1;
  }
}

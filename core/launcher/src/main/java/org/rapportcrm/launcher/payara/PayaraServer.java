package org.rapportcrm.launcher.payara;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.rapportcrm.launcher.compose.Folders;

/** Payara Micro in this process: starts, deploys one application at {@code /}, stops. */
public final class PayaraServer {
  private static final Logger LOG = Logger.getLogger(PayaraServer.class.getName());
  private static final String APPLICATION = "rapport";

  private final PayaraMicroBoot payara;
  private AdminCommandRunner runner;
  private volatile boolean deployed;

  private PayaraServer(PayaraMicroBoot payara) {
    this.payara = payara;
  }

  /**
   * Starts the server without an application.
   *
   * @param unpacked Payara Micro, flat on the disk; only read
   * @param rootDir the server's own files, made anew: a used one would keep its old settings
   * @param logging a {@code java.util.logging} configuration
   * @param door who gets through to the application
   */
  public static PayaraServer start(
      Path unpacked,
      Path rootDir,
      Path logging,
      String address,
      int port,
      Database database,
      Door door) {
    System.setProperty(
        "fish.payara.micro.BootJar", unpacked.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", unpacked.toString());
    prepare(unpacked, rootDir);
    PayaraServer server = new PayaraServer(instance());
    server
        .payara
        .setRootDir(rootDir.toFile())
        .setLogPropertiesFile(logging.toFile())
        .setPrintLogo(false)
        .setHttpPort(port)
        .setHttpAutoBind(false)
        .setNoCluster(true)
        .setNoHazelcast(true)
        .setPreBootHandler(runner -> ServerSettings.apply(runner, address))
        .setPostBootHandler(
            runner -> {
              server.runner = runner;
              UnreadLibraries.leaveOut();
              DoorHandler.install(door);
              Pool.create(runner, database);
            });
    try {
      server.payara.bootStrap();
    } catch (BootstrapException e) {
      throw new IllegalStateException("Payara Micro did not start: " + e.getMessage(), e);
    }
    return server;
  }

  private static void prepare(Path unpacked, Path rootDir) {
    try {
      Folders.delete(rootDir);
      Folders.copy(unpacked.resolve("config"), rootDir.resolve("config"));
      Folders.copy(unpacked.resolve("lib"), rootDir.resolve("lib"));
      ServerSettings.write(rootDir.resolve("config/domain.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class lies in one of Payara's own jars, which the compiler does not see. */
  private static PayaraMicroBoot instance() {
    try {
      return (PayaraMicroBoot)
          Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
              .getMethod("getInstance")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Payara Micro is not on the class path", e);
    }
  }

  /**
   * Deploys the folder in place of the application that is there. That this returns normally does
   * not mean that the application works: ask its health.
   *
   * @throws DeploymentFailed with the text of the server, or where it was when its time was over
   * @throws NeverEnds when it is still there
   */
  public void deploy(Path folder, Limit limit) {
    undeploy(limit);
    String late;
    try {
      late = limit.on("The application did not start", () -> deploy(folder));
    } catch (IllegalStateException e) {
      throw new DeploymentFailed(e);
    }
    if (!late.isEmpty()) {
      throw new DeploymentFailed(late);
    }
  }

  private void deploy(Path folder) {
    Commands.run(
        runner,
        "deploy",
        "--name=" + APPLICATION,
        "--contextroot=/",
        "--force=true",
        folder.toString());
    deployed = true;
    ReadClasses.forget(APPLICATION);
  }

  /**
   * Ends the application; answers whether there was one.
   *
   * @throws NeverEnds when it does not end
   */
  public boolean undeploy(Limit limit) {
    if (!deployed) {
      return false;
    }
    deployed = false;
    String late =
        limit.on(
            "The application did not end", () -> Commands.run(runner, "undeploy", APPLICATION));
    if (!late.isEmpty()) {
      LOG.warning(late);
    }
    LeftResources.forget();
    return true;
  }

  public void stop() {
    try {
      if (deployed) {
        Commands.run(runner, "undeploy", APPLICATION);
      }
    } finally {
      try {
        payara.shutdown();
      } catch (BootstrapException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package org.rapportcrm.launcher.check.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What is known of a class without loading it. Names are with slashes.
 *
 * @param java the version of Java it is compiled for; of one that is too new to be read nothing
 *     more is known
 * @param preview whether it needs that version with its preview features
 * @param members what it declares, with the access flags
 * @param types every class of Rapport that it names anywhere, and every other class that its code
 *     names, without those of Java and Jakarta EE
 * @param refs fields and methods that its code names, without those of Java and Jakarta EE but with
 *     the calls that end or leave the program
 * @param publicPrefixes the prefixes it makes public pages with
 */
public record ClassFacts(
    String name,
    int java,
    boolean preview,
    int access,
    String superName,
    List<String> interfaces,
    Map<Member, Integer> members,
    Set<String> types,
    Set<MemberRef> refs,
    List<Mark> marks,
    List<String> publicPrefixes) {
  private static final int CLASS_FILE_OF_JAVA_1 = 44;
  private static final int HEAD = 10;

  /**
   * Reads a class file.
   *
   * @param path where it lies in the jar, without its ending
   * @throws IllegalArgumentException with the reason when it is none
   */
  public static ClassFacts read(String path, byte[] bytes) {
    if (bytes.length < HEAD || number(bytes, 0) != 0xCAFE || number(bytes, 2) != 0xBABE) {
      throw new IllegalArgumentException("it does not begin as a class file does");
    }
    boolean preview = number(bytes, 4) == 0xFFFF;
    int java = number(bytes, 6) - CLASS_FILE_OF_JAVA_1;
    if (java > Runtime.version().feature()) {
      return new ClassFacts(
          path, java, preview, 0, "", List.of(), Map.of(), Set.of(), Set.of(), List.of(),
          List.of());
    }
    ClassFacts facts;
    try {
      facts = new FactsCollector(new ClassReader(bytes)).facts(java, preview);
    } catch (RuntimeException e) {
      // Whatever a reader of class files meets in bytes that are none.
      throw new IllegalArgumentException("it is cut off or damaged", e);
    }
    if (!facts.name().equals(path)) {
      throw new IllegalArgumentException("the class in it is " + facts.name().replace('/', '.'));
    }
    return facts;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  /** With dots, as in sources. */
  public String dotted() {
    return name.replace('/', '.');
  }

  /** With slashes; empty for a class without a package. */
  public String packageName() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** Whether nothing but its name and version is known, because it is too new. */
  public boolean isUnread() {
    return superName.isEmpty();
  }

  public boolean isAbstract() {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  public boolean isPublic() {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  /** Whether the class itself, not one of its members, carries the annotation. */
  public boolean isMarked(String type) {
    return marks.stream().anyMatch(mark -> mark.on().isEmpty() && mark.type().equals(type));
  }
}

package org.rapportcrm.launcher.check.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes over a class file once: its declarations, its annotations and its constant pool. */
final class FactsCollector extends ClassVisitor {
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;

  /** In descriptors and in generic signatures. */
  private static final Pattern RAPPORT_TYPE = Pattern.compile("L(org/rapportcrm/[\\w/$]+)");

  private static final String PUBLIC_PAGE = "org/rapportcrm/api/web/PublicPage";

  private final ClassReader reader;
  private int access;
  private String name;
  private String superName;
  private List<String> interfaces = List.of();
  private final Map<Member, Integer> members = new LinkedHashMap<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<MemberRef> refs = new LinkedHashSet<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<String> publicPrefixes = new ArrayList<>();

  FactsCollector(ClassReader reader) {
    super(Opcodes.ASM9);
    this.reader = reader;
  }

  ClassFacts facts(int java, boolean preview) {
    reader.accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    readConstants();
    return new ClassFacts(
        name,
        java,
        preview,
        access,
        superName,
        interfaces,
        members,
        types,
        refs,
        List.copyOf(marks),
        List.copyOf(publicPrefixes));
  }

  private void readConstants() {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at == 0) {
        // The second half of a long or double.
        continue;
      }
      switch (reader.readByte(at - 1)) {
        case UTF8 -> addTypesIn(i, buffer);
        case CLASS -> addType(reader.readUTF8(at, buffer));
        case FIELD, METHOD, INTERFACE_METHOD -> addRef(at, buffer);
        default -> {
          // Numbers and texts.
        }
      }
    }
  }

  private void addTypesIn(int index, char[] buffer) {
    int at = reader.getItem(index);
    int length = reader.readUnsignedShort(at);
    // The shortest that can name a type of Rapport; most constants are shorter.
    if (length < "Lorg/rapportcrm/a;".length()) {
      return;
    }
    Matcher match = RAPPORT_TYPE.matcher(ModifiedUtf8.read(reader, at + 2, length, buffer));
    while (match.find()) {
      types.add(match.group(1));
    }
  }

  private void addType(String type) {
    String element =
        type.startsWith("[") ? Type.getType(type).getElementType().getClassName() : type;
    element = element.replace('.', '/');
    if (!ofThePlatform(element) && element.indexOf('/') > 0) {
      types.add(element);
    }
  }

  private void addRef(int at, char[] buffer) {
    String owner = reader.readClass(at, buffer);
    int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
    Member member =
        new Member(reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer));
    if (!owner.startsWith("[") && (!ofThePlatform(owner) || WatchedCalls.isOne(owner, member))) {
      refs.add(new MemberRef(owner, member));
    }
  }

  private static boolean ofThePlatform(String type) {
    return type.startsWith("java/") || type.startsWith("jakarta/") || type.startsWith("javax/");
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    this.access = access;
    this.name = name;
    this.superName = superName == null ? "" : superName;
    this.interfaces = List.of(interfaces);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return marks(descriptor, "");
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String signature, Object value) {
    members.put(new Member(field, descriptor), access);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return marks(type, field);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    members.put(new Member(method, descriptor), access);
    return new MethodVisitor(Opcodes.ASM9) {
      private String lastText;

      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return marks(type, method);
      }

      @Override
      public void visitLdcInsn(Object value) {
        if (value instanceof String text) {
          lastText = text;
        }
      }

      @Override
      public void visitMethodInsn(int op, String owner, String called, String type, boolean itf) {
        if (owner.equals(PUBLIC_PAGE) && called.equals("<init>") && lastText != null) {
          publicPrefixes.add(lastText);
        }
      }
    };
  }

  private AnnotationVisitor marks(String descriptor, String on) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    marks.add(new Mark(Type.getType(descriptor).getInternalName(), on, values));
    return new TextsOfAnnotation(values);
  }

  /** Keeps the texts of an annotation and of lists in it. */
  private static final class TextsOfAnnotation extends AnnotationVisitor {
    private final Map<String, List<String>> values;

    TextsOfAnnotation(Map<String, List<String>> values) {
      super(Opcodes.ASM9);
      this.values = values;
    }

    @Override
    public void visit(String name, Object value) {
      if (value instanceof String text) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
      }
    }

    @Override
    public AnnotationVisitor visitArray(String array) {
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String none, Object value) {
          TextsOfAnnotation.this.visit(array, value);
        }
      };
    }
  }
}

package usher.bot.conversation.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;

/** A fingerprint of a tree of records: changes when a component is added, removed, renamed or retyped anywhere in it. */
final class Shape {
  /** To be raised when events are folded in another way although the records stay the same. */
  private static final int FOLDING = 2;

  private final StringBuilder tree = new StringBuilder();
  private final Set<Class<?>> seen = new HashSet<>();

  private Shape() {}

  /** Eight hex digits. */
  static String of(Class<? extends Record> root) {
    var shape = new Shape();
    shape.describe(root);
    var sum = new CRC32();
    sum.update((FOLDING + shape.tree.toString()).getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  private void describe(Type type) {
    switch (type) {
      case Class<?> plain -> describe(plain);
      case ParameterizedType generic -> {
        describe(generic.getRawType());
        Arrays.stream(generic.getActualTypeArguments()).forEach(this::describe);
      }
      default -> tree.append(type.getTypeName());
    }
  }

  private void describe(Class<?> type) {
    tree.append(type.getSimpleName()).append(';');
    if (!seen.add(type)) {
      return;
    }
    if (type.isRecord()) {
      for (var component : type.getRecordComponents()) {
        tree.append(component.getName()).append(':');
        describe(component.getGenericType());
      }
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(this::describe);
    }
  }
}

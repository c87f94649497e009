package org.dino4j.data.source;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The names of classes that are only numbered: {@code 0}, {@code 1} and so on. Each is made when it
 * is asked for, so that one picture of class 999999 costs no more than one of class 0.
 */
final class NumberNames extends AbstractList<String> implements RandomAccess {
  private final int size;

  NumberNames(int size) {
    this.size = size;
  }

  @Override
  public String get(int index) {
    return Integer.toString(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}

package org.dino4j.recipes;

/** Starts dino4j. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument. */
  public static void main(String[] args) {
    System.out.println("usage: dino4j COMMAND [ARGUMENTS]");
  }
}

package org.dino4j.trials;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.Format;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;

/** Calls that ask in which language and time zone the user lives, said aloud or not. */
final class Surroundings {
  /** Methods that take a locale, and take the user's if they are given none. */
  private static final Set<String> OF_A_LOCALE =
      Set.of("format", "printf", "toLowerCase", "toUpperCase");

  private static final List<Class<?>> TEXTS =
      List.of(String.class, PrintStream.class, PrintWriter.class);

  /** Types that keep a locale for whatever they do later. */
  private static final List<Class<?>> WITH_A_LOCALE =
      List.of(
          Formatter.class,
          Scanner.class,
          Format.class,
          Collator.class,
          BreakIterator.class,
          Calendar.class,
          DateTimeFormatter.class,
          DateTimeFormatterBuilder.class);

  static final DescribedPredicate<JavaCall<?>> LANGUAGE =
      DescribedPredicate.describe("no locale is named", Surroundings::isOfTheUsersLanguage);

  static final DescribedPredicate<JavaCall<?>> TIME_ZONE =
      DescribedPredicate.describe("the user's time zone is taken", Surroundings::isOfTheUsersZone);

  private Surroundings() {}

  private static boolean isOfTheUsersLanguage(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    if (owner.isEquivalentTo(Locale.class)) {
      return name.equals("getDefault");
    }
    boolean asksFor = OF_A_LOCALE.contains(name) && isAny(owner, TEXTS);
    boolean makes = isMaking(name) && isAny(owner, WITH_A_LOCALE);
    return (asksFor || makes) && !isNamed(call, Locale.class);
  }

  /** A constructor or a factory; what is done with an instance is as it was made. */
  private static boolean isMaking(String name) {
    return name.equals("<init>")
        || (name.startsWith("get") && name.endsWith("Instance"))
        || name.equals("ofPattern")
        || name.startsWith("ofLocalized")
        || name.equals("toFormatter");
  }

  private static boolean isOfTheUsersZone(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    return switch (call.getName()) {
      case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
      case "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
      case "getDefault" -> owner.isEquivalentTo(TimeZone.class);
      case "toString" -> owner.isAssignableTo(Date.class);
      case "now" -> isTimeOfDay(owner) && call.getTarget().getRawParameterTypes().isEmpty();
      default -> false;
    };
  }

  private static boolean isTimeOfDay(JavaClass type) {
    return type.getPackageName().equals("java.time") && !type.isEquivalentTo(Instant.class);
  }

  private static boolean isAny(JavaClass owner, List<Class<?>> types) {
    return types.stream().anyMatch(owner::isAssignableTo);
  }

  private static boolean isNamed(JavaCall<?> call, Class<?> type) {
    return call.getTarget().getRawParameterTypes().stream()
        .anyMatch(parameter -> parameter.isEquivalentTo(type));
  }
}

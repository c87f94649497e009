package org.dino4j.recipes.train;

import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.run.Event;

/** Lets the doctor see every step, and passes on what it finds. */
record Findings(Doctor doctor, Logs logs, Progress progress) {
  /** After the step's own event has been written. */
  void after(Event.Step step) {
    for (Event.Found found : doctor.see(step)) {
      logs.add(found);
      progress.say(said(found));
    }
  }

  /** The last words of a run about its health. */
  static List<String> closing(List<Event.Found> findings) {
    return findings.isEmpty()
        ? List.of("the doctor found nothing")
        : Stream.concat(Stream.of("the doctor found:"), findings.stream().map(f -> "  " + said(f)))
            .toList();
  }

  private static String said(Event.Found found) {
    return "step %s  %s: %s. What helps: %s"
        .formatted(found.step(), found.finding(), found.says(), found.cure());
  }
}

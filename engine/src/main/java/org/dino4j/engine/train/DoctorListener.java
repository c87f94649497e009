package org.dino4j.engine.train;

import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.run.Event;

/** Lets the doctor see every step, and records what it finds. */
public record DoctorListener(Doctor doctor, RunLog log) implements RunListener {
  @Override
  public void stepped(Event.Step step, double waited) {
    doctor.see(step).forEach(log::add);
  }
}

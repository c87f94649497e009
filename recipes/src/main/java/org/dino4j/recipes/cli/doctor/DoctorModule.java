package org.dino4j.recipes.cli.doctor;

import org.dino4j.recipes.cli.CommandModule;

/** Binds the command that looks at a run again. */
public final class DoctorModule extends CommandModule {
  @Override
  protected void configure() {
    command(DoctorCommand.class);
  }
}

/**
 * The folder of a run. Events, timings, checkpoints and the manifest go in as a run goes on; what
 * resume, evaluate and report read comes out. Nothing upstream of a run knows it.
 *
 * <pre>
 * recipe.json           as it was given
 * recipe.resolved.json  with every default written out; a resumed run reads this one
 * manifest.json         versions, seed, devices, plugins, data, which promise of equal bits holds
 * events.jsonl          what the run computed: reproducible values only
 * timing.jsonl          how long it took
 * tensorboard/          event files for TensorBoard, one for each start
 * checkpoints/          step-00001200/: weights.safetensors, state.json, the recipe, SHA256SUMS
 * report.html           for people
 * result.json           for programs
 * </pre>
 */
@NullMarked
package org.dino4j.engine.run;

import org.jspecify.annotations.NullMarked;
